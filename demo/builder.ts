import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { readFile } from 'node:fs/promises';
import { inAppHtml } from './bridges';
import { inlineScript, NotInlineable } from './builder/inline-script';
import { readPreview, type Preview, type Previews } from './builder/previews';
import type { ScriptFacts } from './builder/write-html';
import { createBundledPage } from './bundled-page';

const nearby = (path: string) => new URL(path, import.meta.url);
const read = (path: string) => readFile(nearby(path), 'utf8');

/** A survey of the largest size, and the script, with room for escapes. */
const sizeLimit = 4 * 1024 * 1024;

/**
 * The page on which the HTML for CleverTap is put together: `/builder`, with `/builder/script.json`, what has to be
 * known of the script, and `POST /builder/preview`, which takes HTML and returns the id of a preview.
 */
export function createBuilder(previews: Previews): Hono {
  const builder = createBundledPage({ path: '/builder', name: 'builder' });
  builder.get('/builder/script.json', async (context) => context.json(await scriptFacts()));
  addPreviews(builder, previews);
  return builder;
}

async function scriptFacts(): Promise<ScriptFacts> {
  const { integrity } = JSON.parse(await read('../dist/manifest.json'));
  return { integrity, inlined: inlineOrNothing(await read('../dist/iterate-clevertap.js')) };
}

function inlineOrNothing(script: string): string {
  try {
    return inlineScript(script);
  } catch (error) {
    if (error instanceof NotInlineable) return '';
    throw error;
  }
}

function addPreviews(builder: Hono, previews: Previews): void {
  builder.post('/builder/preview', bodyLimit({ maxSize: sizeLimit }), async (context) => {
    // Other sites can't send this type without asking first, and so can't put a page of theirs under this address.
    const isJson = context.req.header('Content-Type') === 'application/json';
    const preview = isJson ? readPreview(await context.req.json().catch(() => undefined)) : undefined;
    return preview ? context.json({ id: previews.add(preview) }) : context.text('Not a preview', 400);
  });
  builder.get('/builder/preview/:id', async (context) => {
    const preview = previews.find(context.req.param('id'));
    return preview ? context.html(await pageOf(preview)) : context.text('Not found', 404);
  });
}

/** What stands in a page or an app by itself; pop-ups come with the shop's page. */
async function pageOf({ place, template, html }: Preview): Promise<string> {
  if (place === 'android' || place === 'ios') return inAppHtml({ platform: place, template, html });
  if (place === 'plain') return (await read('./site/plain.html')).replace('<!-- snippet -->', () => html);
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">${html}`;
}
