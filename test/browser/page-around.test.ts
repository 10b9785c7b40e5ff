import { describe, expect, it } from 'vitest';
import { pasted } from './support/pasted';
import { setStage } from './support/stage';
import { showOn } from './support/show-on';
import { oneScore } from './support/surveys';

const stage = setStage();

interface RecordingWindow extends Window {
  readonly touched: Set<string>;
}

/** Runs in every frame: what a frame reads of the page around it is noted on that page, with who reads it. */
function recordParent(): void {
  if (parent === window) return void Object.assign(window, { touched: new Set<string>() });
  const page = parent as unknown as Record<PropertyKey, unknown> & RecordingWindow;
  const isOurs = () => new Error().stack?.includes('iterate-clevertap.js');
  const recorded = new Proxy(page, {
    get: (_, name) => {
      if (isOurs()) page.touched.add(String(name));
      const value = page[name];
      return typeof value === 'function' ? (value as () => unknown).bind(page) : value;
    },
    set: (_, name) => {
      if (isOurs()) page.touched.add(`${String(name)} =`);
      return true;
    },
  });
  Object.defineProperty(window, 'parent', { get: () => recorded });
}

describe('a survey in a box', () => {
  it('touches of the page around it no more than it needs', async () => {
    const { page } = await stage.open();
    await page.addInitScript(recordParent);
    const html = pasted(stage.demo, oneScore, { campaign: '101_20260101' });
    const survey = await showOn('box', page, stage.demo, html);
    await survey.getByRole('radio', { name: '9' }).click();
    await survey.getByRole('button', { name: 'Done' }).click();
    await page.locator('#wizParDiv0').waitFor({ state: 'detached' });
    const touched = await page.evaluate(() => [...(window as unknown as RecordingWindow).touched].sort());
    expect(touched).toEqual([
      '$WZRK_WR',
      'addEventListener',
      'clevertap',
      'document',
      'innerHeight',
      'location',
      'removeEventListener',
    ]);
  });
});
