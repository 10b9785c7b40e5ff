import { expect } from 'vitest';
import type { Stage } from '../support/stage';
import { until } from '../support/until';
import { heardBy } from './dashboard';
import type { WebVisit } from './visit-web';

/** Why an SDK does not show a surface, and how that is seen. */
export interface Absence {
  readonly reason: string;
  readonly see: (visit: WebVisit, stage: Stage) => Promise<void>;
}

const received = ({ demo }: Stage, isIt: (message: { type: string; name?: string }) => boolean) =>
  until(
    () => demo.collector.received(),
    (messages) => messages.some(isIt),
  );

/** It takes the layout for a box of a new kind, measures it, and counts a view of nothing. */
export const boxOfNoHeight: Absence = {
  reason: 'has no advanced builder and makes a box of no height',
  see: async ({ page }, stage) => {
    await received(stage, ({ name }) => name === 'Notification Viewed');
    const frame = page.locator('#wizParDiv4 iframe');
    expect(await frame.evaluate((element) => element.getBoundingClientRect().height)).toBe(0);
  },
};

/** It takes what it does not know for a pop-up with a title, of which there is none. */
export const emptyPopUp: Absence = {
  reason: 'has no HTML in native display and draws a pop-up without words',
  see: async ({ page }) => {
    await page.locator('#wizParDivundefined').waitFor();
    expect(await page.locator('#slot').innerHTML()).toBe('');
  },
};

export const inertScript: Absence = {
  reason: 'puts the HTML into the page and leaves its scripts inert',
  see: async ({ page, requests }) => {
    await page.locator('#contentDiv').waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.endsWith('/iterate-clevertap.js'))).toEqual([]);
  },
};

/** The SDK speaks to the dashboard before it speaks to the collector. */
export const silentToDashboard: Absence = {
  reason: 'does not answer the dashboard that asks for this preview',
  see: async ({ dashboard }, stage) => {
    await received(stage, ({ type }) => type === 'page');
    expect(dashboard && (await heardBy(dashboard))).toEqual([]);
  },
};
