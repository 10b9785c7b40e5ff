import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { boxCampaign } from '../../demo/campaigns';
import type { SnippetOptions } from '../../demo/snippet';
import type { Surroundings } from './support/four-answers';
import { type Leftovers, leftovers, watchLeftovers } from './support/leftovers';
import { type Memory, memoryOf } from './support/memory';
import { openPackagePage, type PackageWindow } from './support/open-package-page';
import { pasted } from './support/pasted';
import { setStage } from './support/stage';
import { isPopUp, showOn, type Surface, surfaces } from './support/show-on';
import { oneScore } from './support/surveys';
import { until } from './support/until';
import { isWholeRun, sampled } from '../support/whole-run';

const stage = setStage();
const press = (survey: Surroundings, name: string) => survey.getByRole('button', { name }).click();

/** Until the endpoint has stored so many events. */
const arrived = (events: number) =>
  until(
    async () => (await stage.demo.answers.events()).length,
    (count) => count === events,
  );

/** Each way to the end, and what the endpoint has got by then. */
const ways: readonly (readonly [string, number, (survey: Surroundings) => Promise<void>])[] = [
  ['on its first question', 2, (survey) => press(survey, 'Close')],
  [
    'on its last screen',
    4,
    async (survey) => {
      await survey.getByRole('radio', { name: '9' }).click();
      await press(survey, 'Done');
    },
  ],
];

async function open(surface: Surface, tag: Partial<SnippetOptions> = {}) {
  const { page } = await stage.open();
  await watchLeftovers(page);
  const html = pasted(stage.demo, oneScore, tag);
  return { page, survey: await showOn(surface, page, stage.demo, html) };
}

/** The same page with the same tag, whose script is empty: CleverTap closes the message. */
async function withEmptyScript(surface: Surface): Promise<Leftovers> {
  const { page, survey } = await open(surface, { scriptUrl: 'data:text/javascript,' });
  await survey.locator('#contentDiv').waitFor({ state: 'attached' });
  if (isPopUp(surface)) await page.evaluate('$WZRK_WR.closeIframe("101", "any")');
  return leftovers(page);
}

describe.each(sampled(surfaces, 3))('a survey on a surface: %s', (surface) => {
  it.each(ways)('that is closed %s leaves nothing behind', async (_, events, close) => {
    const before = await withEmptyScript(surface);
    const { page, survey } = await open(surface);
    await close(survey);
    await arrived(events);
    const after = await until(
      () => leftovers(page),
      ({ alive, nodes }) => alive.length <= before.alive.length && nodes.length <= before.nodes.length,
      2000,
    ).catch(() => leftovers(page));
    expect(after).toEqual(before);
  });
});

/** Lets code mount a survey, answers it and closes it, so many times one after the other. */
async function mountAndClose(page: Page, rounds: number): Promise<void> {
  const options = { survey: oneScore, endpoint: `${stage.demo.origin}/responses` };
  await page.evaluate(
    async ({ times, settings }) => {
      const { mountSurvey } = (window as unknown as PackageWindow).iterateClevertap;
      const turn = () => new Promise((resolve) => setTimeout(resolve));
      for (let round = 0; round < times; round += 1) {
        const element = document.body.appendChild(document.createElement('div'));
        const mounted = mountSurvey({ element, ...settings });
        while (!mounted.session) await turn();
        element.firstElementChild?.shadowRoot?.querySelector('input')?.click();
        mounted.close();
        while (element.firstElementChild) await turn();
        element.remove();
      }
    },
    { times: rounds, settings: options },
  );
}

/** Bytes that may look like a leak and are none: what the engine compiles, and lets go of again. */
const mostGrowth = 50 * 1024;

/**
 * What a page holds once nothing goes away any more: no node, no listener, and the heap no longer shrinks. IndexedDB takes
 * seconds for what it is asked by many surveys, half a minute beside other tests, and holds each of them until then: so
 * nodes are waited for to become as few as they were.
 */
async function settledMemory(page: Page, mostNodes = Infinity): Promise<Memory> {
  let before = await memoryOf(page);
  const isSettled = (now: Memory) => {
    const { heap, nodes, listeners } = before;
    before = now;
    return now.nodes === nodes && now.listeners === listeners && now.heap >= heap && nodes <= mostNodes;
  };
  await page.waitForTimeout(500);
  return until(() => memoryOf(page).finally(() => page.waitForTimeout(500)), isSettled, 60_000).catch(
    () => before,
  );
}

/**
 * What a page holds at first and after each turn. A leak grows in every turn, so one without growth is enough; three are
 * taken at most.
 */
async function memoryAfter(page: Page, take: (turn: number) => Promise<void>): Promise<readonly Memory[]> {
  const turns = [await settledMemory(page)];
  for (let turn = 1; turn <= 3; turn += 1) {
    await take(turn);
    turns.push(await settledMemory(page, turns[0]?.nodes));
    if (leastGrowth(turns) < mostGrowth) break;
  }
  return turns;
}

const leastGrowth = (turns: readonly Memory[]): number =>
  Math.min(...turns.slice(1).map(({ heap }, before) => heap - (turns[before]?.heap ?? 0)));

describe('a survey that code mounts', () => {
  it('leaves nothing behind when it is closed', async () => {
    const { page } = await stage.open();
    await watchLeftovers(page);
    await openPackagePage(page, stage.demo);
    const before = await leftovers(page);
    await mountAndClose(page, 1);
    await arrived(4);
    const after = await until(
      () => leftovers(page),
      ({ alive }) => !alive.length,
    );
    expect(after).toEqual(before);
  });

  it.runIf(isWholeRun)(
    'can be opened and closed 50 times without a growing page',
    { timeout: 300_000 },
    async () => {
      const { page } = await stage.open();
      await openPackagePage(page, stage.demo);
      await mountAndClose(page, 20);
      await arrived(80);
      const turns = await memoryAfter(page, async (turn) => {
        await mountAndClose(page, 50);
        await arrived(80 + 200 * turn);
      });
      expect(leastGrowth(turns)).toBeLessThan(mostGrowth);
      const held = turns.map((memory) => ({ ...memory, heap: 0 }));
      expect(held).toEqual(held.map(() => held[0]));
    },
  );
});

describe.runIf(isWholeRun)('a survey in a pop-up', () => {
  const show = async (page: Page, round: number) => {
    const id = `${100 + round}_20260101`;
    const html = pasted(stage.demo, oneScore, { campaign: id });
    // As if the server had answered a page view again.
    await page.evaluate(`$WZRK_WR.tr(${JSON.stringify({ inapp_notifs: [boxCampaign({ id, html })] })})`);
    const survey = page.locator('#wizParDiv0 iframe').contentFrame();
    await survey.getByRole('radio', { name: '9' }).click();
    await press(survey, 'Done');
    await page.locator('#wizParDiv0').waitFor({ state: 'detached' });
  };

  it('can be shown again and again without a growing page', async () => {
    const { page } = await stage.open();
    await page.goto(`${stage.demo.origin}/site`);
    await page.waitForFunction('$WZRK_WR.tr');
    for (let round = 0; round < 10; round += 1) await show(page, round);
    const turns = await memoryAfter(page, async (turn) => {
      for (let round = 0; round < 10; round += 1) await show(page, 10 * turn + round);
    });
    expect(leastGrowth(turns)).toBeLessThan(mostGrowth);
    expect(turns.map(({ documents }) => documents)).toEqual(turns.map(() => turns[0]?.documents));
  });
});
