// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { places } from '../../demo/builder/places';
import type { PropertyRow, Setup } from '../../demo/builder/setup';
import { writeHtml } from '../../demo/builder/write-html';
import { aSetup, origin } from './a-setup';

const script = { integrity: 'sha384-abc', inlined: '/*! a */(()=>{})();' };
const survey = {
  id: 'one',
  questions: [{ id: 'score', question_type: 'nps', prompt: 'Would you recommend us?' }],
};
const write = (changed: Partial<Setup> = {}, document: unknown = survey) =>
  writeHtml(aSetup(changed), { script, document });

const row = (changed: Partial<PropertyRow>): PropertyRow => ({
  scope: 'user',
  type: 'string',
  name: 'plan',
  tag: 'Plan',
  sample: '',
  ...changed,
});

/** As an HTML parser reads what CleverTap made of it. */
function parse(html: string): Document {
  const filled = html.replace(/\{\{.*?\}\}|\{%.*?%\}/gs, '').replace(/##\w+##/g, '101_1');
  return new DOMParser().parseFromString(filled, 'text/html');
}

const onOneLine = (html: string) => html.replace(/\n/g, '');

describe('the HTML that is pasted', () => {
  it('names survey, endpoint, campaign, identity and script', () => {
    expect(write()).toBe(
      [
        '<div id="contentDiv"',
        `     data-iterate-survey="${origin}/surveys/onboarding.json"`,
        `     data-endpoint="${origin}/responses"`,
        '     data-campaign="##campaignId_batchId##">',
        '  <textarea hidden name="user_email">@Profile - Identity</textarea>',
        '</div>',
        `<link rel="preload" as="fetch" crossorigin referrerpolicy="no-referrer" href="${origin}/surveys/onboarding.json">`,
        `<script src="${origin}/iterate-clevertap.js" integrity="sha384-abc" crossorigin="anonymous"></script>`,
        '',
      ].join('\n'),
    );
  });

  it.each(places)('takes the tags that CleverTap fills in: %s', (place) => {
    const takesMenu = ['box', 'banner', 'interstitial', 'exit-intent', 'advanced-builder'].includes(place);
    const html = write({ place });
    expect(html.includes('@Profile - Identity')).toBe(takesMenu);
    expect(html.includes('{{ Profile.Identity')).toBe(!takesMenu);
  });

  it.each(places)('asks for the campaign only where CleverTap fills it in: %s', (place) => {
    const isFilled = ['box', 'banner', 'interstitial', 'exit-intent'].includes(place);
    expect(write({ place }).includes('##campaignId_batchId##')).toBe(isFilled);
    expect(write({ place, campaign: 'off' })).not.toContain('##');
  });

  it('says of the settings what differs from their defaults', () => {
    const html = write({ clevertap: 'off', responseArray: 'text', debug: 'on', language: ' de ' });
    expect(html).toContain('data-clevertap="off"');
    expect(html).toContain('data-response-array="text"');
    expect(html).toContain('data-debug="on"');
    expect(html).toContain('data-language="de"');
    expect(write({ responseArray: 'array' })).not.toContain('data-response-array');
  });

  it('names typed properties as Iterate does, the first of two', () => {
    const html = write({
      properties: [
        row({ type: 'number', name: 'age', tag: 'Age' }),
        row({ scope: 'response', type: 'date', name: 'due' }),
        row({ scope: 'response', type: 'date', name: 'due', tag: 'Other' }),
        row({ name: ' ' }),
      ],
    });
    expect(html).toContain('name="user_number_age">@Profile - Age<');
    expect(html).toContain('name="response_date_due">@Profile - Plan<');
    expect(html.match(/<textarea/g)).toHaveLength(2);
  });

  it('leads to the survey’s own page where no scripts run', () => {
    const html = write({ link: 'https://a.example/s' });
    expect(html).toContain('data-link="https://a.example/s"');
    expect(html).toContain('<noscript><a href="https://a.example/s">Answer here</a></noscript>');
    expect(write()).not.toContain('noscript');
  });

  it('asks Iterate with id and key', () => {
    const html = write({ from: 'iterate', iterateId: 's1', embedKey: 'k1', packaging: 'inlined' }, { a: 1 });
    expect(html).toContain('data-iterate-survey="s1"');
    expect(html).toContain('data-iterate-key="k1"');
    expect(html).not.toContain('application/json');
  });

  it('fetches with the script only a survey that has an address', () => {
    expect(write({ from: 'iterate', iterateId: 's1', embedKey: 'k1' })).not.toContain('preload');
    expect(write({ from: 'file', file: { name: 'a.json', text: '{}' } }, { id: 'a' })).not.toContain(
      'preload',
    );
    expect(write({ packaging: 'inlined' }, undefined)).not.toContain('preload');
  });

  it('holds a file even where the script has an address', () => {
    const html = write({ from: 'file', file: { name: 'a.json', text: '{}' } }, { id: 'a' });
    expect(html).toContain('{"id":"a"}');
    expect(html).toContain('iterate-clevertap.js');
  });

  it('loads nothing when all is in one piece', () => {
    const html = write({ packaging: 'inlined' }, { id: 'a' });
    expect(html).not.toMatch(/src=|\/surveys\//);
    expect(parse(html).scripts[1]?.textContent).toBe(script.inlined);
  });

  it('holds any survey, through templates, folding and parsing', () => {
    const text = fc.array(
      fc.constantFrom(
        '{{',
        '}}',
        '{%',
        '%}',
        '</script>',
        '<!--',
        '-->',
        '<script>',
        '##x##',
        '@Profile - X',
        '\n"é',
      ),
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(text.map(String), text)), (document) => {
        const html = onOneLine(write({ packaging: 'inlined' }, document ?? {}));
        const [json] = parse(html).querySelectorAll('#contentDiv > script#iterate-survey');
        expect(JSON.parse(json?.textContent ?? '')).toEqual(JSON.parse(JSON.stringify(document ?? {})));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps its attributes and properties when its lines are folded into one', () => {
    const [div] = parse(onOneLine(write())).querySelectorAll<HTMLElement>('div');
    expect(div?.dataset['endpoint']).toBe(`${origin}/responses`);
    expect(div?.dataset['campaign']).toBe('101_1');
    expect(div?.querySelector('textarea')?.textContent).toBe('@Profile - Identity');
  });

  it('takes nothing that is typed for markup', () => {
    const name = '"></textarea><img src=x>';
    const html = write({
      endpoint: '"><img src=x>',
      properties: [row({ name, tag: '{{ a </textarea><img> }}' })],
    });
    expect(new DOMParser().parseFromString(html, 'text/html').querySelectorAll('img')).toHaveLength(0);
  });
});
