import { createCopy } from '../../src/survey/copy';
import { describeAnswer } from '../../src/survey/describe-answer';
import { createTranslate } from '../../src/survey/language';
import type { Session } from '../../src/survey/session';
import { pointsOf } from '../points';

/** The last answer that a link gave and that still holds, in words of a language; nothing while it is asked again. */
export function linkedAnswer(
  { survey, path, answered }: Session,
  linked: readonly string[],
  language: string,
): { readonly questionId: string; readonly words: string } | undefined {
  const questionId = path.filter((id) => linked.includes(id)).pop();
  const question = survey.byId.get(questionId);
  const value = question && answered.get(question.id);
  if (!question || value === undefined) return undefined;
  const translate = createTranslate(survey, language);
  const point = pointsOf(question, createCopy(survey, translate, language)).find(
    (one) => one.value === value,
  );
  const label = describeAnswer(value, question).fields.response ?? '';
  const words = point ? point.words : translate(`question.${question.id}.option.${String(value)}`, label);
  return { questionId: question.id, words };
}
