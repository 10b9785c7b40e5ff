import { beforeAll, describe, expect } from 'vitest';
import { answers, fieldsOf } from './support/answers';
import { fourAnswers } from './support/four-answers';
import { setStage } from './support/stage';
import { until } from './support/until';
import { answerFour } from './surfaces/answer-four';
import { absent, check } from './surfaces/check';
import { chosen } from './surfaces/chosen';
import type { Row } from './surfaces/result';
import { eventsOnce, profileSoFar } from './support/told';
import { visitWeb, type WebVisit } from './surfaces/visit-web';
import {
  pressDone,
  seeAllOfIt,
  seeFirstQuestion,
  seeItGone,
  seeNothingLeft,
  views,
} from './surfaces/web-checks';
import { keepsArrays, webSdks } from './surfaces/web-sdks';
import { webSurfaces } from './surfaces/web-surfaces';

const stage = setStage();

describe.each(webSurfaces)('a survey in a web page: $name,', (surface) => {
  describe.each(chosen(webSdks))('with web SDK %s,', (sdk) => {
    const row: Row = { table: 'web', surface: surface.name, sdk };
    const absence = surface.absent?.[sdk];
    let visit: WebVisit;
    let outOfSight: readonly string[] | undefined;

    beforeAll(async () => {
      visit = await visitWeb(stage, { surface, sdk, preview: false });
    });

    if (absence) {
      absent(row, absence.reason, () => absence.see(visit, stage));
      return;
    }

    check(row, 'draw', 'shows its first question', () => seeFirstQuestion(visit, surface, stage));

    check(row, 'size', 'cuts nothing off', () => seeAllOfIt(visit, surface.room));

    check(row, 'answer', 'brings four typed answers to the endpoint', async () => {
      outOfSight = await answerFour(visit.page, visit.survey);
      expect(fieldsOf(await answers(stage.demo, 4))).toEqual(fourAnswers);
    });

    check(row, 'size', 'begins each question in sight', () => {
      expect(outOfSight).toEqual([]);
    });

    check(row, 'CleverTap', 'brings four events and a profile to CleverTap', async () => {
      const told = await until(
        () => eventsOnce(stage),
        ({ length }) => length === 4,
      );
      const { features } = fourAnswers;
      const response_array = keepsArrays(sdk) ? features.response_array : 'Search, Sharing';
      const events = Object.fromEntries(told.map((properties) => [properties.question_id, properties]));
      expect(events).toMatchObject({ ...fourAnswers, features: { ...features, response_array } });
      // Four properties and the time zone.
      const profile = await until(
        () => profileSoFar(stage),
        (properties) => Object.keys(properties).length === 5,
      );
      expect(profile).toMatchObject({
        Role: 'I build',
        'Which features do you use?': { $set: ['Search', 'Sharing'] },
        Score: 9,
        'Why?': 'It just works',
      });
    });

    check(row, 'close', 'goes with Done', async () => {
      await pressDone(visit);
      await seeItGone(visit, surface.room);
    });

    check(row, 'nothing left', 'leaves nothing behind', () => seeNothingLeft(visit, surface.room));

    check(row, 'count', 'is counted once', async () => {
      expect(await views(stage, 1)).toBe(1);
      return surface.place ? 'once, by the host' : 'once';
    });
  });
});
