import { surfaces } from '../surfaces';
import type { TagSyntax } from './tag';

/** Where a person can meet the survey. */
export const places = [...surfaces, 'email', 'link'] as const;
export type Place = (typeof places)[number];

/** What decides how the HTML is written for a place. */
export interface PlaceFacts {
  /** For sentences, with its article: `a box`. */
  readonly name: string;
  /** Where the HTML, or the address, is pasted. */
  readonly goesInto: string;
  readonly kind: 'pop-up' | 'page' | 'in-app' | 'address';
  readonly syntax: TagSyntax;
}

const popUp = {
  goesInto: 'Web pop-up → Custom HTML',
  kind: 'pop-up',
  syntax: 'menu',
} as const;
const inApp = {
  goesInto: 'In-app → Custom HTML',
  kind: 'in-app',
  syntax: 'liquid',
} as const;
const page = { kind: 'page', syntax: 'liquid' } as const;
const address = { kind: 'address', syntax: 'liquid' } as const;

export const placeFacts: Readonly<Record<Place, PlaceFacts>> = {
  box: { name: 'a box', ...popUp },
  banner: { name: 'a banner', ...popUp },
  interstitial: { name: 'an interstitial', ...popUp },
  'exit-intent': { name: 'an exit-intent pop-up', ...popUp },
  'advanced-builder': { name: 'an advanced-builder pop-up', ...popUp },
  'native-display': { name: 'native display', goesInto: 'Native display → Custom HTML', ...page },
  android: { name: 'an Android in-app message', ...inApp },
  ios: { name: 'an iOS in-app message', ...inApp },
  plain: { name: 'a page', goesInto: 'Your page’s own HTML', ...page },
  email: { name: 'an e-mail', goesInto: 'E-mail → HTML editor', ...address },
  link: { name: 'a link', goesInto: 'Any message that takes a link', ...address },
};
