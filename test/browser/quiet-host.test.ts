import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SnippetOptions } from '../../demo/snippet';
import type { Surroundings } from './support/four-answers';
import { pasted } from './support/pasted';
import { setStage } from './support/stage';
import { isPopUp, showOn, type Surface } from './support/show-on';
import { oneScore } from './support/surveys';
import { sampled } from '../support/whole-run';

/** What a person notices of a page at one moment. */
interface Impression {
  readonly focus: string;
  readonly scrolledTo: number;
}

/** A visit, and what came of it by itself. */
interface Visit {
  readonly shown: Impression;
  readonly left: Impression;
  /** Console lines and exceptions. */
  readonly noise: readonly string[];
  /** What moved outside the message. */
  readonly moved: readonly string[];
}

interface ShiftingWindow extends Window {
  readonly moved: Set<string>;
}

const stage = setStage();
const places: readonly Surface[] = ['plain page', 'native display', 'box', 'banner', 'interstitial'];
const isModal = (surface: Surface) => surface === 'interstitial';
const ownText = '<main><p>Hello</p><a href="#more">More</a></main>';

/** Runs in the page before its scripts: someone has read on a little and has focus on a link. */
function readAndWatch(): void {
  const moved = new Set<string>();
  const slot = '[data-iterate-survey]';

  // What comes after a survey in the flow of a page makes room for it.
  function isOutside(node: Element): boolean {
    const survey = document.querySelector(slot);
    const follows = survey && survey.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
    return !node.closest(`${slot}, [id^="wiz"], [id^="intent"]`) && !follows;
  }

  function note(list: PerformanceObserverEntryList): void {
    type Shift = PerformanceEntry & { sources: readonly { node: Node | null }[] };
    for (const { node } of (list.getEntries() as Shift[]).flatMap(({ sources }) => sources)) {
      const element = node instanceof Element ? node : node?.parentElement;
      if (element && isOutside(element)) moved.add(`${element.localName}#${element.id}`);
    }
  }

  if (parent !== window) return;
  Object.assign(window, { moved });
  new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true });
  addEventListener('DOMContentLoaded', () => {
    document.body.style.minHeight = '3000px';
    scrollTo(0, 40);
    document.querySelector('a')?.focus({ preventScroll: true });
  });
}

async function impression(page: Page): Promise<Impression> {
  return page.evaluate(async () => {
    // What is drawn is known to observers in the frame after it.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    const { localName = 'nothing', textContent = '' } = document.activeElement ?? {};
    return { focus: `${localName} ${localName === 'a' ? textContent : ''}`, scrolledTo: scrollY };
  });
}

/** Shows a survey by its tag, and after a look at the page takes it away again. */
async function visit(
  surface: Surface,
  tag: Partial<SnippetOptions>,
  { wait, leave }: Record<'wait' | 'leave', (survey: Surroundings, page: Page) => Promise<unknown>>,
): Promise<Visit> {
  const { page, exceptions, console } = await stage.open();
  await page.addInitScript(readAndWatch);
  const html = pasted(stage.demo, oneScore, tag);
  const survey = await showOn(surface, page, stage.demo, surface === 'plain page' ? ownText + html : html);
  await wait(survey, page);
  const shown = await impression(page);
  await leave(survey, page);
  const left = await impression(page);
  const moved = await page.evaluate(() => [...(window as unknown as ShiftingWindow).moved]);
  return { shown, left, noise: [...exceptions, ...console], moved };
}

function visitWithout(surface: Surface): Promise<Visit> {
  const tag = { scriptUrl: 'data:text/javascript,' };
  return visit(surface, tag, {
    wait: (survey) => survey.locator('#contentDiv').waitFor({ state: 'attached' }),
    leave: async (_, page) => isPopUp(surface) && page.evaluate('$WZRK_WR.closeIframe("101", "any")'),
  });
}

function visitWith(surface: Surface): Promise<Visit> {
  const tag = { campaign: '##campaignId_batchId##' };
  return visit(surface, tag, {
    wait: (survey) => survey.getByRole('radio', { name: '9' }).waitFor(),
    leave: async (survey) => {
      await survey.getByRole('radio', { name: '9' }).click();
      await survey.getByRole('button', { name: 'Done' }).click();
      await survey.locator('[data-iterate-canvas]').waitFor({ state: 'detached' });
    },
  });
}

describe.each(sampled(places, 2))('a page with a survey in it, on a surface: %s,', (surface) => {
  let without: Visit;
  let asked: Visit;

  beforeAll(async () => {
    without = await visitWithout(surface);
    asked = await visitWith(surface);
  });

  it('has no further line in its console', () => {
    expect(asked.noise).toEqual(without.noise);
  });

  it('moves nothing around the message', () => {
    expect(asked.moved).toEqual(without.moved);
  });

  it('stays where it was scrolled to', () => {
    expect([asked.shown.scrolledTo, asked.left.scrolledTo]).toEqual([40, 40]);
  });

  it(`${isModal(surface) ? 'gives' : 'keeps'} focus while the survey opens`, () => {
    expect(asked.shown.focus).toBe(isModal(surface) ? 'iframe ' : without.shown.focus);
  });

  it('has focus where it was after closing', () => {
    expect(asked.left.focus).toBe(without.shown.focus);
  });
});
