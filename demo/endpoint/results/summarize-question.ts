import { listOf, memberOf } from '../../../src/survey/json';
import type { Choice, Question } from '../../../src/survey/model';
import type { StoredAnswer } from '../answer-store';
import type { Bar, GroupSummary, NetPromoter, TextAnswer } from './summary';

/** More than that nobody reads; the export has all. */
const mostTexts = 200;
/** So many different texts are still choices, where no survey says what they are. */
const mostGuessed = 12;

const wordTypes = ['freeform', 'date', 'user_info'];

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, step) => String(from + step));

/** What an answer says: one thing, or several. */
function wordsOf({ event: { fields = {}, response } }: StoredAnswer): readonly string[] {
  const { response_array, response_int, response_string, response: text } = fields;
  if (Array.isArray(response_array)) return response_array.map(String);
  const said = response_int ?? response_string ?? text ?? response?.value;
  return [typeof said === 'object' ? JSON.stringify(said) : String(said)];
}

/** The rows that a chart has before anybody answered. */
function offeredBy(question: Question | undefined): readonly string[] {
  if (!question) return [];
  const { question_type, options } = question;
  // The cast holds: types that offer choices read them so.
  const labels = (listOf(memberOf(options, 'choices')) as readonly Choice[]).map(({ label }) => label);
  const rows = (listOf(memberOf(options, 'rows')) as readonly Choice[]).map(({ label }) => label);
  if (question_type === 'nps') return range(0, 10);
  if (question_type === 'rating')
    return range(Number(memberOf(options, 'min')), Number(memberOf(options, 'max')));
  if (question_type === 'consent') return ['yes', 'no'];
  return rows.length ? rows.flatMap((row) => labels.map((label) => `${row}: ${label}`)) : labels;
}

/** Whether answers are read and not counted. */
function isWords(question: Question | undefined, answers: readonly StoredAnswer[]): boolean {
  if (question) return wordTypes.includes(question.question_type);
  const texts = answers
    .filter(({ event }) => typeof event.response?.value === 'string')
    .map((answer) => wordsOf(answer)[0]);
  const different = new Set(texts).size;
  return different > mostGuessed || (different > 0 && different === texts.length);
}

function countBars(question: Question | undefined, answers: readonly StoredAnswer[]): readonly Bar[] {
  const isRanking = question?.question_type === 'ranking';
  const places = new Map<string, number[]>(offeredBy(question).map((label) => [label, []]));
  for (const answer of answers)
    wordsOf(answer).forEach((label, index) => places.set(label, [...(places.get(label) ?? []), index + 1]));
  const bars = [...places].map(([label, taken]) =>
    isRanking && taken.length
      ? { label, count: taken.filter((place) => place === 1).length, place: mean(taken) }
      : { label, count: taken.length },
  );
  const isOrdered = question !== undefined && !isRanking;
  const numbers = answers.every(({ event }) => typeof event.response?.value === 'number');
  if (isOrdered) return bars;
  if (isRanking) return bars.sort((one, other) => (one.place ?? Infinity) - (other.place ?? Infinity));
  return bars.sort((one, other) =>
    numbers ? Number(one.label) - Number(other.label) : other.count - one.count,
  );
}

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

function netPromoterOf(scores: readonly number[]): NetPromoter | undefined {
  if (scores.length === 0) return undefined;
  const promoters = scores.filter((score) => score >= 9).length;
  const detractors = scores.filter((score) => score <= 6).length;
  const score = Math.round(((promoters - detractors) / scores.length) * 100);
  return { score, detractors, passives: scores.length - promoters - detractors, promoters };
}

/**
 * What people answered to one question, in order of arrival. What its type is, the survey says; without one it is
 * guessed from the answers.
 */
export function summarizeQuestion(
  question: Question | undefined,
  answers: readonly StoredAnswer[],
  name?: string,
): GroupSummary {
  const scores = answers.flatMap(({ event }) =>
    typeof event.response?.value === 'number' ? [event.response.value] : [],
  );
  const areWords = isWords(question, answers);
  return {
    name,
    answers: answers.length,
    verified: answers.filter(({ verified }) => verified).length,
    bars: areWords ? [] : countBars(question, answers),
    netPromoter: question?.question_type === 'nps' ? netPromoterOf(scores) : undefined,
    average: scores.length > 0 && question?.question_type !== 'nps' ? mean(scores) : undefined,
    texts: areWords ? newestTexts(answers) : [],
  };
}

function newestTexts(answers: readonly StoredAnswer[]): readonly TextAnswer[] {
  return answers
    .map((answer) => ({
      id: answer.event.id,
      text: wordsOf(answer).join(', '),
      at: String(answer.event['answered_at'] ?? ''),
    }))
    .sort((one, other) => other.at.localeCompare(one.at))
    .slice(0, mostTexts);
}
