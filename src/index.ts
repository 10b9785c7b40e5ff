import { start } from './start';
import type { Settings } from './config/config';
import { questionTypes } from './questions';
import type { Report, Survey } from './survey/model';
import type { BegunResponse } from './resume-run';
import { parseSurvey as parse } from './survey/parse-survey';
import type { Action, Session } from './survey/session';

export type { Settings } from './config/config';
export type { BegunResponse, KeptStep } from './resume-run';
export type { Survey, Question, Report } from './survey/model';
export type { Action, Session } from './survey/session';
export { SurveyFormatError } from './errors';
export { keepSteps } from './resume-run';
export { acceptsAnswer } from './questions/accepts-answer';

/** The snippet's attributes in camel case, and its property elements as a record. */
export interface MountOptions extends Settings {
  readonly element: HTMLElement;
  /** Texts by names of Iterate's grammar: `user_email`, `response_number_order_total` … */
  readonly properties?: Readonly<Record<`user_${string}` | `response_${string}`, string>>;
  /** Of the page's CSP, where it has one and the browser has no constructed style sheets. */
  readonly nonce?: string;
  /** A response to take up again, on a page that people come back to. */
  readonly begun?: BegunResponse;
}

export interface MountedSurvey {
  /** Closes as the Close button does. */
  close(): void;
  /**
   * Does what a person could do: `{type: 'enter', value, go: true}` answers the question on screen, so that its answer
   * is delivered and the next one shown. What makes no sense on this screen changes nothing.
   */
  dispatch(action: Action): void;
  /** Where the person is; absent until the survey has arrived. */
  readonly session: Session | undefined;
}

/** Draws a survey in an element, at its end. What goes wrong is shown there; nothing is thrown. */
export function mountSurvey({
  element,
  properties = {},
  nonce,
  begun,
  ...settings
}: MountOptions): MountedSurvey {
  const started = start({ element, settings, properties: Object.entries(properties), nonce, begun });
  return Object.assign(started, { close: () => started.dispatch({ type: 'close' }) });
}

/**
 * Reads a survey document without drawing it.
 * @param report Told of everything that is left out, with its path.
 * @throws {SurveyFormatError} When it can't be asked at all.
 */
export function parseSurvey(document: unknown, report: Report = () => undefined): Survey {
  return parse(document, questionTypes, report);
}
