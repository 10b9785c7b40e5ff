import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../demo/builder/problems';
import type { PropertyRow, Setup } from '../../demo/builder/setup';
import { aSetup } from './a-setup';

const row = (changed: Partial<PropertyRow>): PropertyRow => ({
  scope: 'user',
  type: 'string',
  name: 'plan',
  tag: "{{ Profile.Plan | default: '' }}",
  sample: '',
  ...changed,
});

interface Case {
  readonly name: string;
  readonly setup: Partial<Setup>;
  readonly says: string;
  readonly severity?: 'warning';
}

const errors: readonly Case[] = [
  { name: 'no survey', setup: { surveyUrl: '' }, says: 'The survey has no address.' },
  { name: 'an http survey', setup: { surveyUrl: 'http://a.example/s.json' }, says: 'not an https: address' },
  { name: 'an http endpoint', setup: { endpoint: 'http://a.example/' }, says: 'The endpoint’s address' },
  { name: 'an http script', setup: { scriptUrl: 'http://a.example/a.js' }, says: 'The script’s address' },
  { name: 'a tag in an address', setup: { endpoint: 'https://a.example/{{ a }}' }, says: 'a template tag' },
  {
    name: 'no link page',
    setup: { place: 'email', page: '', mailing: 'Autumn' },
    says: 'The link page has no address.',
  },
  { name: 'nowhere to go', setup: { endpoint: '', clevertap: 'off' }, says: 'no answer is kept anywhere' },
  {
    name: 'an e-mail of a survey at Iterate',
    setup: { place: 'email', mailing: 'Autumn', from: 'iterate', iterateId: 'a', embedKey: 'b' },
    says: 'can’t read it at Iterate',
  },
  {
    name: 'an answer told twice',
    setup: { endpoint: 'https://a.example/responses?relay=clevertap' },
    says: 'counts twice',
  },
  { name: 'no key', setup: { from: 'iterate', iterateId: 'a' }, says: 'needs its id and the embed key' },
  { name: 'no file', setup: { from: 'file' }, says: 'No file is chosen.' },
  { name: 'no name', setup: { properties: [row({ name: ' ' })] }, says: 'A property has no name.' },
  { name: 'a prototype', setup: { properties: [row({ name: '__proto__' })] }, says: '“__proto__”' },
  {
    name: 'a typed text',
    setup: { properties: [row({ name: 'date_joined' })] },
    says: 'read as a date called “joined”',
  },
  {
    name: 'a number for who',
    setup: { properties: [row({ name: 'email', type: 'number' })] },
    says: 'which is a text',
  },
  { name: 'twins', setup: { properties: [row({}), row({})] }, says: 'user_plan is there twice' },
  {
    name: 'two types',
    setup: { properties: [row({}), row({ type: 'number' })] },
    says: 'one property of two types',
  },
  { name: 'no tag', setup: { properties: [row({ tag: '' })] }, says: '“plan” has no tag.' },
  {
    name: 'Liquid in a pop-up',
    setup: { properties: [row({ tag: '{{ Profile.Plan | upcase }}' })] },
    says: 'a box takes no Liquid',
  },
  {
    name: 'an event in a pop-up',
    setup: { properties: [row({ tag: '@Event - Total' })] },
    says: 'no event properties',
  },
  { name: 'no language', setup: { language: 'Deutsch!' }, says: 'is not a language' },
  { name: 'CleverTap’s event', setup: { event: 'App Launched' }, says: 'CleverTap drops events' },
  { name: 'a long event', setup: { event: 'a'.repeat(513) }, says: 'more than 512 characters' },
  { name: 'a bad scheme', setup: { schemes: 'myshop://' }, says: 'without “://”' },
];

const warnings: readonly Case[] = [
  { name: 'no mailing', setup: { place: 'email' }, says: 'counts twice' },
  { name: 'this machine', setup: { endpoint: 'https://127.0.0.1:8443/r' }, says: 'where the endpoint is.' },
  { name: 'no campaign', setup: { campaign: 'off' }, says: 'does not ask for it' },
  { name: 'no storage', setup: { storage: 'none' }, says: 'Nothing is kept on the device' },
  { name: 'a plain page', setup: { place: 'plain', endpoint: '' }, says: 'only where CleverTap’s SDK runs' },
  {
    name: 'a header',
    setup: { place: 'android', template: 'header' },
    says: 'An Android header can’t scroll',
  },
  {
    name: 'a file for the link page',
    setup: { place: 'link', mailing: 'Autumn', from: 'file', file: { name: 'a.json', text: '{}' } },
    says: 'by its name, “a”',
  },
  {
    name: 'another site’s file for the link page',
    setup: { place: 'link', mailing: 'Autumn', surveyUrl: 'https://a.example/s/b.json?c' },
    says: 'by its name, “b”',
  },
  {
    name: 'a large file',
    setup: { from: 'file', file: { name: 'a.json', text: 'a'.repeat(70_000) } },
    says: 'too large for this page’s address',
  },
  { name: 'a preview', setup: { preview: 'on' }, says: 'A preview sends nothing' },
  { name: 'debugging', setup: { debug: 'on' }, says: 'prints to the console' },
  { name: 'waiting', setup: { consent: 'wait' }, says: 'Nothing is kept or sent until' },
  { name: 'consent withdrawn', setup: { consent: 'withdrawn' }, says: 'No answer is kept' },
  { name: 'an odd event', setup: { event: "it's" }, says: 'removes . : $ quotes' },
  { name: 'a token', setup: { properties: [row({ name: 'token' })] }, says: 'a signed identity' },
  {
    name: 'a language property',
    setup: { properties: [row({ name: 'language' })] },
    says: 'decides the language',
  },
  {
    name: 'a name with a space in Liquid',
    setup: { place: 'ios', properties: [row({ tag: 'User Type' })] },
    says: 'is not documented',
  },
];

const all = [...errors, ...warnings.map((each) => ({ ...each, severity: 'warning' as const }))];

describe('the problems of a set-up', () => {
  it.each([
    {},
    { packaging: 'inlined' },
    { endpoint: 'https://a.example/responses?relay=clevertap', clevertap: 'off' },
    { place: 'email', mailing: 'Autumn' },
    { place: 'android', template: 'footer', link: 'https://a.example/s' },
    { from: 'iterate', iterateId: 'a', embedKey: 'b' },
    { properties: [row({ scope: 'response', name: 'language' }), row({ name: 'external_id' })] },
  ] satisfies Partial<Setup>[])('are none: %j', (setup) => {
    expect(problemsOf(aSetup(setup))).toEqual([]);
  });

  it.each(all)('are told: $name', ({ setup, says, severity = 'error' }) => {
    const [problem, ...others] = problemsOf(aSetup(setup));
    expect(problem).toMatchObject({ severity, message: expect.stringContaining(says) });
    expect(problem?.advice).toMatch(/\.$/);
    expect(others).toEqual([]);
  });

  it('begin with mistakes', () => {
    const problems = problemsOf(aSetup({ debug: 'on', event: 'App Launched' }));
    expect(problems.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });
});
