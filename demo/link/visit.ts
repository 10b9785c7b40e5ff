import { parseRespondent, type RawProperty } from '../../src/config/respondent';
import type { KeptStep } from '../../src';
import { createResponseId } from '../../src/response-id';
import type { SurveyLink } from './read-link';

/** One person's passage through one survey, as it is taken up again after a reload or from another link. JSON. */
export interface Visit {
  readonly responseId: string;
  readonly steps: readonly KeptStep[];
  /** Questions that a link answered, for “Answer saved:”. */
  readonly linked: readonly string[];
}

/** Where visits of people we know are kept; each access may throw. */
export type VisitStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface Stored extends Visit {
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Milliseconds after which a link begins anew: 30 days. */
const mostAge = 30 * 864e5;

/** Keeps visits of people we know; two whom we do not know are never one. */
export interface VisitBook {
  /** The visit that a link takes up, or a new one. */
  find(link: SurveyLink): Promise<Visit>;
  keep(link: SurveyLink, visit: Visit): Promise<void>;
}

/** A book in a browser's storage, under names that do not tell who they are of. */
export function createVisitBook(storage: () => VisitStorage): VisitBook {
  return {
    async find(link) {
      const person = personOf(link.properties);
      if (person === undefined) return newVisit(createResponseId());
      const key = await keyOf(link, person);
      // Without encryption there are no digests; then each page is a response of its own.
      if (key === undefined) return newVisit(createResponseId());
      const kept = readStored(storage, key);
      if (kept) return kept;
      // From any device, a person's answers to one mailing are one response.
      return newVisit(link.campaign === undefined ? createResponseId() : key);
    },
    async keep(link, visit) {
      const person = personOf(link.properties);
      if (person === undefined) return;
      const key = await keyOf(link, person);
      if (key === undefined) return;
      const stored: Stored = { ...visit, at: Date.now() };
      try {
        storage().setItem(prefix + key, JSON.stringify(stored));
      } catch {
        // Without storage the address bar's history still has it, until the tab goes.
      }
    },
  };
}

const prefix = 'iterate-visit:';

const newVisit = (responseId: string): Visit => ({ responseId, steps: [], linked: [] });

function personOf(properties: readonly RawProperty[]): string | undefined {
  const { identity } = parseRespondent(properties, () => undefined);
  return identity.external_id ?? identity.email;
}

/** 32 letters and digits that survey, mailing and person decide. */
async function keyOf({ survey, campaign }: SurveyLink, person: string): Promise<string | undefined> {
  // On a page without encryption it is missing.
  const { subtle } = crypto as Partial<Crypto>;
  if (!subtle) return undefined;
  const text = new TextEncoder().encode(JSON.stringify([survey, campaign, person]));
  const digest = new Uint8Array(await subtle.digest('SHA-256', text));
  return Array.from(digest, (byte) => (byte & 31).toString(32)).join('');
}

function readStored(storage: () => VisitStorage, key: string): Visit | undefined {
  try {
    const text = storage().getItem(prefix + key);
    const stored: unknown = JSON.parse(text ?? 'null');
    if (!isVisit(stored) || !('at' in stored)) return undefined;
    if (Date.now() - Number(stored.at) < mostAge) return stored;
    storage().removeItem(prefix + key);
  } catch {
    // No storage, or somebody else's words in it: the visit begins anew.
  }
  return undefined;
}

/** Whether a value from a store is a visit as we wrote it. */
export function isVisit(value: unknown): value is Visit {
  if (typeof value !== 'object' || value === null) return false;
  const { responseId, steps, linked } = value as Partial<Record<keyof Visit, unknown>>;
  return (
    typeof responseId === 'string' &&
    /^[\w-]+$/.test(responseId) &&
    Array.isArray(steps) &&
    steps.every((step) => Array.isArray(step) && typeof step[0] === 'string') &&
    Array.isArray(linked)
  );
}
