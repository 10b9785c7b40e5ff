import { SurveyFormatError } from '../errors';
import { isRecord, listOf, memberOf, textOf, textsOf, type UnknownRecord } from './json';
import type { Ending, Question, Report, Survey } from './model';
import { parseLogic } from './parse-logic';
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
  const ordered = inOrder(parseQuestions(survey, types, report), listOf(survey.question_ids));
  const [first, ...others] = ordered;
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
    places: new Map(ordered.map(({ id }, index) => [id, index])),
    endings: parseEndings(survey),
  };
}

function parseEndings(survey: UnknownRecord): ReadonlyMap<string, Ending> {
  const endings = new Map<string, Ending>();
  for (const ending of listOf(survey.endings)) {
    const id = textOf(memberOf(ending, 'id'));
    if (!id || !isRecord(ending)) continue;
    endings.set(id, textsOf(ending, ['message']));
  }
  return endings;
}

function parseQuestions(
  survey: UnknownRecord,
  types: QuestionTypes,
  report: Report,
): ReadonlyMap<string, Question> {
  const questions = new Map<string, Question>();
  const logic: (() => void)[] = [];
  listOf(survey.questions).forEach((document, index) => {
    const path = `survey.questions[${index}]`;
    const question = isRecord(document) ? document : {};
    if (question.id === 'end') throw new SurveyFormatError(`${path}.id`, 'should not be end');
    try {
      const parsed = parseQuestion(question, path, types, report);
      const self = parsed.id;
      if (questions.has(self)) throw new SurveyFormatError(path, 'repeats an id');
      if (index >= mostQuestions) throw new SurveyFormatError(path, 'is one too many');
      questions.set(self, parsed);
      logic.push(() =>
        questions.set(self, { ...parsed, ...parseLogic(question, path, { self, questions }, report) }),
      );
    } catch (error) {
      report(path, `is left out: ${String(error)}`);
    }
  });
  // Conditions may look at any question, so they are read once all are known.
  logic.forEach((read) => read());
  return questions;
}

function parseQuestion(
  question: UnknownRecord,
  path: string,
  types: QuestionTypes,
  report: Report,
): Question {
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
    branches: [],
    show_when: undefined,
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
