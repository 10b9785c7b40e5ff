import type { UnknownRecord } from './json';

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
  /** Address of a picture. */
  readonly image?: string | undefined;
}

/** A question under its names in the document; `options` were read by its type. */
export interface Question<Options = unknown> {
  readonly id: string;
  readonly question_type: string;
  /** @see typeOf */
  readonly type: object;
  /** Where it stands in the document. */
  readonly documentPath: string;
  readonly prompt: string;
  /** Names the user property and the event's `label`; else the prompt does. */
  readonly label?: string | undefined;
  readonly description?: string | undefined;
  readonly required: boolean;
  /** Goes to the response endpoint only. */
  readonly private: boolean;
  readonly options: Options;
  /** `[{when, to}]` as the document has them: its own ways on, where that is not the next question. */
  readonly branches: readonly unknown[];
  /** A condition as the document has it: the question is hidden while it is false. */
  readonly show_when: unknown;
}

/** A way out of the survey, under words that say where it leads. */
export interface Link {
  readonly label?: string;
  /** As written, unchecked. */
  readonly url?: string;
}

/** What is shown at the end, where a branch leads to one of its own. */
export interface Ending {
  readonly message?: string | undefined;
  readonly link: Link;
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
  /** `[{language, items: {key: {text}}}]`, read where a text is drawn. */
  readonly translations: unknown;
  readonly color?: string;
  readonly color_dark?: string;
  readonly border_radius?: string;
  readonly appearance?: string;
  readonly questions: readonly [Question, ...Question[]];
  readonly byId: ReadonlyMap<unknown, Question>;
  readonly endings: ReadonlyMap<unknown, Ending>;
}

/** Questions left behind on the path, and with those that would follow if nothing more were answered. */
export interface Progress {
  readonly completed: number;
  readonly total: number;
}

/** What happened, before delivery gives it ids and times: Iterate's own four. */
export type SurveyEvent = { readonly progress: Progress } & (
  | { readonly type: 'displayed'; readonly question?: never }
  | { readonly type: 'response'; readonly question: Question; readonly value: AnswerValue }
  | {
      readonly type: 'dismiss' | 'survey-complete';
      readonly path: readonly string[];
      readonly question?: never;
    }
);
