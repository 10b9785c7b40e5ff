import type { MountedSurvey } from '../../src';
import type { SurveyLink } from './read-link';
import { answerFromText } from './answer-from-text';

/**
 * Answers for a person what their link says, by the survey's own logic. What is answered so already stays as it is, and
 * what the survey does not ask or take is left out.
 */
export function giveAnswers(mounted: MountedSurvey, answers: SurveyLink['answers']): void {
  for (const [id, text] of answers) {
    const { session } = mounted;
    const question = session?.survey.byId.get(id);
    const value = question && answerFromText(text, question);
    if (!session || value === undefined) continue;
    if (JSON.stringify(session.answered.get(id)) === JSON.stringify(value)) continue;
    if (session.screen === 'invitation') mounted.dispatch({ type: 'next' });
    // As many steps back as were made since, at most.
    for (const _ of session.path) {
      if (mounted.session?.path.includes(id)) mounted.dispatch({ type: 'back' });
    }
    if (mounted.session?.screen === 'question' && mounted.session.question.id === id)
      mounted.dispatch({ type: 'enter', value, go: true });
  }
}
