import type { Context } from 'hono';
import type { AnswerStore } from './answer-store';
import type { RateLimit } from './rate-limit';
import type { SurveyBook } from './survey-book';

/** What the page of results is made of. */
export interface ResultsFiles {
  html(): Promise<string>;
  script(): Promise<string>;
  style(): Promise<string>;
}

/** What an endpoint is made of; only `answers` must be. */
export interface EndpointOptions {
  readonly answers: AnswerStore;
  /** The surveys whose answers are taken, and held against them. Absent: those of any. */
  readonly surveys?: SurveyBook | undefined;
  /** Whether answers to other surveys are taken too, unchecked. */
  readonly takesOtherSurveys?: boolean;
  /** Checks the tokens that say who answers. Absent: tokens are not looked at. */
  readonly identitySecret?: string | undefined;
  /** Opens results, exports and erasure. Absent: there are none. `open`: to whoever can reach the endpoint. */
  readonly admin?: { readonly token: string } | 'open' | undefined;
  readonly resultsFiles?: ResultsFiles | undefined;
  /** Absent: no limit. */
  readonly rateLimit?: RateLimit | undefined;
  /** The address that is counted. Absent: all requests count as one's. */
  clientAddress?(context: Context): string;
  /** Told when there is something to send to CleverTap. Absent: CleverTap is told nothing from here. */
  readonly relay?: { wake(): void } | undefined;
}
