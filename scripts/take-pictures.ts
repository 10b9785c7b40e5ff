import { chromium, type Locator, type Page } from 'playwright-core';
import { writeScenario, readScenario, type Scenario } from '../demo/scenario';
import { startDemo } from '../demo/server';
import { snippet } from '../demo/snippet';
import { ensureChromium } from './find-chromium';

const labels = ['A first campaign', 'Another tool', 'Just looking'].map((label) => ({ label }));
const options = { labels };

const columnStyles = `
  body { margin: 0 }
  main { display: flex; gap: 16px; padding: 16px; width: 932px; background: #fff }
  .column { box-sizing: border-box; width: 300px; padding: 12px; border-radius: 8px }
  .dark { background: #333; color: #fff }
  code { display: flex; align-items: center; gap: 8px; margin-bottom: 12px; font: 14px monospace }
  i { width: 16px; height: 16px; border: 1px solid #888; border-radius: 4px }`;

/** Takes the pictures of the documentation again, of the built script in the demo: for when a survey looks otherwise. */
const demo = await startDemo();
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] });
try {
  await takePlayground('docs/survey.png');
  await takePlace('banner', 'site', { surface: 'banner', survey: 'nps' });
  await takePlace('interstitial', 'site', { surface: 'interstitial', survey: 'product-market' });
  await takePlace('native-display', 'site', { surface: 'native-display', survey: 'product-market' });
  await takePlace('android', 'in-app', { surface: 'android', survey: 'nps' });
  await takeThemes('theme', [
    ['nothing set', {}],
    ['"#1f6f5c", "20px"', { color: '#1f6f5c', border_radius: '20px' }],
    ['"#7fd1b9", "0"', { color_dark: '#7fd1b9', border_radius: '0', appearance: 'dark' }],
  ]);
  await takeThemes('contrast', [
    ['"color": "#ffd60a"', { color: '#ffd60a' }],
    ['"color": "#9be7ff"', { color: '#9be7ff' }],
    ['"color": "#00205b"', { color: '#00205b', appearance: 'dark' }],
  ]);
} finally {
  await browser.close();
  await demo.close();
}

async function open(width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, ignoreHTTPSErrors: true });
  return context.newPage();
}

/** A survey is half answered, beside what has arrived of it. */
async function takePlayground(path: string): Promise<void> {
  const page = await open(1280, 860);
  await page.goto(demo.origin);
  const card = page.frameLocator('.stage iframe').frameLocator('#wizParDiv0 iframe').locator('section');
  await card.getByRole('button', { name: /^Let/ }).click();
  await card.getByRole('radio', { name: 'Founder' }).click();
  for (const goal of ['Launch a first campaign', 'Replace another tool']) {
    // Two quick clicks on one place count as a double tap.
    await page.waitForTimeout(1000);
    await card.getByRole('checkbox', { name: goal }).check();
  }
  await card.getByRole('button', { name: 'Next' }).click();
  await settle(card.getByRole('radio', { name: '10 of 10' }));
  await page.screenshot({ path });
}

/** A survey in one of the demo's places, as its receiver meets it. */
async function takePlace(name: string, path: string, chosen: Partial<Scenario>): Promise<void> {
  const page = await (chosen.surface === 'android' ? open(390, 640) : open(900, 600));
  const scenario = { ...readScenario(new URLSearchParams()), ...chosen };
  await page.goto(`${demo.origin}/${path}?${writeScenario(scenario)}`);
  const within = /banner|interstitial/.test(name) ? page.frameLocator('iframe') : page;
  await settle(within.locator('section').getByRole('radio').last());
  await page.screenshot({ path: `docs/pictures/${name}.png` });
}

/** The same question in three themes, side by side, each under what its survey says. */
async function takeThemes(name: string, themes: readonly (readonly [string, object])[]): Promise<void> {
  const page = await open(964, 460);
  const questions = [{ id: 'goals', question_type: 'multiselect', prompt: 'What brings you here?', options }];
  const columns = themes.map(([label, theme], index) => {
    const id = `survey-${index}`;
    const isDark = 'appearance' in theme;
    const document = JSON.stringify({
      id,
      questions: [...questions, { ...questions[0], id: 'more' }],
      ...theme,
    });
    const html = snippet({
      survey: `#${id}`,
      document,
      elementId: `at-${id}`,
      scriptUrl: 'data:text/javascript,',
    });
    const swatch =
      'color' in theme && name === 'contrast' ? `<i style="background: ${String(theme.color)}"></i>` : '';
    return `<div class="column${isDark ? ' dark' : ''}"><code>${swatch}${label}</code>${html}</div>`;
  });
  await page.goto(`${demo.origin}/plain`);
  await page.setContent(
    `<!doctype html><style>${columnStyles}</style><main>${columns.join('')}</main><script src="${demo.origin}/iterate-clevertap.js"></script>`,
  );
  const first = page.getByRole('checkbox', { name: 'A first campaign' });
  await settle(first.last());
  for (const checkbox of await first.all()) await checkbox.click();
  await page.locator('main').click({ position: { x: 2, y: 2 } });
  await page.mouse.move(0, 0);
  await page.locator('main').screenshot({ path: `docs/pictures/${name}.png` });
}

/** Waits for what is drawn, and for what moves. */
async function settle(drawn: Locator): Promise<void> {
  await drawn.waitFor();
  await drawn.page().waitForTimeout(1000);
}
