import { beforeAll, describe, expect } from 'vitest';
import { setStage } from './support/stage';
import { answerFour } from './surfaces/answer-four';
import { absent, check } from './surfaces/check';
import type { Row } from './surfaces/result';
import { eventsOnce, profileSoFar } from './support/told';
import { sampled } from '../support/whole-run';
import { visitWeb, type WebVisit } from './surfaces/visit-web';
import {
  pressDone,
  seeAllOfIt,
  seeCardGone,
  seeFirstQuestion,
  seeItGone,
  seeNothingLeft,
  views,
} from './surfaces/web-checks';
import { webSdks } from './surfaces/web-sdks';
import { webSurfaces } from './surfaces/web-surfaces';

const stage = setStage();

describe.each(sampled(webSurfaces, 2))('a preview in a web page: $name,', (surface) => {
  describe.each(sampled(webSdks, webSdks.length))('with web SDK %s,', (sdk) => {
    const row: Row = { table: 'preview', surface: surface.name, sdk };
    const absence = surface.absentInPreview?.[sdk];
    const { isOpaque, isCounted } = surface.preview;
    // Nothing measures an opaque frame: whatever its kind, it stays as high as it was made.
    const opaque = !!isOpaque?.(sdk);
    const room = opaque ? 'box' : surface.room;
    let visit: WebVisit;
    let outOfSight: readonly string[] | undefined;

    beforeAll(async () => {
      visit = await visitWeb(stage, { surface, sdk, preview: true });
    });

    if (absence) {
      absent(row, absence.reason, () => absence.see(visit, stage));
      return;
    }

    check(row, 'draw', 'shows its first question and says that it is a preview', async () => {
      await seeFirstQuestion(visit, surface, stage);
      await visit.survey.getByText('Preview: nothing is sent').waitFor();
    });

    check(row, 'size', 'cuts nothing off', () => seeAllOfIt(visit, room));

    check(row, 'answer', 'asks nothing of the endpoint', async () => {
      outOfSight = await answerFour(visit.page, visit.survey);
      expect(visit.requests.filter((url) => url.endsWith('/responses'))).toEqual([]);
    });

    check(row, 'size', 'begins each question in sight', () => {
      expect(outOfSight).toEqual([]);
    });

    check(row, 'CleverTap', 'tells CleverTap nothing', () => {
      expect(eventsOnce(stage)).toEqual([]);
      expect(profileSoFar(stage)).toEqual({});
    });

    check(row, 'close', 'goes with Done', async () => {
      await pressDone(visit);
      if (!opaque) return seeItGone(visit, surface.room);
      await seeCardGone(visit);
      return 'the survey; the SDK’s frame lets nothing out';
    });

    check(row, 'nothing left', 'leaves nothing behind', async () => {
      if (!opaque) return seeNothingLeft(visit, surface.room);
      expect(await visit.survey.locator('[data-iterate-canvas]').count()).toBe(0);
      return 'of ours';
    });

    check(row, 'count', 'is counted as the SDK counts previews', async () => {
      const count = isCounted(sdk) ? 1 : 0;
      expect(await views(stage, count)).toBe(count);
      return isCounted(sdk) ? 'once' : 'never';
    });
  });
});
