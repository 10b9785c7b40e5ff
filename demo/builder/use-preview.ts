import { useEffect, useState } from 'preact/hooks';
import { placeFacts } from './places';
import { sampleOf } from './property-fields';
import type { Setup } from './setup';
import { traceTeller } from './trace-teller';
import { writeHtml, type Materials } from './write-html';

/** A preview that the demo's server knows by its id; for a moment after a change it is the one before. */
export interface PostedPreview extends Pick<Setup, 'place' | 'template'> {
  readonly id: string;
  readonly html: string;
}

/** Letters typed one after the other make one preview. */
const typingTime = 300;

/**
 * The set-up as it is previewed: with this demo's script and endpoint, wherever the real ones are, and saying what it does.
 * Iterate is not told, because it would count a display.
 */
const previewed = (setup: Setup): Setup => ({
  ...setup,
  scriptUrl: `${location.origin}/iterate-clevertap.js`,
  endpoint: setup.endpoint.trim() && `${location.origin}/responses`,
  preview: setup.from === 'iterate' ? 'on' : setup.preview,
  debug: 'on',
});

/** Hands the HTML to the demo's server, with samples in place of tags. */
export function usePreview(setup: Setup, materials: Materials | undefined): PostedPreview | undefined {
  const [preview, setPreview] = useState<PostedPreview>();
  const { place, template } = setup;
  const isAddress = placeFacts[place].kind === 'address';
  const fill = isAddress ? encodedSampleOf : sampleOf;
  const written = materials ? writeHtml(previewed(setup), materials, fill) : '';
  const html = written && !isAddress ? traceTeller + written : written;
  const body = JSON.stringify({ place, template, html });
  useEffect(() => {
    if (!html) return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      void post(body, leaving.signal).then(
        (id) => id === undefined || setPreview({ id, html, place, template }),
      );
    }, typingTime);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [body]);
  return preview;
}

const encodedSampleOf: typeof sampleOf = (row) => encodeURIComponent(sampleOf(row));

async function post(body: string, signal: AbortSignal): Promise<string | undefined> {
  const headers = { 'Content-Type': 'application/json' };
  try {
    const reply = await fetch('/builder/preview', { method: 'POST', headers, body, signal });
    const { id } = (await reply.json()) as { id: string };
    return id;
  } catch {
    // A later preview has taken its place.
    return undefined;
  }
}
