import { answerFirst } from './answer-first';
import type { BrowserWorld, SamplePage, Served } from './browser-world';
import { throwFor } from './throw-for';

/** What the containers of a page ask for. */
interface Asked {
  readonly surveys: readonly string[];
  readonly consent: string;
  readonly sends: boolean;
}

const readContainers = (page: SamplePage['page']): Promise<Asked> =>
  page.evaluate(() => {
    const containers = [...document.querySelectorAll<HTMLElement>('[data-iterate-survey]')];
    const [first] = containers.filter(({ dataset }) => dataset['iterateSurvey']);
    const { consent = 'given', endpoint = '', preview = 'off' } = first?.dataset ?? {};
    return {
      surveys: containers.map(({ dataset }) => dataset['iterateSurvey'] ?? ''),
      consent,
      sends: endpoint !== '' && preview !== 'on' && consent !== 'withdrawn',
    };
  });

/**
 * Opens a page with containers, answers, and sees that the answer arrives.
 * @throws {Error} When no survey is drawn, nothing arrives, the page forbids something, or something is thrown.
 */
export async function runPage(world: BrowserWorld, served: Served): Promise<void> {
  const sample = await world.open(served);
  const { page } = sample;
  const { surveys, consent, sends } = await readContainers(page);
  if (!surveys.length) throw new Error('has no container: nothing has data-iterate-survey');
  if (surveys.some(Boolean)) {
    await answerFirst(sample);
    if (consent === 'wait') await agree(world, sample);
    if (sends) await world.answered();
  } else await page.waitForLoadState('networkidle');
  throwFor(sample);
}

/** Nothing arrives before the person has agreed, on the sample's own button where it has one. */
async function agree({ answers }: BrowserWorld, { page }: SamplePage): Promise<void> {
  if ((await answers.events()).length) throw new Error('sends before there is consent');
  const button = page.locator('button:not([data-iterate-canvas] *)').first();
  if (await button.count()) await button.click();
  else
    await page.evaluate(() =>
      document.querySelector('[data-consent]')?.setAttribute('data-consent', 'given'),
    );
}
