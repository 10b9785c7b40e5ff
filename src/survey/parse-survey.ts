import { SurveyFormatError } from '../errors';
import { isRecord, listOf, memberOf, textOf, textsOf, type UnknownRecord } from './json';
import type { Question, Report, Survey } from './model';
import type { QuestionTypes } from './question-type';

const mostQuestions = 500;

/**
 * Reads a survey document: Iterate's `{results: {survey}}`, `{survey}` or the bare survey.
 * What is not understood is left out and reported; unknown members are ignored.
 * @throws {SurveyFormatError} When it holds no survey, no `id`, or no question that can be asked.
 */
export function parseSurvey(document: unknown, types: QuestionTypes, report: Report): Survey {
  const results = memberOf(document, 'results') || document;
  const survey = memberOf(results, 'survey') || results;
  if (!isRecord(survey)) throw new SurveyFormatError('survey', 'should be an object');
  const id = requireText(survey, 'id', 'survey');
  const questions = parseQuestions(survey, types, report);
  const [first, ...others] = inOrder(questions, listOf(survey.question_ids));
  if (!first) throw new SurveyFormatError('survey.questions', 'should list questions');
  return {
    ...textsOf(survey, [
      'title',
      'primary_language',
      'thank_you_copy',
      'color',
      'color_dark',
      'border_radius',
      'appearance',
    ]),
    id,
    prompt: isRecord(survey.prompt) ? textsOf(survey.prompt, ['message', 'button_text']) : {},
    copy: isRecord(survey.copy) ? survey.copy : {},
    disable_auto_close: survey.disable_auto_close === true,
    questions: [first, ...others],
  };
}

function parseQuestions(
  survey: UnknownRecord,
  types: QuestionTypes,
  report: Report,
): ReadonlyMap<string, Question> {
  const questions = new Map<string, Question>();
  listOf(survey.questions).forEach((document, index) => {
    const path = `survey.questions[${index}]`;
    if (memberOf(document, 'id') === 'end') throw new SurveyFormatError(`${path}.id`, 'should not be end');
    try {
      const question = parseQuestion(document, path, types, report);
      if (questions.has(question.id)) throw new SurveyFormatError(path, 'repeats an id');
      if (index >= mostQuestions) throw new SurveyFormatError(path, 'is one too many');
      questions.set(question.id, question);
    } catch (error) {
      report(path, `is left out: ${String(error)}`);
    }
  });
  return questions;
}

function parseQuestion(document: unknown, path: string, types: QuestionTypes, report: Report): Question {
  const question = isRecord(document) ? document : {};
  const question_type = requireText(question, 'question_type', path);
  const type = types.find((candidate) => candidate.type === question_type);
  if (!type) throw new SurveyFormatError(`${path}.question_type`, `is unknown: ${question_type}`);
  return {
    ...textsOf(question, ['label', 'description']),
    id: requireText(question, 'id', path),
    question_type,
    prompt: requireText(question, 'prompt', path),
    required: question.required === true,
    private: question.private === true,
    options: type.parse(isRecord(question.options) ? question.options : {}, `${path}.options`, report),
  };
}

function requireText(record: UnknownRecord, name: string, path: string): string {
  const text = textOf(record[name]);
  if (!text) throw new SurveyFormatError(`${path}.${name}`, 'should be a text');
  return text;
}

/** Iterate's `question_ids` come first in their order; questions it does not name follow. */
function inOrder(questions: ReadonlyMap<string, Question>, ids: readonly unknown[]): readonly Question[] {
  const named = ids.map((id) => questions.get(id as string));
  return [...new Set([...named, ...questions.values()])].filter((question) => question !== undefined);
}
