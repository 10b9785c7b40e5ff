import type { UnknownRecord } from './json';
import type { Branch, Condition } from './logic';

/** Tells someone who can act on it: a place, and what is wrong there. */
export type Report = (path: string, message: string) => void;

/** What a person answered, as it goes over the wire; its shape belongs to the question's type. */
export type AnswerValue =
  | string
  | number
  | boolean
  | OtherAnswer
  | readonly (string | OtherAnswer)[]
  | Readonly<Record<string, string>>;

/** The answer in a person's own words beside the choices given. */
export interface OtherAnswer {
  readonly other: string;
}

export interface Choice {
  readonly label: string;
  readonly value: string;
}

/** A question under its names in the document; `options` were read by its type. */
export interface Question<Options = unknown> {
  readonly id: string;
  readonly question_type: string;
  readonly prompt: string;
  /** Names the user property and the event's `label`; else the prompt does. */
  readonly label?: string;
  readonly description?: string;
  readonly required: boolean;
  /** Goes to the response endpoint only. */
  readonly private: boolean;
  readonly options: Options;
  readonly branches: readonly Branch[];
  /** The question is hidden while it does not hold. */
  readonly show_when: Condition | undefined;
}

/** What is shown at the end, where a branch leads to one of its own. */
export interface Ending {
  readonly message?: string;
}

/** What a property carries; dates as Iterate writes them, in Unix seconds. */
export type TraitValue = string | number | boolean | { readonly type: 'date'; readonly value: number };

/** Properties of a person or of this response, by name. */
export type Traits = Readonly<Record<string, TraitValue>>;

/**
 * A survey under its names in Iterate's document. Absent members are absent; `questions` is in the order of asking
 * and never empty.
 */
export interface Survey {
  readonly id: string;
  readonly title?: string;
  readonly primary_language?: string;
  /** The card that invites, shown before the first question. */
  readonly prompt: { readonly message?: string; readonly button_text?: string };
  readonly thank_you_copy?: string;
  readonly disable_auto_close: boolean;
  /** The author's words for the controls, by Iterate's keys. */
  readonly copy: UnknownRecord;
  readonly color?: string;
  readonly color_dark?: string;
  readonly border_radius?: string;
  readonly appearance?: string;
  readonly questions: readonly [Question, ...Question[]];
  /** Where each question stands among them. */
  readonly places: ReadonlyMap<string, number>;
  readonly endings: ReadonlyMap<string, Ending>;
}

/** Questions left behind on the path, and with those that would follow if nothing more were answered. */
export interface Progress {
  readonly completed: number;
  readonly total: number;
}

/** What happened, before delivery gives it ids and times: Iterate's own four. */
export type SurveyEvent = { readonly progress: Progress } & (
  | { readonly type: 'displayed' }
  | { readonly type: 'response'; readonly question: Question; readonly value: AnswerValue }
  | { readonly type: 'dismiss' | 'survey-complete'; readonly path: readonly string[] }
);
