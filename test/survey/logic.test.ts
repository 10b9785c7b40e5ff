import { describe, expect, it } from 'vitest';
import { questionTypes } from '../../src/questions';
import { parseSurvey } from '../../src/survey/parse-survey';
import { begin, type Session } from '../../src/survey/session';
import { aSurvey, nothingKnown, play, tap } from '../support/builders';

const back = { type: 'back' } as const;
const next = { type: 'next' } as const;

/** Points from 0 to 10, each a question of its own, with logic where it is given. */
function aScale(logic: Readonly<Record<string, object>> = {}, members: object = {}) {
  const ids = ['a', 'b', 'c', 'd'];
  const questions = ids.map((id) => ({ id, question_type: 'nps', prompt: 'Q?', ...logic[id] }));
  return aSurvey({ questions, endings: [{ id: 'sorry', message: 'Sorry!' }], ...members });
}

const low = { op: 'lt', value: 7 };
const askedAfter = (...steps: Parameters<typeof play>) => play(...steps)[0].question.id;

describe('branches', () => {
  it('lead to the target of the first that holds', () => {
    const survey = aScale({ a: { branches: [{ when: low, to: 'd' }, { to: 'c' }] } });
    expect([askedAfter(survey, tap(3)), askedAfter(survey, tap(9))]).toEqual(['d', 'c']);
  });

  it('lead to the next question where none holds', () => {
    expect(askedAfter(aScale({ a: { branches: [{ when: low, to: 'd' }] } }), tap(9))).toBe('b');
  });

  it.each([
    ['a target that is unknown', 'nowhere'],
    ['a target that is not a text at all', ''],
    ['a question of its own', 'b'],
    ['a question on the path', 'a'],
  ])('go on as usual for %s', (_, to) => {
    expect(askedAfter(aScale({ b: { branches: [{ to }, { to: 'd' }] } }), tap(9), tap(9))).toBe('c');
  });

  it('lead past a hidden target to the first visible question after it', () => {
    const survey = aScale({ a: { branches: [{ to: 'c' }] }, c: { show_when: { question: 'a', ...low } } });
    expect(askedAfter(survey, tap(9))).toBe('d');
  });

  it('lead back to a question that was passed over', () => {
    const survey = aScale({ a: { branches: [{ to: 'c' }] }, c: { branches: [{ to: 'b' }] } });
    expect(play(survey, tap(1), tap(2), tap(3))[0].path).toEqual(['a', 'c', 'b']);
    expect(askedAfter(survey, tap(1), tap(2), tap(3))).toBe('d');
  });

  it('end the survey, with an ending of their own or without', () => {
    const [sorry] = play(aScale({ a: { branches: [{ to: 'sorry' }] } }), tap(1));
    expect([sorry.screen, sorry.survey.endings.get(sorry.ending ?? '')]).toEqual([
      'thank-you',
      { id: 'sorry', message: 'Sorry!', link: {} },
    ]);
    const [end, ...events] = play(aScale({ a: { branches: [{ to: 'end' }] } }), tap(1));
    expect(end.screen).toBe('thank-you');
    expect(events.at(-1)).toMatchObject({ type: 'survey-complete', progress: { completed: 1, total: 1 } });
  });

  it('pass over one that is malformed, and say where', () => {
    const reports: string[] = [];
    const branches = [{ when: { op: 'hm' }, to: 'c' }, { to: 7 }, { to: 'd' }];
    const questions = ['a', 'b', 'c', 'd'].map((id) => ({
      id,
      question_type: 'nps',
      prompt: 'Q?',
      branches,
    }));
    const survey = parseSurvey({ id: 's', questions }, questionTypes, (path) => reports.push(path));
    expect(askedAfter(survey, tap(1))).toBe('d');
    expect(reports.slice(0, 2)).toEqual([
      'survey.questions[0].branches[0]',
      'survey.questions[0].branches[1]',
    ]);
  });
});

describe('show_when', () => {
  const follow = { b: { show_when: { question: 'a', ...low } } };

  it('hides a question while it is false', () => {
    expect([askedAfter(aScale(follow), tap(9)), askedAfter(aScale(follow), tap(3))]).toEqual(['c', 'b']);
  });

  it('shows a question where it is malformed', () => {
    expect(askedAfter(aScale({ b: { show_when: { question: 'a', op: 'lt' } } }), tap(9))).toBe('b');
  });

  it('sees no answer that was taken off the path', () => {
    const survey = aScale({
      a: { branches: [{ when: low, to: 'c' }] },
      d: { show_when: { question: 'c', op: 'answered' } },
    });
    expect(play(survey, tap(3), tap(5), back, back, tap(9), tap(9))[0].path).toEqual(['a', 'b']);
  });

  it('hides the first question by what is known of who answers', () => {
    const survey = aScale({ a: { show_when: { user: 'plan', op: 'is', value: 'Pro' } } });
    const firstFor = (known: Partial<Session['known']>) =>
      begin(survey, { ...nothingKnown, ...known })[0].question.id;
    expect([
      firstFor({ user: { plan: 'pro' } }),
      firstFor({ user: { plan: 'trial' } }),
      firstFor({}),
    ]).toEqual(['a', 'b', 'b']);
  });

  it.each([
    [{ user: 'age', op: 'gte', value: 18 }, { age: 18 }],
    [{ user: 'vip', op: 'is', value: true }, { vip: true }],
    [
      { user: 'joined', op: 'lt', value: '2026-01-02' },
      { joined: { type: 'date', value: 1767311999 } as const },
    ],
    [{ user: 'toString', op: 'is_not', value: 'x' }, {}],
  ])('takes %j for what %j says', (show_when, user) => {
    const [session] = begin(aScale({ a: { show_when } }), { user, response: {} });
    expect(session.question.id).toBe('a');
  });

  it('closes a survey of which nothing is visible, without a word', () => {
    const show_when = { user: 'plan', op: 'answered' };
    const survey = aScale({ a: { show_when }, b: { show_when }, c: { show_when }, d: { show_when } });
    const [session, ...events] = begin(survey, nothingKnown);
    expect([session.screen, events]).toEqual(['closed', []]);
  });
});

describe('progress', () => {
  it('counts the questions that would follow if nothing more were answered', () => {
    const survey = aScale({ a: { branches: [{ when: { op: 'skipped' }, to: 'd' }] } });
    const totals = [play(survey), play(survey, tap(9)), play(survey, next)].map(
      ([{ progress }]) => progress.total,
    );
    expect(totals).toEqual([2, 4, 2]);
  });

  it('does not fall when a branch leads to more questions, but by going back', () => {
    const survey = aScale({
      a: { branches: [{ when: { op: 'skipped' }, to: 'd' }] },
      d: { branches: [{ to: 'b' }] },
    });
    const [far] = play(survey, next);
    const [longer] = play(survey, next, tap(1));
    expect(longer.share).toBeGreaterThanOrEqual(far.share);
    expect(play(survey, next, tap(1), back, back)[0].share).toBe(0);
  });
});
