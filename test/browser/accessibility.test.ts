import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { audit } from './support/axe';
import { setStage } from './support/stage';
import { sampled } from '../support/whole-run';

const stage = setStage();
const surveys = 20;

interface Look {
  readonly name: string;
  readonly query?: string;
  readonly options?: BrowserContextOptions;
}

/** WCAG 1.4.10: 400 % zoom of a window of 1280 × 1024. */
const zoomed = { viewport: { width: 320, height: 256 } };

const looks: readonly Look[] = [
  { name: 'light', query: 'appearance=light' },
  { name: 'dark', query: 'appearance=dark' },
  { name: 'forced colours', options: { forcedColors: 'active' } },
  { name: '320 px', options: { viewport: { width: 320, height: 640 } } },
  { name: '400 % zoom', options: zoomed },
  { name: 'right to left', query: 'language=ar' },
  { name: 'German, dark', query: 'language=de&appearance=dark' },
];

/** Colours that can't be read as they are, on one ground or the other. */
const hostile = [
  '#ffffff',
  '#000000',
  '#ffff00',
  '#00ffff',
  '#0000ff',
  '#808080',
  '#ff0000',
  '#f3f2f6',
  '#1f1f1f',
  '#7fff00',
];

const both = hostile.flatMap((color) => ['light', 'dark'].map((appearance) => ({ color, appearance })));
const coloured = sampled(both, 10);

async function open({ query = '', options }: Omit<Look, 'name'>): Promise<Page> {
  const { page } = await stage.open(options);
  await page.goto(`${stage.demo.origin}/gallery?${query}`);
  await page
    .locator('section h2')
    .nth(surveys - 1)
    .waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  return page;
}

async function expectSound(page: Page): Promise<void> {
  const { violations, visited } = await audit(page);
  expect(violations).toEqual([]);
  expect(visited).toBeGreaterThan(surveys * 10);
}

describe('the gallery', () => {
  it.each(sampled(looks, 3))('breaks no rule of WCAG 2.2 AA: $name', async (look) => {
    await expectSound(await open(look));
  });

  it.each(['light', 'dark'])('breaks none with errors showing: %s', async (appearance) => {
    const page = await open({ query: `appearance=${appearance}&required=on` });
    const next = page.getByRole('button', { name: 'Next' });
    for (let index = 0; index < (await next.count()); index += 1) await next.nth(index).click();
    expect(await page.locator('[role=alert]:not(:empty)').count()).toBeGreaterThan(5);
    await expectSound(page);
  });

  it.each(coloured)('breaks none in $color, $appearance', async ({ color, appearance }) => {
    await expectSound(await open({ query: `color=${encodeURIComponent(color)}&appearance=${appearance}` }));
  });

  it.each([320, 360, 1260])('never scrolls sideways: %i px', async (width) => {
    const page = await open({ options: { viewport: { width, height: 640 } } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  it('has targets of 44 px, on scales of 24 by 32 at least', async () => {
    const page = await open({ options: { viewport: { width: 320, height: 640 }, hasTouch: true } });
    const small = await page.locator('section').evaluateAll((cards) =>
      cards
        .flatMap((card) => [...card.querySelectorAll('button, input, select, textarea')])
        .map(
          (control) =>
            [
              control.matches('[type=radio][aria-label]') ? 24 : 44,
              (control.closest('fieldset label') ?? control).getBoundingClientRect(),
            ] as const,
        )
        .filter(([least, { width, height }]) => width < least || height < Math.min(least, 44))
        .map(([, { width, height }]) => `${width} × ${height}`),
    );
    expect(small).toEqual([]);
  });
});

describe('the audit', () => {
  it('finds a fault that is planted in a survey', async () => {
    const page = await open({});
    await page
      .locator('section')
      .first()
      .evaluate((card) => {
        card.querySelector('input')?.setAttribute('aria-labelledby', 'nothing');
        card.querySelectorAll('label span').forEach((label) => label.remove());
      });
    expect((await audit(page)).violations.join()).toContain('label');
  });

  it('sees a survey in the frame of a pop-up', async () => {
    const { page } = await stage.open();
    await page.goto(`${stage.demo.origin}/site?surface=interstitial&survey=onboarding`);
    const frame = page.frameLocator('#intentPreview iframe');
    await frame.locator('.invitation button').click();
    await frame.getByRole('progressbar').waitFor();
    const inside = page.frames().find((candidate) => candidate !== page.mainFrame());
    expect(inside).toBeDefined();
    if (!inside) return;
    const { violations, visited } = await audit(inside);
    expect(violations).toEqual([]);
    expect(visited).toBeGreaterThan(10);
  });
});
