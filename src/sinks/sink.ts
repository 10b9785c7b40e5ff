import type { Config } from '../config/config';
import type { CleverTap, Host } from '../hosts/host';
import type { AnswerValue, Progress, Question, Report, Survey, SurveyEvent, Traits } from '../survey/model';
import type { AnswerFields } from '../survey/question-type';

/** An event as it leaves, under the names of the wire. Frozen at the press: retries send the same. */
export interface WireEvent {
  readonly type: SurveyEvent['type'];
  /** Idempotency key: the same on every retry, another for every press. */
  readonly id: string;
  readonly response_id: string;
  readonly survey_id: string;
  readonly survey_name: string | undefined;
  /** Of a response. */
  readonly question?: { readonly id: string; readonly prompt: string; readonly label: string | undefined };
  readonly response?: { readonly value: AnswerValue };
  readonly fields?: AnswerFields;
  /** Of an ending: the ids of the answered questions on the final path. */
  readonly path?: readonly string[];
  readonly progress: Progress;
  readonly user: Readonly<Record<'external_id' | 'email' | 'clevertap_id', string | undefined>>;
  readonly user_traits: Traits;
  readonly response_properties: Traits;
  readonly shown: { readonly language: string; readonly host: Host['name'] };
  readonly campaign: Config['campaign'];
  /** ISO 8601. */
  readonly answered_at: string;
  /** Milliseconds since the event before. */
  readonly elapsed_ms: number;
}

/** One answer, with what CleverTap's sinks must know of the question. */
export interface Answer {
  readonly question: Question;
  /** What becomes of it in the person's profile. */
  readonly property: string | number | readonly string[] | undefined;
}

/** One destination of events. */
export interface Sink {
  /** @param answer Present for a response. */
  deliver(event: WireEvent, answer: Answer | undefined): void;
  /** Events taken but not acknowledged yet; absent where nothing is ever acknowledged. */
  pending?(): number;
  /** The message closes: nothing more will come. */
  end?(): void;
}

export interface SinkContext {
  readonly config: Config;
  readonly host: Host;
  readonly survey: Survey;
  readonly container: HTMLElement;
  readonly iterate: { readonly origin: string; readonly token: string } | undefined;
  readonly report: Report;
}

/** Makes a sink, or nothing where the tag does not ask for it. */
export type CreateSink = (context: SinkContext) => Sink | undefined;

/**
 * A sink that tells CleverTap of answers, but for private ones.
 * The SDK is not ours and may throw: what it refuses is reported, the answer goes on.
 */
export function clevertapSink(
  { host, report }: SinkContext,
  tell: (clevertap: CleverTap, event: WireEvent, answer: Answer) => void,
): Sink {
  return {
    deliver: (event, answer) => {
      if (!answer || answer.question.private) return;
      try {
        const clevertap = host.clevertap();
        if (clevertap) tell(clevertap, event, answer);
        else report('CleverTap', 'was not found here');
      } catch (error) {
        report('CleverTap', `refused: ${String(error)}`);
      }
    },
  };
}
