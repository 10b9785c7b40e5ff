import { describe, expect, it } from 'vitest';
import { inAppHtml } from '../../demo/bridges';
import { answers } from './support/answers';
import { boundsOf, isWithin } from './support/bounds';
import { pasted } from './support/pasted';
import { setStage } from './support/stage';
import { until } from './support/until';

const stage = setStage();

/** A question that fills a phone, with a field to type in. */
const oneText = (size: string) => ({
  id: 'one-text',
  questions: [
    {
      id: 'why',
      question_type: 'freeform',
      prompt: 'What is the one thing that we should change about the way your orders reach you?',
      description: 'The more you tell us, the better.',
      options: { size },
    },
  ],
});

describe.each(['android', 'ios'] as const)(
  'the on-screen keyboard above an in-app message: %s',
  (platform) => {
    it.each(['single', 'multi'])('leaves the field and Next in sight, %s', async (size) => {
      const { page } = await stage.open({ viewport: { width: 360, height: 640 } });
      await page.setContent(await inAppHtml({ platform, html: pasted(stage.demo, oneText(size)) }));
      const field = page.getByRole('textbox');
      await field.click();
      // What is left of the window while the keyboard is there.
      await page.setViewportSize({ width: 360, height: 300 });
      await page.keyboard.type('Faster');
      const next = page.getByRole('button', { name: 'Next' });
      const inSight = { top: 0, bottom: 300 };
      await until(
        async () => [await boundsOf(field), await boundsOf(next)],
        (drawn) => drawn.every((bounds) => isWithin(bounds, inSight)),
        3000,
      );
      const { top, bottom } = await boundsOf(next);
      const { x = 0, width = 0 } = (await next.boundingBox()) ?? {};
      await page.mouse.click(x + width / 2, (top + bottom) / 2);
      const [answer] = await answers(stage.demo, 1);
      expect(answer?.response?.value).toBe('Faster');
    });
  },
);
