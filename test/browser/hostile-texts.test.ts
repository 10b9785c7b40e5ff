import type { Browser } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { AnswerEvent } from '../../demo/endpoint/answer-event';
import { escapeHtml } from '../../demo/escape-html';
import { snippet } from '../../demo/snippet';
import { isAbsent } from '../../src/config/property';
import { css } from '../hostile/css';
import { deeplink } from '../hostile/deeplink';
import { type HostileGroup, inputsOf } from '../hostile/hostile-group';
import { identity } from '../hostile/identity';
import { inlineFormat } from '../hostile/inline-format';
import { markup } from '../hostile/markup';
import { message } from '../hostile/message';
import { mutation } from '../hostile/mutation';
import { number } from '../hostile/number';
import { prototype } from '../hostile/prototype';
import { query } from '../hostile/query';
import { template } from '../hostile/template';
import { text } from '../hostile/text';
import { url } from '../hostile/url';
import { vnode } from '../hostile/vnode';
import { it } from './hostile/hostile-stage';
import { surveyWith } from './hostile/hostile-survey';
import { openQuietPage } from './hostile/quiet-page';
import { type Walk, walkSurveys } from './hostile/walk-surveys';
import type { EndpointDouble } from './support/endpoint-double';
import { htmlPage, type SiteDouble } from './support/site-double';
import { until } from './support/until';
import { sampled } from '../support/whole-run';

/** So many surveys on a page. */
const perPage = 40;

/** Milliseconds, far more than a screen takes on a busy machine and far less than it takes to undo a bad expression. */
const mostPerScreen = 2000;

const asJson = (group: HostileGroup): readonly unknown[] =>
  inputsOf(group).map(([, input]) => JSON.parse(input) as unknown);

const groups = {
  markup,
  mutation,
  url,
  deeplink,
  'inline-format': inlineFormat,
  css,
  template,
  query,
  text,
  identity,
};
const texts = Object.entries(groups).flatMap(([name, group]) =>
  inputsOf(group).map(([attacks, input]) => ({ name, attacks, input })),
);

