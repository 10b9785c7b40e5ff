import { describe, expect, it } from 'vitest';
import { type KeptStep, keepSteps, resumeRun } from '../src/resume-run';
import type { Survey, SurveyEvent } from '../src/survey/model';
import type { Session } from '../src/survey/session';
import { aSurvey, nothingKnown, play, tap } from './support/builders';

/** What a page that takes up these steps shows, and what it delivers. */
function resume(steps: readonly KeptStep[], survey: Survey = aSurvey()) {
  const shown: Session[] = [];
  const followed: Session[] = [];
  const delivered: SurveyEvent[] = [];
  const act = resumeRun({
    steps: () => steps,
    responseId: 'r1',
    follow: (session) => followed.push(session),
  })(survey, {
    known: nothingKnown,
    deliver: (event) => delivered.push(event),
    show: (session) => shown.push(session),
  });
  return { act, shown, followed, delivered };
}

describe('resumeRun', () => {
  it('begins as any survey does where nothing was left behind', () => {
    const { shown, delivered } = resume([]);
    expect(shown.map(({ question }) => question.id)).toEqual(['score']);
    expect(delivered.map(({ type }) => type)).toEqual(['displayed']);
  });

  it('shows the question after those left behind, once, and delivers nothing', () => {
    const { shown, followed, delivered } = resume([['score', 9], ['role']]);
    expect(shown.map(({ question }) => question.id)).toEqual(['why']);
    expect(followed).toEqual(shown);
    expect(delivered).toEqual([]);
  });

  it('passes the invitation that was accepted', () => {
    const survey = aSurvey({ prompt: { message: 'Two minutes?' } });
    expect(resume([['score', 9]], survey).shown[0]).toMatchObject({ screen: 'question', path: ['score'] });
  });

  it('shows the end of a finished survey without completing it again', () => {
    const { shown, delivered } = resume([
      ['score', 9],
      ['role', 'build'],
      ['why', 'Because'],
    ]);
    expect(shown[0]?.screen).toBe('thank-you');
    expect(delivered).toEqual([]);
  });

  it('delivers what is answered from then on, and an answer that changes', () => {
    const { act, delivered } = resume([['score', 9]]);
    act(tap('build'));
    act({ type: 'back' });
    act({ type: 'back' });
    act(tap(9));
    act({ type: 'back' });
    act(tap(3));
    expect(delivered.map((event) => event.type === 'response' && [event.question.id, event.value])).toEqual([
      ['role', 'build'],
      ['score', 3],
    ]);
  });

  it('stays at the first question that takes no such answer, or is another', () => {
    const required = aSurvey({
      questions: [
        { id: 'score', question_type: 'nps', prompt: 'Well?', required: true },
        { id: 'role', question_type: 'freeform', prompt: 'Why?' },
      ],
    });
    expect(
      resume(
        [
          ['score', 99],
          ['role', 'x'],
        ],
        required,
      ).shown[0]?.path,
    ).toEqual([]);
    expect(
      resume([
        ['score', 9],
        ['gone', 'x'],
        ['why', 'x'],
      ]).shown[0]?.path,
    ).toEqual(['score']);
  });
});

describe('keepSteps', () => {
  it('keeps what the next page resumes to the same session', () => {
    const [session] = play(aSurvey(), tap(9), { type: 'next' }, tap('words'));
    const kept: readonly KeptStep[] = JSON.parse(JSON.stringify(keepSteps(session)));
    const [shown] = resume(kept).shown;
    expect(shown).toMatchObject({ screen: 'thank-you', path: session.path, progress: session.progress });
    expect(shown?.answered).toEqual(session.answered);
  });
});
