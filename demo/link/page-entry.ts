import { readLink, type SurveyLink } from './read-link';
import { isVisit, type Visit } from './visit';

/** What the address bar's history keeps of this page, so that a reload finds it. JSON. */
export interface PageEntry {
  readonly link: SurveyLink;
  /** Absent until a person was seen. */
  readonly visit?: Visit;
}

/**
 * Reads the link, once: from then on the address says which survey it is and no more, so that neither a referrer nor a
 * bookmark nor somebody who looks over a shoulder learns who answers.
 */
export function readEntry({ history, location } = window): PageEntry {
  const kept: unknown = history.state;
  const entry = isEntry(kept) ? kept : { link: readLink(location.search + location.hash) };
  keepEntry(entry);
  return entry;
}

/** A signed identity is never kept: what is answered after a reload goes on as said, not as proved. */
export function keepEntry({ link, ...rest }: PageEntry, { history, location } = window): void {
  const properties = link.properties.filter(([name]) => name !== 'user_token');
  const { survey, campaign, language } = link;
  const address = new URLSearchParams({
    survey,
    ...(campaign && { campaign }),
    ...(language && { language }),
  });
  try {
    history.replaceState({ ...rest, link: { ...link, properties } }, '', `${location.pathname}?${address}`);
  } catch {
    // A browser that takes no more entries: a reload goes on from the last one that it took.
  }
}

/** Ours, written by this page: other pages of the origin may have left something else. */
function isEntry(value: unknown): value is PageEntry {
  if (typeof value !== 'object' || value === null || !('link' in value)) return false;
  const { link, visit } = value as Partial<
    Record<keyof PageEntry, Partial<Record<keyof SurveyLink, unknown>>>
  >;
  const isLink =
    typeof link?.survey === 'string' && [link.properties, link.answers, link.earlier].every(Array.isArray);
  return isLink && (visit === undefined || isVisit(visit));
}
