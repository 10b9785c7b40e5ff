import { SurveyFormatError } from '../errors';
import { evaluate, isTaken, type Point } from './condition';
import { listOf, memberOf, recordOf, textsOf } from './json';
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
  const texts = requireTexts(survey, 'survey', ['id']);
  const byId = new Map<unknown, Question>();
  // The first that is too many speaks for all: to leave out thousands would take long.
  const documents = listOf(survey['questions']).slice(0, mostQuestions + 1);
  documents.forEach((document, index) => {
    const path = `survey.questions[${index}]`;
    const id = memberOf(document, 'id');
    if (id === 'end') throw new SurveyFormatError(`${path}.id`, 'should not be end');
    try {
      if (byId.has(id) || index >= mostQuestions)
        throw new SurveyFormatError(path, 'repeats another or is one too many');
      const options = recordOf(memberOf(document, 'options'));
      byId.set(
        id,
        parseQuestion(document, types, { options, documentPath: path, report, seed: seed && seed + path }),
      );
    } catch (error) {
      report(path, `is left out: ${String(error)}`);
    }
  });
  // Iterate's `question_ids` come first in their order; questions it does not name follow.
  const named = listOf(survey['question_ids']).map((questionId) => byId.get(questionId));
  const questions = [...new Set([...named, ...byId.values()])].filter(Boolean);
  if (!questions.length) throw new SurveyFormatError('survey.questions', 'should list questions');
  const parsed: Survey = {
    ...texts,
    prompt: textsOf(survey['prompt']),
    copy: recordOf(survey['copy']),
    translations: survey['translations'],
    disable_auto_close: survey['disable_auto_close'] === true,
    // The cast holds: there is one at least, and what was named but is none is filtered out.
    questions: questions as unknown as Survey['questions'],
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

function parseQuestion(document: unknown, types: QuestionTypes, reader: OptionsReader): Question {
  const path = reader.documentPath;
  const question = recordOf(document);
  const type = types.find((candidate) => candidate.type === question['question_type']);
  if (!type) throw new SurveyFormatError(`${path}.question_type`, 'is not understood');
  return {
    // Its type was found, so it names one.
    ...requireTexts<'id' | 'prompt' | 'question_type'>(document, path, ['id', 'prompt']),
    type,
    documentPath: path,
    required: question['required'] === true,
    private: question['private'] === true,
    options: type.parse(reader),
    branches: listOf(question['branches']),
    show_when: question['show_when'],
  };
}

/** The texts of a document, some of which it must have. */
function requireTexts<Key extends string>(
  document: unknown,
  path: string,
  keys: readonly Key[],
): Readonly<Record<Key, string>> {
  const texts = textsOf(document);
  for (const key of keys) if (!texts[key]) throw new SurveyFormatError(`${path}.${key}`, 'should be a text');
  return texts as Readonly<Record<Key, string>>;
}

/** Says what is passed over. Conditions may look at any question, so all are known by now. */
function reportLogic(survey: Survey, report: Report): void {
  const point: Point = { survey, known: { user: {}, response: {} }, passed: new Map() };
  for (const { id, documentPath, branches, show_when } of survey.questions) {
    const check = (result: unknown, place: string) => {
      if (result === undefined) report(`${documentPath}.${place}`, 'is left out: it is not understood');
    };
    branches.forEach((branch, index) => check(isTaken(branch, id, point), `branches[${index}]`));
    check(show_when == null || evaluate(show_when, id, point), 'show_when');
  }
}
