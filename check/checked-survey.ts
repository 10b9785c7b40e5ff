import { questionTypes } from '../src/questions';
import { listOf, memberOf, textOf, type UnknownRecord, isRecord } from '../src/survey/json';
import type { Question, Survey } from '../src/survey/model';
import { parseSurvey } from '../src/survey/parse-survey';
import type { Finding } from './finding';

/** A survey as the script reads it, beside the document it was read from. */
export interface CheckedSurvey {
  readonly survey: Survey;
  /** The survey without its envelope. */
  readonly document: UnknownRecord;
  /** What is asked, in the order of asking. */
  readonly questions: readonly CheckedQuestion[];
  /** Where each question stands among them. */
  readonly places: ReadonlyMap<string, number>;
  /** What branches may lead to beside questions: ids of endings, and `end`. */
  readonly endings: ReadonlySet<unknown>;
  /** Whether the script reported this place, one within it, or one that it is within. */
  isReported(path: string): boolean;
}

export interface CheckedQuestion {
  readonly id: string;
  readonly question: Question;
  readonly document: UnknownRecord;
  /** Where the question stands in the document. */
  readonly path: string;
  /** Whether a condition that the script understands may hide it. */
  readonly mayHide: boolean;
  /** The branches that the script understands, in their order. */
  readonly branches: readonly CheckedBranch[];
}

export interface CheckedBranch {
  readonly to: string;
  /** Taken whenever it is come to: what follows it never is. */
  readonly always: boolean;
  readonly path: string;
}

/**
 * Finds for each question that was read the place it was read from.
 * @param findings What the script left out, with its path.
 */
export function readSurvey(document: unknown, survey: Survey, findings: readonly Finding[]): CheckedSurvey {
  const results = memberOf(document, 'results') || document;
  const bare = memberOf(results, 'survey') || results;
  const written = listOf(memberOf(bare, 'questions'));
  const isReported = (path: string) =>
    findings.some((finding) => isWithin(finding.path, path) || isWithin(path, finding.path));
  const questions = survey.questions.map((question): CheckedQuestion => {
    const index = written.findIndex((candidate) => isSource(candidate, question));
    const source = written[index];
    const path = `survey.questions[${index}]`;
    const isLeftOut = (place: string) => findings.some((finding) => isWithin(finding.path, place));
    return {
      id: question.id,
      question,
      document: isRecord(source) ? source : {},
      path,
      mayHide: memberOf(source, 'show_when') != null && !isLeftOut(`${path}.show_when`),
      branches: readBranches(source, path).filter((branch) => !isLeftOut(branch.path)),
    };
  });
  return {
    survey,
    document: isRecord(bare) ? bare : {},
    questions,
    places: new Map(questions.map(({ id }, index) => [id, index])),
    endings: new Set(['end', ...listOf(memberOf(bare, 'endings')).map((ending) => memberOf(ending, 'id'))]),
    isReported,
  };
}

function isWithin(path: string, place: string): boolean {
  return path.startsWith(place) && /^(?:$|[.[])/.test(path.slice(place.length));
}

/** A question whose id is repeated was read from the first that can be asked by itself. */
function isSource(candidate: unknown, { id }: Question): boolean {
  if (memberOf(candidate, 'id') !== id) return false;
  try {
    return !!parseSurvey({ id, questions: [candidate] }, questionTypes, () => undefined);
  } catch {
    return false;
  }
}

function readBranches(question: unknown, path: string): readonly CheckedBranch[] {
  return listOf(memberOf(question, 'branches')).flatMap((branch, index) => {
    const to = textOf(memberOf(branch, 'to'));
    const always = memberOf(branch, 'when') == null;
    return to ? [{ to, always, path: `${path}.branches[${index}]` }] : [];
  });
}
