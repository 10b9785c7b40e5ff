import { type MountedSurvey, start } from './start';
import type { Settings } from './config/config';
import { questionTypes } from './questions';
import type { Report, Survey } from './survey/model';
import { parseSurvey as parse } from './survey/parse-survey';

export type { MountedSurvey } from './start';
export type { Settings } from './config/config';
export type { Survey, Question, Report } from './survey/model';
export type { Session } from './survey/session';
export { SurveyFormatError } from './errors';

/** The snippet's attributes in camel case, and its property elements as a record. */
export interface MountOptions extends Settings {
  readonly element: HTMLElement;
  /** Texts by names of Iterate's grammar: `user_email`, `response_number_order_total` … */
  readonly properties?: Readonly<Record<`user_${string}` | `response_${string}`, string>>;
  /** Of the page's CSP, where it has one and the browser has no constructed style sheets. */
  readonly nonce?: string;
}

/** Draws a survey in an element, at its end. What goes wrong is shown there; nothing is thrown. */
export function mountSurvey({ element, properties = {}, nonce, ...settings }: MountOptions): MountedSurvey {
  return start({ element, settings, properties: Object.entries(properties), nonce });
}

/**
 * Reads a survey document without drawing it.
 * @param report Told of everything that is left out, with its path.
 * @throws {SurveyFormatError} When it can't be asked at all.
 */
export function parseSurvey(document: unknown, report: Report = () => undefined): Survey {
  return parse(document, questionTypes, report);
}
