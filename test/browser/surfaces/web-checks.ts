import { expect } from 'vitest';
import { fittedHeight } from '../support/fitted-height';
import { anyPopUp } from '../support/pop-ups';
import type { Stage } from '../support/stage';
import { eventsOnce } from '../support/told';
import { until } from '../support/until';
import { reach } from './reach';
import type { WebVisit } from './visit-web';
import type { WebSurface } from './web-surfaces';

/** Where a survey is looked at. */
type Place = Pick<WebVisit, 'page' | 'survey'>;

const hasFocus = ({ page }: WebVisit) =>
  page
    .locator('a')
    .first()
    .evaluate((link) => link === document.activeElement);

/** Waits for the first question; a survey in the page leaves focus where it is. */
export async function seeFirstQuestion(visit: WebVisit, surface: WebSurface, stage: Stage): Promise<void> {
  if (surface.provoke) await provoke(visit, surface, stage);
  await visit.survey.getByRole('heading', { name: 'What do you do?' }).waitFor();
  if (surface.room === 'page') expect(await hasFocus(visit)).toBe(true);
}

/** Once the SDK listens, it takes the first time. */
async function provoke({ page }: WebVisit, { provoke, container }: WebSurface, stage: Stage): Promise<void> {
  await until(
    () => stage.demo.collector.received(),
    ({ length }) => length > 0,
  );
  await until(
    async () => {
      await provoke?.(page);
      return page.locator(container).count();
    },
    (count) => count > 0,
  );
}

/** Each control of the first question can be seen whole; a frame that follows its content is as high as that. */
export async function seeAllOfIt({ page, survey }: Place, room: WebSurface['room']): Promise<void> {
  if (room === 'content') await fittedHeight(page.locator('iframe'));
  for (const name of ['I design', 'I build', 'I sell', 'Other']) {
    await reach(page, survey.getByRole('radio', { name }));
  }
  for (const name of ['Skip', 'Close']) await reach(page, survey.getByRole('button', { name }));
}

/** Presses Done, next to where Next was: there, the second half of a double click would not count. */
export async function pressDone({ page, survey }: Place): Promise<void> {
  const done = survey.getByRole('button', { name: 'Done' });
  // It is there since the last answer, or never.
  expect(await done.count()).toBe(1);
  await reach(page, done);
  await done.click({ position: { x: 6, y: 6 } });
}

/** Waits until the survey is not there. */
export const seeCardGone = ({ survey }: Place): Promise<void> =>
  survey.locator('section').waitFor({ state: 'detached' });

/** Waits until neither survey nor what the SDK drew for it is there, its dimmer included. */
export async function seeItGone(visit: WebVisit, room: WebSurface['room']): Promise<void> {
  await seeCardGone(visit);
  if (room === 'page') return;
  await until(
    () => visit.page.locator(anyPopUp).count(),
    (count) => count === 0,
  );
}

/** Nothing of ours is in the page, and what a frame took focus from has it again. */
export async function seeNothingLeft(visit: WebVisit, room: WebSurface['room']): Promise<void> {
  expect(await visit.page.locator('[data-iterate-canvas]').count()).toBe(0);
  expect(await visit.page.locator(anyPopUp).count()).toBe(0);
  if (room !== 'page') expect(await hasFocus(visit)).toBe(true);
}

/** How often the SDK has counted a view, once that is at least so often. */
export const views = (stage: Stage, count: number): Promise<number> =>
  until(
    () => eventsOnce(stage, 'Notification Viewed').length,
    (counted) => counted >= count,
  );
