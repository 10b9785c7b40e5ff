import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inAppHtml } from '../../demo/bridges';
import { boxCampaign } from '../../demo/campaigns';
import { answers } from './support/answers';
import { bridgeCalls } from './support/bridge-calls';
import { fourTaps, tap } from './support/fixtures';
import { leftovers, watchLeftovers } from './support/leftovers';
import { openOwnPage } from './support/open-own-page';
import { pasted } from './support/pasted';
import { popUps } from './support/pop-ups';
import { setStage } from './support/stage';
import { showOn } from './support/show-on';
import { until } from './support/until';
import { sampled } from '../support/whole-run';

const stage = setStage();
const campaign = '##campaignId_batchId##';
const kinds = ['box', 'banner', 'interstitial', 'advanced builder'] as const;
const told = () => stage.demo.collector.events('survey_question_response');

/** A box with a survey of which one question is answered. */
async function openBox() {
  const watched = await stage.open();
  await watchLeftovers(watched.page);
  const html = pasted(stage.demo, fourTaps, { campaign });
  return { ...watched, survey: await showOn('box', watched.page, stage.demo, html) };
}

/** Ids and values at the endpoint, once there are so many answers. */
async function values(count: number): Promise<readonly unknown[]> {
  return (await answers(stage.demo, count)).map(({ response }) => response?.value);
}

/** A page of one document that goes elsewhere and clears what CleverTap has put there. */
async function goElsewhere(page: Page, kind: keyof typeof popUps): Promise<void> {
  await page.evaluate((container) => {
    history.pushState({}, '', '/site?page=2');
    document.querySelector(container)?.remove();
  }, popUps[kind].container);
  await page.setViewportSize({ width: 800, height: 600 });
}

async function answerTwoAndGo(kind: keyof typeof popUps) {
  const watched = await stage.open();
  await watchLeftovers(watched.page);
  const html = pasted(stage.demo, fourTaps, { campaign });
  await tap(await showOn(kind, watched.page, stage.demo, html), 'Red', 'Large');
  await goElsewhere(watched.page, kind);
  return watched;
}

describe('a page that takes the pop-up away while it is answered', () => {
  it.each(sampled(kinds, 2))('has the answers so far and no exception: %s', async (kind) => {
    const { exceptions, console } = await answerTwoAndGo(kind);
    expect(await values(2)).toEqual(['red', 'large']);
    expect([...exceptions, ...console]).toEqual([]);
  });

  it.each(sampled(kinds, 3))('has nothing of ours left: %s', async (kind) => {
    const { page } = await answerTwoAndGo(kind);
    await values(2);
    expect((await leftovers(page)).alive).toEqual([]);
  });
});

describe('a second campaign that takes the place of ours', () => {
  it('asks for itself, and the answers to ours are kept', async () => {
    const { page, exceptions, survey } = await openBox();
    await tap(survey, 'Red');
    const html = pasted(stage.demo, { ...fourTaps, id: 'second' }, { campaign });
    const second = { inapp_notifs: [boxCampaign({ id: '202_20260101', html })] };
    // As if the server had answered a page view again.
    await page.evaluate(`$WZRK_WR.tr(${JSON.stringify(second)})`);
    await page.locator('#wizParDiv0 iframe[srcdoc*="second"]').waitFor();
    await tap(survey, 'Green');
    const stored = await answers(stage.demo, 2);
    // Each is sent from a frame of its own, and may overtake the other.
    expect(stored.map(({ survey_id, response }) => [survey_id, response?.value]).sort()).toEqual([
      ['four-taps', 'red'],
      ['second', 'green'],
    ]);
    expect(await page.locator('iframe').count()).toBe(1);
    expect(exceptions).toEqual([]);
  });

  it('leaves nothing of ours behind but what is its own', async () => {
    const { page, survey } = await openBox();
    await tap(survey, 'Red');
    const html = pasted(stage.demo, fourTaps, { campaign });
    const second = { inapp_notifs: [boxCampaign({ id: '202_20260101', html: `${html}<!-- second -->` })] };
    await page.evaluate(`$WZRK_WR.tr(${JSON.stringify(second)})`);
    await page.locator('#wizParDiv0 iframe[srcdoc*="second"]').waitFor();
    await survey.getByRole('radio', { name: 'Red' }).waitFor();
    await values(1);
    const resized = (await leftovers(page)).alive.filter((entry) => entry.includes('resize'));
    // That of the frame, and that of the page around it.
    expect(resized).toHaveLength(2);
  });
});

describe('the same tag twice on a page', () => {
  it('is two surveys, which are answered each for itself', async () => {
    const { page, exceptions } = await stage.open();
    const html = pasted(stage.demo, fourTaps);
    await openOwnPage(page, stage.demo, html + html);
    const [first, second] = [page.locator('#contentDiv').first(), page.locator('#contentDiv').last()];
    await tap(first, 'Red');
    await tap(second, 'Green', 'Small');
    await tap(first, 'Large');
    const stored = await answers(stage.demo, 4);
    const responses = [...new Set(stored.map(({ response_id }) => response_id))];
    const ofResponse = (id: string) =>
      stored.filter(({ response_id }) => response_id === id).map(({ response }) => response?.value);
    // Each sends for itself, and may overtake the other.
    expect(responses.map(ofResponse).sort()).toEqual([
      ['green', 'small'],
      ['red', 'large'],
    ]);
    expect(exceptions).toEqual([]);
  });
});

