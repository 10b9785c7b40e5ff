import { nameOf } from '../../../src/survey/markdown';
import type { AnswerStore, StoredAnswer } from '../answer-store';
import { monthlyPeople, person } from '../monthly-people';
import { identities } from '../person';
import type { SurveyBook } from '../survey-book';
import { groupBy } from './group-by';
import { listProperties, propertyOf } from './properties';
import { summarizeQuestion } from './summarize-question';
import type { QuestionSummary, RelaySummary, Summary, SurveySummary } from './summary';

/** What of the results is wanted. */
export interface SummaryRequest {
  readonly survey?: string | undefined;
  /** Answers of those whose property has this value only. */
  readonly filter?: { readonly name: string; readonly value: string } | undefined;
  /** Answers side by side for each value of a property. */
  readonly split?: string | undefined;
}

/** So many groups can be compared. */
const mostGroups = 6;
const noValue = '(none)';

type Database = AnswerStore['database'];

/** The surveys that anything is known of; the one that was shown or answered last comes first. */
async function listSurveys(database: Database, book: SurveyBook): Promise<readonly SurveySummary[]> {
  const { rows } = await database.query<{ id: string; shown: number; event: string }>(`
    select survey.id, survey.shown, last.event::text as event
    from (
      select survey_id as id, max(arrival) as last, count(distinct ${person}) filter (where type = 'displayed')::int as shown
      from answer_event group by survey_id
    ) as survey join answer_event as last on last.arrival = survey.last order by survey.last desc`);
  const titleOf = (id: string, event: string) => {
    const { survey_name }: { survey_name?: unknown } = JSON.parse(event);
    return book.get(id)?.title ?? (typeof survey_name === 'string' && survey_name ? survey_name : id);
  };
  return rows.map(({ id, shown, event }) => ({ id, shown, name: titleOf(id, event) }));
}

async function summarizeRelay(database: Database): Promise<RelaySummary> {
  const states = await database.query<RelaySummary['states'][number]>(
    'select state, count(*)::int as answers from relay group by state order by state',
  );
  const errors = await database.query<RelaySummary['errors'][number]>(`
    select state, error_code as code, error, count(*)::int as answers, max(answer_id) as example from relay
    where error is not null group by state, error_code, error order by answers desc limit 20`);
  return { states: states.rows, errors: errors.rows };
}

/** The answers of each value of a property, the most frequent first; without a property, of everybody. */
function groupsOf(
  answers: readonly StoredAnswer[],
  split: string | undefined,
): readonly (readonly [string | undefined, readonly StoredAnswer[]])[] {
  if (split === undefined) return [[undefined, answers]];
  const groups = groupBy(answers, (answer) => propertyOf(answer, split) ?? noValue);
  return [...groups].sort(([, one], [, other]) => other.length - one.length).slice(0, mostGroups);
}

function summarizeQuestions(
  answers: readonly StoredAnswer[],
  book: SurveyBook,
  { survey = '', split }: SummaryRequest,
): readonly QuestionSummary[] {
  const questions = book.get(survey)?.questions ?? [];
  const byQuestion = groupBy(answers, ({ event }) => event.question?.id ?? '');
  const groups = groupsOf(answers, split).map(([name]) => name);
  const ids = [...new Set([...questions.map(({ id }) => id), ...byQuestion.keys()])];
  return ids
    .filter((id) => book.get(survey)?.byId.get(id)?.question_type !== 'statement')
    .map((id) => {
      const question = book.get(survey)?.byId.get(id);
      const given = byQuestion.get(id) ?? [];
      const prompt = question ? nameOf(question.prompt) : (given.at(-1)?.event.question?.prompt ?? id);
      const of = (name: string | undefined) =>
        split === undefined
          ? given
          : given.filter((answer) => (propertyOf(answer, split) ?? noValue) === name);
      return { id, prompt, groups: groups.map((name) => summarizeQuestion(question, of(name), name)) };
    });
}

const countPeople = (answers: readonly StoredAnswer[]) =>
  new Set(
    answers.map(({ event: { user, response_id } }) => {
      const known = identities.find((identity) => user?.[identity]);
      return known ? `${known} ${user?.[known]}` : response_id;
    }),
  ).size;

/** Everything that the page shows. Answers are read and counted here: their JSON may hold what SQL can't look into. */
export async function summarize(
  store: AnswerStore,
  book: SurveyBook,
  request: SummaryRequest,
): Promise<Summary> {
  const { database } = store;
  const surveys = await listSurveys(database, book);
  const survey = surveys.find(({ id }) => id === request.survey) ?? surveys[0];
  const all = survey ? await store.answers(survey.id) : [];
  const { filter } = request;
  const answers = filter ? all.filter((answer) => propertyOf(answer, filter.name) === filter.value) : all;
  const [latest] = await monthlyPeople(database);
  const isThisMonth = latest?.month === new Date().toISOString().slice(0, 7);
  return {
    surveys,
    survey,
    answers: answers.length,
    people: countPeople(answers),
    monthly: isThisMonth ? latest.people : 0,
    properties: listProperties(all),
    questions: summarizeQuestions(answers, book, { ...request, survey: survey?.id }),
    relay: await summarizeRelay(database),
  };
}
