import { SurveyFormatError } from '../errors';
import { evaluate, isTaken } from './condition';
import { listOf, memberOf, recordOf, textOf, textsOf, type UnknownRecord } from './json';
import type { Question, Report, Survey } from './model';
import type { OptionsReader, QuestionTypes } from './question-type';

const mostQuestions = 500;

/**
 * Reads a survey document: Iterate's `{results: {survey}}`, `{survey}` or the bare survey.
 * What is not understood is left out and reported; unknown members are ignored.
 * @param seed Decides random orders; without one they stay as written.
 * @throws {SurveyFormatError} When it holds no survey, no `id`, or no question that can be asked.
 */
export function parseSurvey(document: unknown, types: QuestionTypes, report: Report, seed?: string): Survey {
  const results = memberOf(document, 'results') || document;
  const survey = recordOf(memberOf(results, 'survey') || results);
  const id = requireText(survey['id'], 'survey.id');
  const byId = new Map<unknown, Question>();
  listOf(survey['questions']).forEach((document, index) => {
    const path = `survey.questions[${index}]`;
    const question = recordOf(document);
    const questionId = question['id'];
    if (questionId === 'end') throw new SurveyFormatError(`${path}.id`, 'should not be end');
    try {
      if (byId.has(questionId) || index >= mostQuestions)
        throw new SurveyFormatError(path, 'repeats an id, or is one too many');
      const options = recordOf(question['options']);
      byId.set(
        questionId,
        parseQuestion(question, types, { options, path, report, seed: seed && seed + path }),
      );
    } catch (error) {
      report(path, `is left out: ${String(error)}`);
    }
  });
  // Iterate's `question_ids` come first in their order; questions it does not name follow.
  const named = listOf(survey['question_ids']).map((questionId) => byId.get(questionId));
  const [first, ...others] = [...new Set([...named, ...byId.values()])].filter(
    (question) => question !== undefined,
  );
  if (!first) throw new SurveyFormatError('survey.questions', 'should list questions');
  const parsed: Survey = {
    ...textsOf(survey),
    id,
    prompt: textsOf(survey['prompt']),
    copy: recordOf(survey['copy']),
    translations: survey['translations'],
    disable_auto_close: survey['disable_auto_close'] === true,
    questions: [first, ...others],
    byId,
    endings: new Map(
      listOf(survey['endings']).map((ending) => [
        memberOf(ending, 'id'),
        { ...textsOf(ending), link: textsOf(memberOf(ending, 'link')) },
      ]),
    ),
  };
  reportLogic(parsed, report);
  return parsed;
}

function parseQuestion(question: UnknownRecord, types: QuestionTypes, reader: OptionsReader): Question {
  const { path } = reader;
  const type = types.find((candidate) => candidate.type === question['question_type']);
  if (!type) throw new SurveyFormatError(`${path}.question_type`, 'is unknown');
  return {
    ...textsOf(question),
    id: requireText(question['id'], `${path}.id`),
    prompt: requireText(question['prompt'], `${path}.prompt`),
    question_type: type.type,
    type,
    path,
    required: question['required'] === true,
    private: question['private'] === true,
    options: type.parse(reader),
    branches: listOf(question['branches']),
    show_when: question['show_when'],
  };
}

function requireText(value: unknown, path: string): string {
  const text = textOf(value);
  if (!text) throw new SurveyFormatError(path, 'should be a text');
  return text;
}

/** Says what is passed over. Conditions may look at any question, so all are known by now. */
function reportLogic(survey: Survey, report: Report): void {
  const point = { survey, known: { user: {}, response: {} }, passed: new Map() };
  for (const { id, path, branches, show_when } of survey.questions) {
    const check = (result: unknown, place: string) => {
      if (result === undefined) report(`${path}.${place}`, 'is left out: it is not understood');
    };
    branches.forEach((branch, index) => check(isTaken(branch, id, point), `branches[${index}]`));
    check(show_when == null || evaluate(show_when, id, point), 'show_when');
  }
}
