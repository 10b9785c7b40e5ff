import type { Config } from '../config/config';
import type { Reply } from '../fetch-json';
import type { CleverTap, Host } from '../hosts/host';
import type { AnswerValue, Progress, Question, Report, Survey, SurveyEvent, Traits } from '../survey/model';
import type { AnswerFields } from '../survey/question-type';
import { attempt } from '../attempt';
import type { Outbox } from './outbox';

/** An event as it leaves, under the names of the wire. Frozen at the press: retries send the same. */
export interface WireEvent {
  readonly type: SurveyEvent['type'];
  /** Idempotency key: the same on every retry, another for every press. */
  readonly id: string;
  readonly response_id: string;
  readonly survey_id: string;
  readonly survey_name: string | undefined;
  /** Of a response. */
  readonly question?: { readonly id: string; readonly prompt: string; readonly label?: string | undefined };
  readonly response?: { readonly value: AnswerValue };
  readonly fields?: AnswerFields;
  /** Of an ending: the ids of the answered questions on the final path. */
  readonly path?: readonly string[] | undefined;
  readonly progress: Progress;
  readonly user: Config['identity'] & { readonly clevertap_id: string | undefined };
  readonly user_traits: Traits;
  readonly response_properties: Traits;
  readonly shown: { readonly language: string; readonly host: Host['name']; readonly order: unknown };
  readonly campaign: Config['campaign'];
  /** ISO 8601. */
  readonly answered_at: string;
  /** Milliseconds since the event before. */
  readonly elapsed_ms: number;
}

/** An event of the type `response`. */
export type AnswerEvent = WireEvent & Required<Pick<WireEvent, 'question' | 'response' | 'fields'>>;

/**
 * Delivers an event to one destination.
 * @param question What a response answers, as the survey has it.
 * @param clevertap As it is now; it may throw.
 */
export type Sink = (
  event: WireEvent,
  question: Question | undefined,
  clevertap: CleverTap | undefined,
) => unknown;

export interface SinkContext {
  readonly config: Config;
  readonly host: Host;
  readonly survey: Survey;
  readonly container: HTMLElement;
  /** @see LoadedSurvey */
  readonly tellIterate: ((path: string) => Promise<Reply>) | undefined;
  readonly report: Report;
  /** Of the response endpoint. */
  readonly outbox: Outbox;
  /** Says, once that is known, whether all that happened so far was delivered. */
  whenKnown(tell: (delivered: boolean) => void): void;
}

/** Makes a sink, or nothing where the tag does not ask for it. */
export type CreateSink = (context: SinkContext) => Sink | undefined;

/** What an action gives: nothing where CleverTap's SDK, which is not ours, throws in it. That is reported, the answer goes on. */
export function tryCleverTap<Result>(report: Report, action: () => Result): Result | undefined {
  return attempt(action, (error) => report('CleverTap', `refused: ${String(error)}`));
}

/**
 * A sink that tells CleverTap of answers, but for private ones, where `data-clevertap` names it. Until the SDK is there
 * answers wait for the next event: closing is one.
 */
export function clevertapSink(
  name: 'events' | 'properties',
  { config, report }: SinkContext,
  tell: (clevertap: CleverTap, event: AnswerEvent, question: Question) => void,
): Sink | undefined {
  if (!config.clevertap.includes(name)) return undefined;
  let waiting: (readonly [AnswerEvent, Question])[] = [];
  return (event, question, clevertap) => {
    // An event with a question is an answer.
    if (question && !question.private) waiting.push([event as AnswerEvent, question]);
    if (!clevertap) return report('CleverTap', 'is absent');
    // What it throws at is told again with the next event; a list is truthy, whatever is in it.
    waiting = waiting.filter((answer) => !tryCleverTap(report, () => [tell(clevertap, ...answer)]));
  };
}
