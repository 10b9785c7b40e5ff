import { labelsOf } from './choices';
import type { AnswerValue, Question } from './model';
import { type AnswerFields, typeOf } from './question-type';

/** What an answer adds to an event, and what becomes of it in a profile. */
export function describeAnswer(value: AnswerValue, question: Question) {
  const { words = labelsOf, more, property } = typeOf(question);
  const said = words(value, question);
  const kind = typeof said === 'object' ? 'array' : Number.isInteger(said) ? 'int' : 'string';
  const response = ([] as unknown[]).concat(said).join(', ');
  const fields: AnswerFields = { response, [`response_${kind}`]: said, ...(more && more(value)) };
  return { fields, property: property ? property(value, response) : said };
}
