import { inAppTemplates, type InAppTemplate } from '../bridges/templates';
import { places, type Place } from './places';

/** A property of the person, or of this response, and the tag that fills it. */
export interface PropertyRow {
  readonly scope: 'user' | 'response';
  readonly type: 'string' | 'number' | 'boolean' | 'date';
  readonly name: string;
  /** In Liquid where it can be read; each place gets its own syntax. */
  readonly tag: string;
  /** What the preview puts in the tag's place. */
  readonly sample: string;
}

/** A survey document that somebody chose, dropped or pasted. */
export interface SurveyFile {
  readonly name: string;
  readonly text: string;
}

/** Everything that can be chosen in the builder. All but the document lives in the address. */
export interface Setup {
  readonly from: 'address' | 'file' | 'iterate';
  readonly surveyUrl: string;
  readonly file: SurveyFile | undefined;
  /** Of a survey at Iterate. */
  readonly iterateId: string;
  /** The public one, for browsers. */
  readonly embedKey: string;
  readonly place: Place;
  /** Of in-app messages. */
  readonly template: InAppTemplate;
  readonly properties: readonly PropertyRow[];
  readonly packaging: 'linked' | 'inlined';
  readonly scriptUrl: string;
  /** Of the survey's own page, for links and e-mails. */
  readonly page: string;
  /** Names what goes out, for links and e-mails: one person's answers to it are one response. */
  readonly mailing: string;
  readonly endpoint: string;
  readonly campaign: 'on' | 'off';
  readonly clevertap: 'events properties' | 'events' | 'properties' | 'off';
  readonly event: string;
  readonly responseArray: 'array' | 'text';
  readonly language: string;
  readonly preview: 'recognised' | 'on' | 'off';
  readonly link: string;
  readonly storage: 'local' | 'none';
  readonly consent: 'given' | 'wait' | 'withdrawn';
  readonly debug: 'on' | 'off';
  readonly schemes: string;
}

/** The members that take one of a few words. */
export const choices = {
  from: ['address', 'file', 'iterate'],
  place: places,
  template: inAppTemplates,
  packaging: ['linked', 'inlined'],
  campaign: ['on', 'off'],
  clevertap: ['events properties', 'events', 'properties', 'off'],
  responseArray: ['array', 'text'],
  preview: ['recognised', 'on', 'off'],
  storage: ['local', 'none'],
  consent: ['given', 'wait', 'withdrawn'],
  debug: ['off', 'on'],
} as const satisfies { readonly [Name in keyof Setup]?: readonly Setup[Name][] };

/** The members that take any text. */
export const texts = [
  'surveyUrl',
  'iterateId',
  'embedKey',
  'scriptUrl',
  'page',
  'mailing',
  'endpoint',
  'event',
  'language',
  'link',
  'schemes',
] as const satisfies readonly (keyof Setup)[];

/** What Iterate is told without any customising: who answers. */
export const identityRow: PropertyRow = {
  scope: 'user',
  type: 'string',
  name: 'email',
  tag: "{{ Profile.Identity | default: '' }}",
  sample: 'maya@example.com',
};

/** A set-up that works as it is where the builder runs. */
export const defaultSetup = (origin: string): Setup => ({
  from: 'address',
  surveyUrl: `${origin}/surveys/onboarding.json`,
  file: undefined,
  iterateId: '',
  embedKey: '',
  place: 'box',
  template: 'cover',
  properties: [identityRow],
  packaging: 'linked',
  scriptUrl: `${origin}/iterate-clevertap.js`,
  page: `${origin}/link/`,
  mailing: '',
  endpoint: `${origin}/responses`,
  campaign: 'on',
  clevertap: 'events properties',
  event: '',
  responseArray: 'array',
  language: '',
  preview: 'recognised',
  link: '',
  storage: 'local',
  consent: 'given',
  debug: 'off',
  schemes: '',
});