describe('a person who has opted out of CleverTap', () => {
  it('is answered for at the endpoint alone, without an id of CleverTap', async () => {
    const { page, survey } = await openBox();
    await survey.getByRole('radio', { name: 'Red' }).waitFor();
    const known = await page.evaluate('clevertap.getCleverTapID()');
    // As the server answers a request to opt out.
    await page.evaluate(`$WZRK_WR.s("${String(known)}:OO", 2147483647, false, 0, true)`);
    await tap(survey, 'Red', 'Large');
    const stored = await answers(stage.demo, 2);
    expect(stored.map(({ user }) => user)).toEqual([{}, {}]);
    expect(JSON.stringify(stored)).not.toContain(String(known));
    expect(told()).toEqual([]);
  });
});

/** Something that is wrong with a page's SDK. */
const faults: readonly (readonly [string, string])[] = [
  ['is not there', 'delete window.clevertap; delete window.$WZRK_WR;'],
  ['is a stub that waits for ever', 'clevertap = { event: [], profile: [], account: [] };'],
  ['throws when it is told of an event', 'clevertap.event.push = () => { throw new Error("No"); };'],
  ['throws when it is told of a property', 'clevertap.profile.push = () => { throw new Error("No"); };'],
  ['does not know who it is', 'clevertap.getCleverTapID = () => { throw new Error("No"); };'],
];

describe('an SDK', () => {
  it.each(sampled(faults, 3))('that %s takes no answer away and throws nothing', async (_, fault) => {
    const { page, survey, exceptions, console } = await openBox();
    await survey.getByRole('radio', { name: 'Red' }).waitFor();
    await page.evaluate(fault);
    await tap(survey, 'Red', 'Large', 'Now', 'Far');
    await survey.getByRole('button', { name: 'Done' }).click();
    await page.locator('#wizParDiv0').waitFor({ state: 'detached' });
    expect(await values(4)).toEqual(['red', 'large', 'now', 'far']);
    expect([...exceptions, ...console]).toEqual([]);
  });
});

/** Something that is wrong with a page's SDK before our script is there. */
const beginnings: readonly (readonly [string, string])[] = [
  ['does not know who it is', 'getCleverTapID() { throw new Error("No"); }'],
  ['has no function that tells who it is', 'getCleverTapID: {}'],
  ['does not know its version', 'getSDKVersion() { throw new Error("No"); }'],
];

describe('an SDK on a page', () => {
  it.each(sampled(beginnings, 3))('that %s keeps no survey from being asked', async (_, member) => {
    const { page, exceptions } = await stage.open();
    const sdk = `<script>clevertap = { event: { push() {} }, profile: { push() {} }, ${member} };</script>`;
    await openOwnPage(page, stage.demo, sdk + pasted(stage.demo, fourTaps));
    await tap(page, 'Red', 'Large', 'Now', 'Far');
    expect(await values(4)).toEqual(['red', 'large', 'now', 'far']);
    expect(exceptions).toEqual([]);
  });
});

/** What a WebView does when the phone is turned: it loads the same HTML again. */
const turn = (page: Page, html: string) => page.setContent(html);

describe.each(['android', 'ios'] as const)('an in-app message on a phone that is turned: %s', (platform) => {
  it('tells nothing twice', async () => {
    const { page, exceptions } = await stage.open();
    const html = await inAppHtml({ platform, html: pasted(stage.demo, fourTaps) });
    await page.setContent(html);
    await tap(page, 'Red');
    const before = await bridgeCalls(page, 'event');
    await turn(page, html);
    await page.getByRole('radio', { name: 'Red' }).waitFor();
    // Two displays and one answer.
    const events = await until(stage.demo.answers.events, ({ length }) => length === 3);
    expect(events.map(({ type }) => type).sort()).toEqual(['displayed', 'displayed', 'response']);
    expect(before).toHaveLength(1);
    expect(await bridgeCalls(page, 'event')).toEqual([]);
    expect(exceptions).toEqual([]);
  });
});

describe('the Back button of an Android phone', () => {
  it('takes the message away, and the answer just given arrives', async () => {
    const { page } = await stage.open();
    const html = await inAppHtml({ platform: 'android', html: pasted(stage.demo, fourTaps) });
    await page.setContent(html);
    const press = tap(page, 'Red');
    await page.waitForFunction(() => (window as Window & { __bridgeCalls?: [] }).__bridgeCalls?.length);
    await Promise.all([press, page.close()]);
    expect(await values(1)).toEqual(['red']);
  });
});
