import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answers, fieldsOf } from './support/answers';
import { answerFourByMouse, fourAnswers, type Surroundings } from './support/four-answers';
import { openOwnPage } from './support/open-own-page';
import { openPackagePage, type PackageWindow } from './support/open-package-page';
import { pasted } from './support/pasted';
import { setStage } from './support/stage';
import { showOn, type Surface } from './support/show-on';
import { fourQuestions } from './support/surveys';
import { watchViolations } from './support/violations';
import { sampled } from '../support/whole-run';

const stage = setStage();

const done = (survey: Surroundings) => survey.getByRole('button', { name: 'Done' });
const webSurfaces: readonly Surface[] = [
  'native display',
  'box',
  'banner',
  'interstitial',
  'advanced builder',
];

/** A policy from its directives. */
const policy = (directives: Readonly<Record<string, string>>) => ({
  'Content-Security-Policy': Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; '),
});

/** What a survey needs, and nothing else; `data:` is the page's own icon. */
const strictest = (...scripts: readonly string[]) => ({
  'default-src': `'none'`,
  'script-src': scripts.map((file) => `${stage.demo.origin}/${file}`).join(' '),
  'connect-src': `${stage.demo.origin}/responses`,
  'img-src': 'data:',
  'require-trusted-types-for': `'script'`,
  'trusted-types': `'none'`,
});

async function open() {
  const { page, console, exceptions } = await stage.open({ ignoreHTTPSErrors: true });
  return { page, noise: [console, exceptions], violations: await watchViolations(page) };
}

describe('under a policy that allows but the script and the endpoint, a survey is answered to its end', () => {
  it('on a page', async () => {
    const { page, noise, violations } = await open();
    const html = pasted(stage.demo, fourQuestions);
    await openOwnPage(page, stage.demo, html, policy(strictest('iterate-clevertap.js')));
    await answerFourByMouse(page, page);
    await done(page).click({ position: { x: 6, y: 6 } });
    expect(fieldsOf(await answers(stage.demo, 4))).toEqual(fourAnswers);
    expect([violations, ...noise]).toEqual([[], [], []]);
  });

  it('that code mounts', async () => {
    const { page, noise, violations } = await open();
    const headers = policy(strictest('package.js', 'own-code.js'));
    await openPackagePage(page, stage.demo, '<div id="slot"></div>', headers);
    await page.evaluate(
      ({ survey, endpoint }) => {
        const element = document.querySelector<HTMLElement>('#slot');
        if (element)
          (window as unknown as PackageWindow).iterateClevertap.mountSurvey({ element, survey, endpoint });
      },
      { survey: fourQuestions, endpoint: `${stage.demo.origin}/responses` },
    );
    await answerFourByMouse(page, page);
    expect(fieldsOf(await answers(stage.demo, 4))).toEqual(fourAnswers);
    expect([violations, ...noise]).toEqual([[], [], []]);
  });
});

/**
 * What CleverTap's SDK needs on top of that to show anything: itself and its collector, `style` attributes, and, where
 * trusted types are asked for, a default policy of the page, without which it can write no markup.
 */
const strictestShop = () => ({
  ...strictest('iterate-clevertap.js', 'site/shop.js', 'sdk/2.5.2.js', 'a'),
  'style-src': `${stage.demo.origin}/site/site.css`,
  'style-src-attr': `'unsafe-inline'`,
  'trusted-types': 'default',
});

/** Gives the shop these directives, and a default policy that trusts every script but ours. */
async function protectShop(page: Page, directives: Readonly<Record<string, string>>): Promise<void> {
  await page.route(`${stage.demo.origin}/site`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), ...policy(directives) } });
  });
  await page.addInitScript(() => {
    const { trustedTypes } = window as unknown as {
      trustedTypes: {
        createPolicy(name: string, rules: Record<string, (text: string) => string | null>): void;
      };
    };
    const isOurs = () => {
      const lines = new Error().stack?.split('\n') ?? [];
      return lines.find((line) => line.includes('https:'))?.includes('iterate-clevertap.js');
    };
    const trust = (text: string) => (isOurs() ? null : text);
    const rules = { createHTML: trust, createScript: trust, createScriptURL: trust };
    if (parent === window) trustedTypes.createPolicy('default', rules);
  });
}

describe('under the strictest policy with which CleverTap shows it, a survey is answered to its end', () => {
  it.each(sampled(webSurfaces, 2))('on a surface: %s', async (surface) => {
    const { page, noise, violations } = await open();
    await protectShop(page, strictestShop());
    const survey = await showOn(surface, page, stage.demo, pasted(stage.demo, fourQuestions));
    await answerFourByMouse(page, survey);
    await done(survey).click({ position: { x: 6, y: 6 } });
    await survey.locator('[data-iterate-canvas]').waitFor({ state: 'detached' });
    expect(fieldsOf(await answers(stage.demo, 4))).toEqual(fourAnswers);
    expect([violations, ...noise]).toEqual([[], [], []]);
  });
});
