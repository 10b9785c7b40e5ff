import { expect } from 'vitest';
import type { Demo } from '../../../demo/server';
import { answers, fieldsOf } from '../support/answers';
import { bridgeCalls } from '../support/bridge-calls';
import { fourQuestions } from '../support/surveys';
import { until } from '../support/until';
import { check } from './check';
import { ownPage, type Phone } from './phone';
import { isSeen, press } from './reach';
import type { Row } from './result';

/** Of these the first has room in a header where nothing scrolls, the second has not. */
export const halfWithRoom = {
  id: 'half-with-room',
  questions: [
    { id: 'visit', question_type: 'rating', prompt: 'How was your visit?', label: 'Visit' },
    fourQuestions.questions[0],
  ],
};

/** The checks of a message where nothing scrolls: what has no room in it is asked on the survey's own page. */
export function checkWithoutScrolling(
  row: Row,
  size: { readonly width: number; readonly height: number },
  demo: () => Demo,
  phone: () => Phone,
): void {
  const link = () => phone().page.getByRole('link', { name: 'Next' });

  check(row, 'draw', 'shows its first question on the whole of it', async () => {
    await phone().page.getByRole('heading', { name: 'How was your visit?' }).waitFor();
    expect(await phone().page.locator('section').boundingBox()).toEqual({ x: 0, y: 0, ...size });
  });

  check(row, 'size', 'has each point in sight', async () => {
    const { page } = phone();
    for (const point of await page.getByRole('radio').all()) expect(await isSeen(page, point)).toBe(true);
  });

  check(row, 'answer', 'brings what has room to the endpoint, and leads to the rest', async () => {
    await press(phone().page, phone().page.getByRole('radio', { name: '4' }));
    await phone().page.getByRole('heading', { name: 'What do you do?' }).waitFor();
    expect(await isSeen(phone().page, link())).toBe(true);
    expect(fieldsOf(await answers(demo(), 1))).toEqual({ visit: { response: '4', response_int: 4 } });
    return 'what has room';
  });

  check(row, 'CleverTap', 'brings an event and a profile to CleverTap', async () => {
    const [event, ...more] = await bridgeCalls(phone().page, 'event');
    expect(event?.properties).toMatchObject({ response: '4', response_int: 4 });
    expect(more).toEqual([]);
    const profiles = await bridgeCalls(phone().page, 'profile');
    expect(profiles.map(({ properties }) => properties)).toEqual([{ Visit: 4 }]);
  });

  check(row, 'close', 'goes with the link, which knows the answer', async () => {
    await press(phone().page, link());
    const [action] = await until(
      () => bridgeCalls(phone().page, 'action'),
      ({ length }) => length > 0,
    );
    expect(action).toMatchObject({ action: { android: `${ownPage}?earlier_visit=4` } });
    return 'by its link';
  });

  check(row, 'nothing left', 'asks to be dismissed once', async () => {
    expect(await phone().dismissals()).toBe(1);
  });
}
