import { acceptsAnswer } from '../../src/questions/accepts-answer';
import type { AnswerValue, Question } from '../../src/survey/model';

/** The answer that a text in a link gives to a question: itself, or the JSON that it is. */
export function answerFromText(text: string, question: Question): AnswerValue | undefined {
  return [text, readJson(text)].find((value): value is AnswerValue => acceptsAnswer(question, value));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
