import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { deliveredLater, storedBy } from './support/arrivals';
import { readyToCrash } from './support/crash';
import type { EndpointDouble } from './support/endpoint-double';
import { it, tap, type Fixtures } from './support/fixtures';
import { pressFirst } from './support/press-first';
import { until } from './support/until';
import { isWholeRun } from '../support/whole-run';

/** Makes ready for the end of a page. @returns What ends it. */
type Ending = (page: Page) => Promise<() => Promise<unknown>>;

const endings: readonly (readonly [string, Ending])[] = [
  ['is closed', async (page) => () => page.close()],
  ['goes elsewhere', async (page) => () => page.goto('about:blank')],
  ['crashes', readyToCrash],
];

const delays = isWholeRun ? [0, 20, 200] : [20];
const cases = endings.flatMap(([how, ending]) => delays.map((delay) => [how, delay, ending] as const));
const turns = isWholeRun ? 20 : 1;

/** A page that answers by itself, and how it tells of it. */
const answering = (snippet: string) => `${snippet}${pressFirst}
  <script>addEventListener('iterate:response', ({ detail }) => noteAnswer(detail.response_id));</script>`;

/** @returns The response, and when its page had ended. */
async function answerAndEnd(
  visit: Fixtures['visit'],
  endpoint: EndpointDouble,
  [delay, ending]: readonly [number, Ending],
) {
  let note = (_: string) => undefined as unknown;
  const noted = new Promise<string>((resolve) => (note = resolve));
  const { page } = await visit({
    endpoint: endpoint.url,
    around: answering,
    prepare: (page) => page.exposeBinding('noteAnswer', (_, id: string) => void note(id)),
  });
  const end = await ending(page);
  const response = await noted;
  await setTimeout(delay);
  await end();
  return { response, at: Date.now() };
}

describe('an answer whose page', () => {
  it.for(cases)(
    '%s %i ms later arrives',
    { timeout: 180_000 },
    async ([, ...how], { visit, farEndpoint }) => {
      async function turn(): Promise<readonly [end: number, arrival: number]> {
        const { response, at } = await answerAndEnd(visit, farEndpoint, how);
        const [first] = await until(
          () => farEndpoint.requests.filter(({ ids }) => ids.some((id) => id.includes(`${response}.colour`))),
          ({ length }) => length > 0,
        );
        return [at, Number(first?.at)];
      }

      const times: (readonly [end: number, arrival: number])[] = [];
      // On a busy machine the request may be faster than the end, which then shows nothing.
      while (times.filter(([end, arrival]) => end < arrival).length < turns) {
        times.push(...(await Promise.all(Array.from({ length: Math.min(5, turns) }, turn))));
      }
      expect(farEndpoint.effective().map(({ value }) => value)).toEqual(times.map(() => 'red'));
    },
  );

  it.for(cases)(
    '%s %i ms later, while the endpoint is away, arrives with another page',
    async ([, delay, ending], { endpoint, visit, comeBack }) => {
      const { page } = await visit({ properties: { user_token: 'signed' } });
      await storedBy(endpoint, 1);
      const context = page.context();
      const end = await ending(page);
      await endpoint.stop();
      await tap(page, 'Red');
      await setTimeout(delay);
      await end();
      await endpoint.start();
      await comeBack(context);
      await deliveredLater(endpoint, 'colour: red');
      expect(endpoint.stored()).toEqual(['displayed', 'colour: red']);
    },
  );
});
