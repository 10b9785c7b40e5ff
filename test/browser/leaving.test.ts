import { describe, expect } from 'vitest';
import { escapeHtml } from '../../demo/escape-html';
import { requestsOf, storedBy } from './support/arrivals';
import type { EndpointDouble, EndpointRequest } from './support/endpoint-double';
import { it, tap, type Fixtures } from './support/fixtures';
import { hide } from './support/hide';
import { pressFirst } from './support/press-first';
import { until } from './support/until';
import { isWholeRun } from '../support/whole-run';

/** What lets an answer wait until the case is over. */
const askForMinute = { status: 503, body: '{"retry_after": 60}' };

/** How a page takes a frame away when it hears of an answer. */
interface Vanishing {
  /** Attributes of the frame. */
  readonly frame?: string;
  /** What the page does. */
  readonly act: string;
}

const ways: readonly (readonly [string, Vanishing])[] = [
  ['is removed in the task of the press', { act: 'wizParDiv0.remove()' }],
  [
    'gets another document in the task of the press',
    { act: `wizParDiv0.firstChild.srcdoc = '<p>Buy more</p>'` },
  ],
  ['goes with all of the page in the task of the press', { act: `document.body.innerHTML = ''` }],
  ['has no origin and is removed at once', { frame: 'sandbox="allow-scripts"', act: 'wizParDiv0.remove()' }],
];

/** A frame as CleverTap makes one, taken away as by a campaign that the answer triggers. */
const vanishing =
  ({ frame = '', act }: Vanishing) =>
  (snippet: string) => `
    <div id="wizParDiv0"><iframe ${frame} srcdoc="${escapeHtml(snippet + pressFirst + tellPage)}"></iframe></div>
    <script>
      const vanish = (response) => {
        ${act};
        window.removed = { response, at: Date.now() };
      };
      addEventListener('message', ({ data }) => vanish(data));
    </script>`;

/** A frame without an origin reaches nothing of the page, and must send a message. */
const tellPage = `
  <script>
    addEventListener('iterate:response', ({ detail }) => {
      try {
        parent.vanish(detail.response_id);
      } catch {
        parent.postMessage(detail.response_id, '*');
      }
    });
  </script>`;

async function answerOnce(visit: Fixtures['visit'], endpoint: EndpointDouble, way: Vanishing): Promise<void> {
  // Else a frame without an origin is taken for a preview.
  const attributes = { 'data-preview': 'off' };
  const { page } = await visit({ endpoint: endpoint.url, attributes, around: vanishing(way) });
  const removed = await page.waitForFunction<{ response: string; at: number }>('window.removed');
  const { response, at } = await removed.jsonValue();
  // The display, whose id has a tilde, may well arrive before.
  const ofThis = ({ ids }: EndpointRequest) => ids.some((id) => id.includes(response) && !id.includes('~'));
  const [first] = await until(
    () => endpoint.requests.filter(ofThis),
    ({ length }) => length > 0,
  );
  expect(first?.at).toBeGreaterThan(at);
}

describe.each(ways)('an answer whose frame %s', (_, way) => {
  const turns = isWholeRun ? 4 : 1;

  it(
    `arrives over a cold connection ${5 * turns} times of ${5 * turns}`,
    { timeout: 120_000 },
    async ({ visit, farEndpoint }) => {
      for (let turn = 0; turn < turns; turn += 1) {
        await Promise.all(Array.from({ length: 5 }, () => answerOnce(visit, farEndpoint, way)));
      }
      const values = await until(
        () => farEndpoint.effective().map(({ value }) => value),
        ({ length }) => length >= 5 * turns,
      );
      expect(values).toEqual(Array(5 * turns).fill('red'));
    },
  );
});

describe('an answer', () => {
  it('that is to be tried alone goes out when the page is left', async ({ endpoint, visit }) => {
    const { page } = await visit();
    await storedBy(endpoint, 1);
    endpoint.next({ fault: 'silent' }, { fault: 'silent' }, { status: 400 }, { fault: 'silent' });
    await tap(page, 'Red', 'Large', 'Now');
    await requestsOf(endpoint, 5);
    await page.goto('about:blank');
    const events = await storedBy(endpoint, 4);
    expect([...events].sort()).toEqual(['colour: red', 'displayed', 'size: large', 'time: now']);
  });

  it('that waits goes out when the page is left', async ({ endpoint, visit }) => {
    endpoint.next(askForMinute);
    const { page } = await visit();
    await requestsOf(endpoint, 1);
    await tap(page, 'Red', 'Large');
    await page.goto('about:blank');
    expect(await storedBy(endpoint, 3)).toEqual(['displayed', 'colour: red', 'size: large']);
  });

  it('that waits goes out when the page is hidden', async ({ endpoint, visit }) => {
    endpoint.next(askForMinute);
    const { page } = await visit();
    await requestsOf(endpoint, 1);
    await tap(page, 'Red', 'Large');
    await hide(page);
    expect(await storedBy(endpoint, 3)).toEqual(['displayed', 'colour: red', 'size: large']);
  });
});
