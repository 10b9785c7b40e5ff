import type { Session } from '../../src';
import { linkedAnswer } from './linked-answer';
import type { Notice } from './notice';
import { wordsFor } from './words';

interface StateToTell {
  readonly session: Session;
  readonly language: string;
  /** Questions that a link answered. */
  readonly linked: readonly string[];
  /** Asks a question of the path anew. */
  change(questionId: string): void;
  /** Shows the survey again where the person left it. */
  reopen(): void;
}

/** Says above the survey what a link answered, and what to do when the survey has gone. */
export function tellState(notice: Notice, { session, language, linked, change, reopen }: StateToTell): void {
  const words = wordsFor(session.survey, language);
  if (session.screen === 'closed')
    return notice.say(words.closed_notice, '', { label: words.reopen_button_label, press: reopen });
  const answer = linkedAnswer(session, linked, language);
  if (!answer) return notice.say('');
  notice.say(words.answer_saved, answer.words, {
    label: words.change_button_label,
    press: () => change(answer.questionId),
  });
}
