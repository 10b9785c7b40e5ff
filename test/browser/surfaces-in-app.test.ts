import { beforeAll, describe, expect } from 'vitest';
import { inAppTemplates } from '../../demo/bridges/templates';
import { answers, fieldsOf } from './support/answers';
import { bridgeCalls } from './support/bridge-calls';
import { fourAnswers } from './support/four-answers';
import { fourQuestions } from './support/surveys';
import { setStage } from './support/stage';
import { until } from './support/until';
import { answerFour } from './surfaces/answer-four';
import { absent, check } from './surfaces/check';
import { chosen } from './surfaces/chosen';
import type { Row } from './surfaces/result';
import {
  androidSdks,
  iosSdks,
  keepsArrays,
  runsScripts,
  takesSwipes,
  viewports,
} from './surfaces/in-app-surfaces';
import { openPhone, type Phone } from './surfaces/phone';
import { checkWithoutScrolling, halfWithRoom } from './surfaces/swipe-checks';
import { pressDone, seeAllOfIt, seeCardGone } from './surfaces/web-checks';

const stage = setStage();
const sdks = [...chosen(androidSdks), ...chosen(iosSdks)];

describe.each(inAppTemplates)('a survey in an in-app message: %s,', (template) => {
  describe.each(sdks)('$name,', (sdk) => {
    const row: Row = { table: 'in-app', surface: template, sdk: sdk.name };
    let phone: Phone;
    let outOfSight: readonly string[] | undefined;

    beforeAll(async () => {
      const survey = takesSwipes(sdk, template) ? halfWithRoom : fourQuestions;
      phone = await openPhone(stage, sdk, template, survey);
    });

    if (!runsScripts(sdk, template)) {
      absent(row, 'runs no scripts in headers and footers, which came with 5.2.2', async () => {
        await phone.page.getByRole('link', { name: 'Answer here' }).waitFor();
        expect(await phone.page.locator('[data-iterate-canvas]').count()).toBe(0);
      });
      return;
    }

    if (takesSwipes(sdk, template)) {
      checkWithoutScrolling(
        row,
        viewports[template],
        () => stage.demo,
        () => phone,
      );
      return;
    }

    const visit = () => ({ page: phone.page, survey: phone.page.locator('body') });

    check(row, 'draw', 'shows its first question on the whole of it', async () => {
      await phone.page.getByRole('heading', { name: 'What do you do?' }).waitFor();
      expect(await phone.page.locator('section').boundingBox()).toEqual({
        x: 0,
        y: 0,
        ...viewports[template],
      });
    });

    check(row, 'size', 'cuts nothing off', () => seeAllOfIt(visit(), 'box'));

    check(row, 'answer', 'brings four typed answers to the endpoint', async () => {
      outOfSight = await answerFour(phone.page, phone.page);
      expect(fieldsOf(await answers(stage.demo, 4))).toEqual(fourAnswers);
    });

    check(row, 'size', 'begins each question in sight', () => {
      expect(outOfSight).toEqual([]);
    });

    check(row, 'CleverTap', 'brings four events and a profile to CleverTap', async () => {
      const { role, features, score, why } = fourAnswers;
      const response_array = keepsArrays(sdk) ? features.response_array : 'Search, Sharing';
      const events = await bridgeCalls(phone.page, 'event');
      expect(events.map(({ name }) => name)).toEqual(Array(4).fill('survey_question_response'));
      expect(events.map(({ properties }) => properties)).toMatchObject([
        role,
        { ...features, response_array },
        score,
        why,
      ]);
      const profiles = await bridgeCalls(phone.page, 'profile');
      expect(profiles.map(({ properties }) => properties)).toEqual([
        { Role: 'I build' },
        { Score: 9 },
        { 'Why?': 'It just works' },
      ]);
      expect(await bridgeCalls(phone.page, 'multi-value')).toMatchObject([
        { operation: 'set', key: 'Which features do you use?', values: ['Search', 'Sharing'] },
      ]);
      expect(await bridgeCalls(phone.page, 'lost')).toEqual([]);
    });

    check(row, 'close', 'goes with Done', async () => {
      await pressDone(visit());
      await seeCardGone(visit());
      await until(
        () => phone.dismissals(),
        (count) => count > 0,
        2_000,
      );
    });

    check(row, 'nothing left', 'leaves nothing behind and asks to be dismissed once', async () => {
      expect(await phone.page.locator('[data-iterate-canvas]').count()).toBe(0);
      expect(await phone.dismissals()).toBeLessThan(2);
    });
  });
});
