import type { Traits } from '../survey/model';

/** Who answers, as far as CleverTap's tags said, under the names of the wire. */
export interface Respondent {
  readonly identity: { readonly external_id?: string | undefined; readonly email?: string | undefined };
  /** A signed identity: for the endpoint only, never stored. */
  readonly token: string | undefined;
  /** Properties that stay with the person, and those that belong to this survey only. */
  readonly known: Readonly<Record<'user' | 'response', Traits>>;
}

/** The attributes of the container without `data-`, in camel case; from code, also documents and flags. */
export interface Settings {
  /** A URL, `#id` of inline JSON, an Iterate survey id; from code also the document itself. */
  readonly survey: unknown;
  /** The company's public embed key: then the survey comes from Iterate. */
  readonly iterateKey?: string | undefined;
  /** Absolute URL that takes answers; absent: CleverTap only. */
  readonly endpoint?: string | undefined;
  /** `##campaignId_batchId##` as CleverTap fills it. */
  readonly campaign?: string | undefined;
  /** `events`, `properties`, or `off`; absent: both of the former. */
  readonly clevertap?: string | undefined;
  /** Name of the answer event. */
  readonly event?: string | undefined;
  /** `array`, or `text` for accounts without array properties. */
  readonly responseArray?: string | undefined;
  /** Forces a language. */
  readonly language?: string | undefined;
  /** Of the survey's own page, for questions that a header or footer can't hold. */
  readonly link?: string | undefined;
  /** Of an app that links may open, besides `https`, `mailto` and `tel`; spaces between. */
  readonly schemes?: string | undefined;
  /** `local`, or `none`: nothing is stored. */
  readonly storage?: string | undefined;
  /** `given`; `wait`: nothing is stored or sent yet; `withdrawn`: what was kept is removed. */
  readonly consent?: string | undefined;
  /** `on` or `off`; absent: recognised. */
  readonly preview?: string | undefined;
  readonly debug?: string | boolean | undefined;
}

/** Settings that were checked, and who answers. */
export interface Config extends Omit<Settings, 'campaign'>, Respondent {
  readonly clevertap: string;
  readonly campaign: { readonly id: string; readonly batch_id: string } | undefined;
}
