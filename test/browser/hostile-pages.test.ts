import { describe, expect } from 'vitest';
import { clobber } from '../hostile/clobber';
import { environment } from '../hostile/environment';
import { inputsOf } from '../hostile/hostile-group';
import { message } from '../hostile/message';
import { query } from '../hostile/query';
import { it } from './hostile/hostile-stage';
import { plainSurvey } from './hostile/hostile-survey';
import { openQuietPage } from './hostile/quiet-page';
import { answerFrames } from './hostile/walk-frames';
import type { EndpointDouble } from './support/endpoint-double';
import { htmlPage, type SiteDouble } from './support/site-double';
import { until } from './support/until';

/** A survey whose container is `#own`, on a page with something around it. */
function page(id: string, { scriptUrl }: SiteDouble, { url }: EndpointDouble, around: string): string {
  const json = JSON.stringify(plainSurvey(id));
  return (
    `<!doctype html><link rel="icon" href="data:,"><body>${around}` +
    `<div id="own" data-iterate-survey="#survey" data-endpoint="${url}?${id}">` +
    `<textarea hidden name="user_external_id">right</textarea>` +
    `<script type="application/json" id="survey">${json}</script></div>` +
    `<script src="${scriptUrl}"></script>`
  );
}

type Stage = Parameters<typeof openQuietPage>[0];

/** Shows a page for each input, answers all, and says what became of each. */
async function answerAll(
  browser: Stage,
  site: SiteDouble,
  endpoint: EndpointDouble,
  pages: readonly { readonly html?: string; readonly src?: string }[],
  patience = 6000,
) {
  const quiet = await openQuietPage(browser, [site.origin, endpoint.url.replace('/responses', '')]);
  await quiet.page.goto(site.publish(htmlPage('<body>')));
  const frames = pages.map((each, place) => ({ id: `p${place}`, ...each }));
  const results = await quiet.page.evaluate(answerFrames, { frames, patience });
  const answersOf = (id: string) =>
    endpoint.events().filter(({ type, survey_id }) => type === 'response' && survey_id === id);
  await until(
    () => frames.filter(({ id }) => !answersOf(id).length),
    ({ length }) => !length,
    patience / 2,
  ).catch(() => undefined);
  const harm = await quiet.harm();
  await quiet.page.context().close();
  return { harm, results: results.map((result) => ({ ...result, answers: answersOf(result.id) })) };
}

/** So broken that nobody can be asked, or nothing can be sent: it is enough that the page hears nothing of it. */
const unanswerable = new Set([
  ...['a reader of JSON that throws', 'a setter for every object'],
  ...[
    'iterators that throw',
    'lists that find nothing',
    'lists that map otherwise',
    'lists that filter otherwise',
  ],
  ...['texts that are trimmed otherwise', 'entries of nothing', 'assignments that do nothing', 'no requests'],
  ...['requests that throw', 'requests that return nothing', 'requests that never end', 'no promises'],
  ...['requests that end with nothing', 'requests that end with something else', 'promises of another make'],
  ...['no memory for what is weak', 'no maps', 'a clock without a number', 'no time since the start'],
  ...['elements that are not made', 'elements without attributes', 'listeners that are not heard'],
  ...['no shadow roots', 'no languages', 'a media query that is none', 'an SDK that throws'],
  ...['a writer of JSON that throws', 'a writer of JSON that forgets', 'dates without a form'],
  ...['events that cannot be made', 'listeners that throw', 'timers that throw'],
  ...['the way to make elements', 'the way to find elements'],
]);

/** Too broken to be quiet: the endpoint is sent what is no event. */
const loud = ['objects that say themselves in JSON'];

const groups = {
  environment: (input: string) => `<script>${input}</script>`,
  clobber: (input: string) => input,
};

type Kind = 'answered' | 'quiet';
const kindOf = (attacks: string): Kind => (unanswerable.has(attacks) ? 'quiet' : 'answered');

