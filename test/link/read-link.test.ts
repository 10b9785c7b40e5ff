import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkAddress } from '../../demo/link/link-address';
import { readLink } from '../../demo/link/read-link';

describe('readLink', () => {
  it('reads the survey, who answers, what is known and what is answered', () => {
    expect(
      readLink(
        '?survey=nps&campaign=autumn&language=de&user_email=maya@example.com&user_number_age=33&response_order_id=A1&answer_score=9&earlier_role=build',
      ),
    ).toEqual({
      survey: 'nps',
      campaign: 'autumn',
      language: 'de',
      properties: [
        ['user_email', 'maya@example.com'],
        ['user_number_age', '33'],
        ['response_order_id', 'A1'],
      ],
      answers: [['score', '9']],
      earlier: [['role', 'build']],
    });
  });

  const valueOf = (name: string, query: string) =>
    readLink(query).properties.find(([known]) => known === name)?.[1];

  it.each([
    ['user_email', 'maya+news@example.com', 'maya+news@example.com'],
    ['user_external_id', 'a+b', 'a+b'],
    ['user_first_name', 'Maya+Lee', 'Maya Lee'],
    ['user_first_name', 'Maya%2BLee%20%C3%BC', 'Maya+Lee ü'],
    ['user_email', 'maya%2Bnews%40example.com', 'maya+news@example.com'],
    ['user_discount', '100%', '100%'],
    ['user_discount', '5%-10%20off', '5%-10 off'],
    ['user_company', 'Tom & Co', 'Tom & Co'],
    ['user_company', 'AT&T', 'AT&T'],
    ['user_note', 'a=b', 'a=b'],
    ['user_note', 'first #2', 'first #2'],
    ['user_plan', `{{ Profile.Plan | default: 'null' }}`, `{{ Profile.Plan | default: 'null' }}`],
    ['user_plan', '', ''],
  ])('reads %s=%s', (name, written, value) => {
    expect(valueOf(name, `?survey=nps&${name}=${written}&utm_source=mail`)).toBe(value);
  });

  it('reads a name with a space', () => {
    expect(valueOf('user_User Type', '?user_User%20Type=Pro')).toBe('Pro');
    expect(valueOf('user_User Type', '?user_User+Type=Pro')).toBe('Pro');
  });

  it('takes the first of two parameters with one name, because a value may smuggle the second in', () => {
    const { properties, answers } = readLink(
      '?answer_score=9&user_email=maya@example.com&user_note=hi&user_email=ann@example.com&answer_score=0',
    );
    expect(properties).toEqual([
      ['user_email', 'maya@example.com'],
      ['user_note', 'hi'],
    ]);
    expect(answers).toEqual([['score', '9']]);
  });

  it('takes the first survey that is named', () => {
    expect(readLink('?survey=one&survey=two').survey).toBe('one');
  });

  it('names no survey where the link names none', () => {
    expect(readLink('')).toEqual({
      survey: '',
      campaign: undefined,
      language: undefined,
      properties: [],
      answers: [],
      earlier: [],
    });
  });

  it('reads what linkAddress writes', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((words) => words === words.trim());
    fc.assert(
      fc.property(text, text, text, (survey, id, value) => {
        const address = linkAddress({ page: 'https://example.com/s/', survey, answer: [id, value] });
        const read = readLink(new URL(address).search);
        expect(read.survey).toBe(survey);
        expect(read.answers).toEqual([[id, value]]);
      }),
    );
  });
});

describe('linkAddress', () => {
  it('leaves template tags as they are and puts them last', () => {
    expect(
      linkAddress({
        page: 'https://example.com/s/',
        survey: 'nps',
        campaign: 'autumn sale',
        properties: {
          user_email: `{{ Profile.Identity | default: 'null' }}`,
          'user_User Type': '{{ Profile.Type }}',
        },
        answer: ['q 1', 'a&b'],
      }),
    ).toBe(
      `https://example.com/s/?survey=nps&campaign=autumn%20sale&answer_q%201=a%26b&user_email={{ Profile.Identity | default: 'null' }}&user_User%20Type={{ Profile.Type }}`,
    );
  });

  it('adds to a query that the page has', () => {
    expect(linkAddress({ page: 'https://example.com/?p=7', survey: 'nps' })).toBe(
      'https://example.com/?p=7&survey=nps',
    );
  });
});