/** A text as it is after a page was written with it. */
function onPage(words: string): string {
  return Buffer.from(words.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')).toString();
}

/** The tag of one survey: the words are in every attribute that takes words, and in every kind of property. */
function tag({ id, words }: Walk, survey: object, { scriptUrl }: SiteDouble, endpoint: string): string {
  const json = JSON.stringify(survey).replace(/</g, '\\u003c');
  const html = snippet({
    survey: `#json-${id}`,
    endpoint,
    scriptUrl,
    elementId: id,
    campaign: words,
    properties: {
      user_word: words,
      response_word: words,
      user_external_id: words,
      user_token: words,
      [`user_${words}`]: 'name',
      [`response_number_${words}`]: words,
      user_boolean_flag: words,
      user_date_day: words,
    },
    attributes: {
      'data-event': words,
      'data-response-array': words,
      'data-language': 'xx',
      'data-schemes': `myshop javascript data intent content file wzrk ${words}`,
      'data-preview': `x${words}`,
    },
  });
  const inline = `<script type="application/json" id="json-${id}">${json}</script>`;
  return html.replace(/<\/div>\n<script[^]*/, () => `${inline}</div>`);
}

/** Stands for the SDK: it knows who the person is, and keeps what it is told. */
function playSdk(): void {
  const page = window as unknown as { personOf: string; told: unknown[]; clevertap: object };
  page.personOf = 'nobody';
  page.told = [];
  const keep = (...values: readonly unknown[]) => void page.told.push(values);
  page.clevertap = {
    event: { push: keep },
    profile: { push: keep },
    setMultiValuesForKey: keep,
    getCleverTapID: () => page.personOf,
    getSDKVersion: () => page.personOf,
  };
}

interface Party {
  readonly browser: Browser;
  readonly site: SiteDouble;
  readonly endpoint: EndpointDouble;
}

/** Goes through surveys that each hold one thing. @returns The harm done, and the answers by survey and question. */
async function walkAll({ browser, site, endpoint }: Party, things: readonly unknown[]) {
  const walks = things.map((thing, place) => ({
    id: `s${place}`,
    words: typeof thing === 'string' ? thing : 'words',
  }));
  const tags = walks.map((walk, place) => tag(walk, surveyWith(things[place], walk.id), site, endpoint.url));
  const harm: string[] = [];
  let slowest = 0;
  for (let from = 0; from < walks.length; from += perPage) {
    const quiet = await openQuietPage(browser, [site.origin, endpoint.url.replace('/responses', '')]);
    const { page } = quiet;
    await page.addInitScript(playSdk);
    await page.exposeFunction('arrived', (id: string) =>
      until(
        () => endpoint.events().some(({ type, survey_id }) => type === 'survey-complete' && survey_id === id),
        Boolean,
        5000,
      ).catch((error: unknown) => harm.push(`${id}: ${String(error)}`)),
    );
    const html = tags.slice(from, from + perPage).join('\n');
    await page.goto(
      site.publish(htmlPage(`<body>${html}<script src="${escapeHtml(site.scriptUrl)}"></script>`)),
    );
    const walked = await page.evaluate(walkSurveys, JSON.stringify(walks.slice(from, from + perPage)));
    harm.push(...walked.findings);
    slowest = Math.max(slowest, walked.slowest);
    harm.push(...(await quiet.harm()));
    await page.context().close();
  }
  const answers = new Map(
    endpoint
      .events()
      .filter(({ type }) => type === 'response')
      .map((event) => [`${event.survey_id} ${event.question?.id ?? ''}`, event] as const),
  );
  return { harm, slowest, answers };
}

describe('a text in every place that takes words, of the survey, of the tag and of CleverTap,', () => {
  it.for(Object.keys(groups))(
    'does no harm and arrives as it is: %s',
    { timeout: 120_000 },
    async (name, { browser, site, endpoint }) => {
      const inputs = sampled(
        texts.filter((each) => each.name === name && each.input.trim()),
        16,
      );
      const { harm, slowest, answers } = await walkAll(
        { browser, site, endpoint },
        inputs.map(({ input }) => input),
      );
      expect(harm).toEqual([]);
      const seen = inputs.map(({ attacks }, place) => {
        const valueOf = (question: string) => answers.get(`s${place} ${question}`)?.response?.value;
        const { user, user_traits, response_properties } =
          answers.get(`s${place} last`) ?? ({} as Partial<AnswerEvent>);
        return {
          attacks,
          chosen: valueOf('select'),
          other: valueOf('other'),
          typed: valueOf('freeform'),
          name: valueOf('user_info'),
          last: valueOf('last'),
          identity: user,
          word: [user_traits, response_properties].map(
            (traits) => (traits as Record<string, unknown>)?.['word'],
          ),
        };
      });
      const expected = inputs.map(({ attacks, input }) => {
        const line = input.replace(/[\r\n]/g, '');
        const property = onPage(input).trim();
        const word = isAbsent(property) ? undefined : property;
        return {
          attacks,
          chosen: input,
          other: { other: line },
          typed: input.replace(/\r\n?/g, '\n'),
          name: { name: line.trim() },
          last: 'yes',
          identity: {
            ...(word === undefined ? {} : { external_id: word }),
            ...(input.endsWith(':OO') ? {} : { clevertap_id: input }),
          },
          word: [word, word],
        };
      });
      expect(seen).toEqual(expected);
      expect(slowest).toBeLessThan(mostPerScreen);
    },
  );
});

describe('something else than a text in every place that takes words', () => {
  it.for(Object.entries({ vnode, number, message, prototype }))(
    'does no harm, and what can be asked is asked: %s',
    { timeout: 120_000 },
    async ([, group], { browser, site, endpoint }) => {
      const things = sampled(asJson(group), 8);
      const { harm, answers } = await walkAll({ browser, site, endpoint }, things);
      expect(harm).toEqual([]);
      expect(things.map((_, place) => answers.get(`s${place} last`)?.response?.value)).toEqual(
        things.map(() => 'yes'),
      );
    },
  );
});