/** Tries inputs of a group that are expected to end in one way. */
async function tryKind(
  { browser, site, endpoint }: { browser: Stage; site: SiteDouble; endpoint: EndpointDouble },
  group: keyof typeof groups,
  kind: Kind,
  inputs = inputsOf({ environment, clobber }[group]).filter(
    ([attacks]) => kindOf(attacks) === kind && !loud.includes(attacks),
  ),
) {
  const pages = inputs.map(([, input], place) => ({
    html: page(`p${place}`, site, endpoint, groups[group](input)),
  }));
  const { harm, results } = await answerAll(
    browser,
    site,
    endpoint,
    pages,
    kind === 'answered' ? 20_000 : 1500,
  );
  const wrong = results.flatMap(({ exceptions, answers }, place) => {
    const [answer] = answers;
    const isRight = answer?.response?.value === 'yes' && answer.user?.['external_id'] === 'right';
    return !exceptions.length && (isRight || kind === 'quiet') ? [] : [inputs[place]?.[0]];
  });
  return { harm, wrong };
}

describe.each(['environment', 'clobber'] as const)('on a page that is changed by the group %s', (group) => {
  it('a survey is answered, and the answer arrives as it is', async ({ browser, site, endpoint }) => {
    expect(await tryKind({ browser, site, endpoint }, group, 'answered')).toEqual({ harm: [], wrong: [] });
  });

  it('a survey that can’t be asked is quiet', async ({ browser, site, endpoint }) => {
    expect(await tryKind({ browser, site, endpoint }, group, 'quiet')).toEqual({ harm: [], wrong: [] });
  });
});

describe('on a page that leaves nothing to build on', () => {
  it.fails.for(loud)('a survey is quiet: %s', async (attacks, { browser, site, endpoint }) => {
    const inputs = inputsOf(environment).filter(([name]) => name === attacks);
    expect(await tryKind({ browser, site, endpoint }, 'environment', 'quiet', inputs)).toEqual({
      harm: [],
      wrong: [],
    });
  });
});

describe('the address of the page', () => {
  it('decides nothing', async ({ browser, site, endpoint }) => {
    const pages = inputsOf(query).map(([, input], place) => ({
      src: site.publish(htmlPage(page(`p${place}`, site, endpoint, ''))) + input,
    }));
    const { harm, results } = await answerAll(browser, site, endpoint, pages);
    expect(harm).toEqual([]);
    expect(results.map(({ answers: [answer] }) => [answer?.response?.value, answer?.user])).toEqual(
      pages.map(() => ['yes', { external_id: 'right' }]),
    );
  });
});

describe('a message from another window', () => {
  it('is heard by nobody', async ({ browser, site, endpoint }) => {
    const quiet = await openQuietPage(browser, [site.origin, endpoint.url.replace('/responses', '')]);
    const listeners: string[] = [];
    await quiet.page.exposeFunction('noteListener', (type: string) => void listeners.push(type));
    await quiet.page.addInitScript(() => {
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type, ...more) {
        if (this === window || !this)
          (window as unknown as { noteListener(type: string): void }).noteListener(type);
        addEventListener.call(this ?? window, type, ...more);
      };
    });
    await quiet.page.goto(site.publish(htmlPage(page('m', site, endpoint, ''))));
    await quiet.page.locator('.question').waitFor();
    await quiet.page.evaluate(
      (messages) => {
        const frame = document.body.appendChild(document.createElement('iframe'));
        const script =
          'onmessage = ({ data }) => data.forEach((each) => parent.postMessage(JSON.parse(each), "*"))';
        frame.srcdoc = `<script>${script}</script>`;
        frame.addEventListener('load', () => frame.contentWindow?.postMessage(messages));
        messages.forEach((each) => postMessage(JSON.parse(each)));
      },
      inputsOf(message).map(([, input]) => input),
    );
    await quiet.page.getByRole('radio', { name: 'Yes' }).click();
    await until(
      () => endpoint.stored(),
      (stored) => stored.includes('survey-complete'),
    );
    expect(endpoint.stored()).toEqual(['displayed', 'last: yes', 'survey-complete']);
    expect(listeners).not.toContain('message');
    expect(await quiet.harm()).toEqual([]);
  });
});
