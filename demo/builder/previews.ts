import { randomUUID } from 'node:crypto';
import type { Campaign } from '../campaigns';
import { inAppTemplates, type InAppTemplate } from '../bridges/templates';
import { campaignsOn } from '../surfaces';
import { places, type Place } from './places';

/** What the builder wants to see in its place. */
export interface Preview {
  readonly place: Place;
  readonly template: InAppTemplate;
  readonly html: string;
}

/** Kept in memory for as long as they are looked at. */
export interface Previews {
  /** Returns the id under which it is found. */
  add(preview: Preview): string;
  find(id: string): Preview | undefined;
  /** What CleverTap would answer a page view with, whose address names a preview: `?builder=<id>`. */
  campaignsFor(page: URL): readonly Campaign[];
}

/** More are only there because pages were left. */
const most = 50;

export function createPreviews(): Previews {
  const kept = new Map<string, Preview>();
  return {
    add(preview) {
      const [oldest] = kept.keys();
      if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
      const id = randomUUID();
      kept.set(id, preview);
      return id;
    },
    find: (id) => kept.get(id),
    campaignsFor(page) {
      const preview = kept.get(page.searchParams.get('builder') ?? '');
      return preview ? campaignsOn(preview.place, { html: preview.html }) : [];
    },
  };
}

/** Reads the body of a request; nothing where it is something else. */
export function readPreview(body: unknown): Preview | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { place, template, html } = body as Readonly<Record<string, unknown>>;
  const knownPlace = places.find((known) => known === place);
  const knownTemplate = inAppTemplates.find((known) => known === template);
  if (!knownPlace || !knownTemplate || typeof html !== 'string') return undefined;
  return { place: knownPlace, template: knownTemplate, html };
}
