import { emailHtml } from '../email/email-html';
import { linkAddress, type LinkOptions } from '../link/link-address';
import { snippet } from '../snippet';
import { fillsCampaign } from '../surfaces';
import { inlineJson } from './inline-json';
import { placeFacts } from './places';
import { fullNameOf } from './property-name';
import type { PropertyRow, Setup } from './setup';
import { rewriteTag } from './tag';

/** The script as the demo serves it. */
export interface ScriptFacts {
  /** `sha384-…` of the file. */
  readonly integrity: string;
  /** Its text, safe in a page; empty where it can't be made so. */
  readonly inlined: string;
}

/** What the HTML is made of beside the set-up. */
export interface Materials {
  readonly script: ScriptFacts;
  /** The survey, where it could be read. */
  readonly document: unknown;
}

/** What goes into the place of a property's tag. */
type Fill = (row: PropertyRow) => string;

const inlineId = 'iterate-survey';
const macro = '##campaignId_batchId##';

/** What is pasted: HTML, or the address of the survey's own page. */
export function writeHtml(setup: Setup, materials: Materials, fill: Fill = tagOf(setup)): string {
  if (setup.place === 'link') return linkAddress(linkOptions(setup, fill));
  if (setup.place === 'email') return emailOf(setup, materials.document, fill);
  const isInlined = inlinesSurvey(setup) && materials.document !== undefined;
  return snippet({
    survey: isInlined ? `#${inlineId}` : surveyOf(setup),
    document: isInlined ? inlineJson(materials.document) : undefined,
    ...(setup.endpoint.trim() ? { endpoint: setup.endpoint.trim() } : {}),
    ...(isCampaignTold(setup) ? { campaign: macro } : {}),
    ...scriptOf(setup, materials),
    attributes: attributesOf(setup),
    properties: propertiesOf(setup, fill),
    fallback: setup.link.trim(),
  });
}

/** Empty while there is no survey, or one that can't be asked, of which the list of problems says why. */
function emailOf(setup: Setup, document: unknown, fill: Fill): string {
  if (document === undefined) return '';
  try {
    return emailHtml({ ...linkOptions(setup, fill), document });
  } catch {
    return '';
  }
}

/** Each tag as the place takes it. */
export const tagOf =
  ({ place }: Setup): Fill =>
  ({ tag }) =>
    rewriteTag(tag, placeFacts[place].syntax);

/** A document without an address has to be in the HTML; one at Iterate can't be. */
export const inlinesSurvey = ({ from, packaging }: Setup): boolean =>
  from === 'file' || (from === 'address' && packaging === 'inlined');

/** Whether the HTML has the macro that CleverTap fills. */
export const isCampaignTold = ({ place, campaign }: Setup): boolean =>
  campaign === 'on' && fillsCampaign(place);

const surveyOf = ({ from, surveyUrl, iterateId }: Setup) =>
  (from === 'iterate' ? iterateId : surveyUrl).trim();

const scriptOf = ({ packaging, scriptUrl }: Setup, { script }: Materials) =>
  packaging === 'inlined' && script.inlined
    ? { scriptUrl: { inlined: script.inlined } }
    : { scriptUrl: scriptUrl.trim(), integrity: script.integrity };

/** Attributes that say something else than their default. */
function attributesOf(setup: Setup): Readonly<Record<string, string>> {
  const all: Readonly<Record<string, string>> = {
    'data-iterate-key': setup.from === 'iterate' ? setup.embedKey : '',
    'data-clevertap': setup.clevertap === 'events properties' ? '' : setup.clevertap,
    'data-event': setup.event,
    'data-response-array': setup.responseArray === 'array' ? '' : setup.responseArray,
    'data-language': setup.language,
    'data-schemes': setup.schemes,
    'data-link': setup.link,
    'data-storage': setup.storage === 'local' ? '' : setup.storage,
    'data-consent': setup.consent === 'given' ? '' : setup.consent,
    'data-preview': setup.preview === 'recognised' ? '' : setup.preview,
    'data-debug': setup.debug === 'on' ? 'on' : '',
  };
  const said = Object.entries(all).map(([name, value]) => [name, value.trim()] as const);
  return Object.fromEntries(said.filter(([, value]) => value !== ''));
}

/** Of two rows with one name the first counts; the other is in the list of problems. */
function propertiesOf({ properties }: Setup, fill: Fill): Readonly<Record<string, string>> {
  const filled = new Map<string, string>();
  for (const row of properties) {
    const name = fullNameOf(row);
    if (row.name.trim() && !filled.has(name)) filled.set(name, fill(row));
  }
  return Object.fromEntries(filled);
}

function linkOptions(setup: Setup, fill: Fill): LinkOptions {
  const { page, mailing, language } = setup;
  return {
    page: page.trim(),
    survey: linkedSurvey(setup),
    ...(mailing.trim() ? { campaign: mailing.trim() } : {}),
    ...(language.trim() ? { language: language.trim() } : {}),
    properties: propertiesOf(setup, fill),
  };
}

/** How the link page knows the survey: by its file's name, without the ending. */
export function linkedSurvey({ from, surveyUrl, iterateId, file }: Setup): string {
  if (from === 'iterate') return iterateId.trim();
  const path = from === 'file' ? (file?.name ?? '') : surveyUrl.trim().replace(/[?#].*$/, '');
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/i, '');
}
