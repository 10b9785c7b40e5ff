import { describe, expect, it } from 'vitest';
import { begin, update } from '../../src/survey/session';
import { aSurvey, nothingKnown, play, tap, threeQuestions } from '../support/builders';

const next = { type: 'next' } as const;
const back = { type: 'back' } as const;

describe('session', () => {
  it('says once that it was displayed', () => {
    const [session, ...events] = play(aSurvey());
    expect(session.screen).toBe('question');
    expect(events).toEqual([{ type: 'displayed', progress: { completed: 0, total: 3 } }]);
  });

  it('shows the invitation first, where there is one', () => {
    const survey = aSurvey({ prompt: { message: 'Got a minute?' } });
    expect(play(survey)[0].screen).toBe('invitation');
    expect(play(survey, { type: 'next' })[0].screen).toBe('question');
  });

  it('sends an answer and goes on with one tap', () => {
    const [session, event] = play(aSurvey(), tap(9));
    expect(session.question.id).toBe('role');
    expect(event).toMatchObject({ type: 'response', value: 9, progress: { completed: 1, total: 3 } });
  });

  it('keeps what is entered without sending it', () => {
    const [session, ...events] = play(aSurvey(), { type: 'enter', value: 4 });
    expect(session.question.id).toBe('score');
    expect(session.entered.get('score')).toBe(4);
    expect(events).toEqual([]);
  });

  it('skips a question that need not be answered', () => {
    const [session, ...events] = play(aSurvey(), next);
    expect(session.question.id).toBe('role');
    expect(events).toEqual([]);
  });

  it('stays on a required question and says why', () => {
    const survey = aSurvey({ questions: [{ ...threeQuestions[2], required: true }] });
    const [session, ...events] = play(survey, { type: 'enter', value: '  \n' }, next);
    expect(session.invalid).toEqual(['required_error']);
    expect(events).toEqual([]);
  });

  it('passes a required question that can’t be asked', () => {
    const questions = [
      { id: 'a', question_type: 'consent', prompt: 'Yes?', required: true },
      { id: 'b', question_type: 'nps', prompt: 'Q?' },
    ];
    const [begun] = begin(aSurvey({ questions }), nothingKnown);
    const [passed, ...events] = update(begun, { type: 'pass' });
    expect([passed.question.id, passed.invalid, events]).toEqual(['b', undefined, []]);
  });

  it('asks for words when Other has none', () => {
    const [session] = play(aSurvey(), tap(9), { type: 'enter', value: { other: ' ' } }, next);
    expect(session.question.id).toBe('role');
    expect(session.invalid).toEqual(['other_error']);
  });

  it('offers the earlier answer after going back', () => {
    const [session] = play(aSurvey(), tap(9), back);
    expect(session.question.id).toBe('score');
    expect(session.entered.get('score')).toBe(9);
    expect(session.progress).toEqual({ completed: 0, total: 3 });
  });

  it('sends nothing when an answer is given again unchanged', () => {
    const [session, ...events] = play(aSurvey(), tap(9), back, tap(9));
    expect(session.question.id).toBe('role');
    expect(events).toEqual([]);
  });

  it('sends a changed answer', () => {
    const [, event] = play(aSurvey(), tap(9), back, tap(3));
    expect(event).toMatchObject({ type: 'response', value: 3 });
  });

  it('completes with the path of the answered questions', () => {
    const [session, ...events] = play(aSurvey(), tap(9), next, { type: 'enter', value: 'Fast' }, next);
    expect(session.screen).toBe('thank-you');
    expect(events).toMatchObject([
      { type: 'response', value: 'Fast' },
      { type: 'survey-complete', path: ['score', 'why'], progress: { completed: 3, total: 3 } },
    ]);
  });

  it('takes a question off the path when its answer is taken back', () => {
    const [, event] = play(aSurvey(), tap(9), back, { type: 'enter', value: undefined }, next, {
      type: 'close',
    });
    expect(event).toMatchObject({ type: 'dismiss', path: [] });
  });

  it('dismisses once, from any screen', () => {
    const [closed, event] = play(aSurvey(), tap(9), { type: 'close' });
    expect(closed.screen).toBe('closed');
    expect(event).toMatchObject({ type: 'dismiss', path: ['score'], progress: { completed: 1, total: 3 } });
    expect(play(aSurvey(), tap(9), { type: 'close' }, { type: 'close' }).slice(1)).toEqual([]);
  });

  it('stays at the first question on Back', () => {
    const survey = aSurvey();
    expect(play(survey, back)).toEqual([play(survey)[0]]);
  });

  it.each([[back], [tap(9)], [{ type: 'pass' } as const]])('stays at the invitation on %j', (action) => {
    const survey = aSurvey({ prompt: { message: 'Got a minute?' } });
    expect(play(survey, action)).toEqual([play(survey)[0]]);
  });

  it.each([[back], [tap(9)], [{ type: 'next' } as const], [{ type: 'pass' } as const]])(
    'stays closed on %j',
    (action) => {
      const survey = aSurvey();
      expect(play(survey, { type: 'close' }, action)[0]).toEqual(play(survey, { type: 'close' })[0]);
    },
  );
});
