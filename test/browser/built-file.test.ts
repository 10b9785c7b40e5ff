import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it as test } from 'vitest';
import { fourTaps, it } from './support/fixtures';

const builtFile = new URL('../../dist/iterate-clevertap.js', import.meta.url);

/** What makes markup, code or requests of texts, listens to other windows, or reads what is the page's own. */
const forbidden = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'srcdoc', 'DOMParser'],
  ...['createContextualFragment', 'document.write', 'eval(', 'new Function', 'import(', 'importScripts'],
  ...['XMLHttpRequest', 'WebSocket', 'EventSource', 'postMessage(', '"message"', 'onmessage', 'unload'],
  ...[
    'document.cookie',
    'document.title',
    'document.referrer',
    'baseURI',
    'userAgent',
    'alert(',
    'http://www',
  ],
  ...['passcode', 'debugger', 'sourceMappingURL=data'],
];

describe('the built file', () => {
  // Messages go to the app around it, by the bridge of its SDK.
  const allowed = ['postMessage('];

  test.for(forbidden.filter((word) => !allowed.includes(word)))('has no %s', async (word) => {
    const code = await readFile(builtFile, 'utf8');
    expect(code.split(word).length - 1).toBe(0);
  });

  test('sends messages to nobody but the app around it', async () => {
    const code = await readFile(builtFile, 'utf8');
    expect(code.match(/[\w$.]+\.postMessage\(/g)).toHaveLength(1);
  });

  it('runs where its hash is the one that the tag names', async ({ site, visit }) => {
    const hash = createHash('sha384')
      .update(await readFile(builtFile))
      .digest('base64');
    const { card } = await visit({ around: withIntegrity(site.scriptUrl, hash) });
    await card.getByText('Which colour?').waitFor();
  });

  it('does not run where it is another', async ({ site, visit }) => {
    const hash = createHash('sha384').update('something else').digest('base64');
    const { page, console } = await visit({ around: withIntegrity(site.scriptUrl, hash) });
    await page.waitForLoadState();
    expect(await page.locator('[data-iterate-canvas]').count()).toBe(0);
    expect(console.join()).toContain('integrity');
  });

  it('asks for nothing but the survey, and sends to nothing but the endpoint', async ({
    site,
    endpoint,
    visit,
  }) => {
    const { page } = await visit({ survey: site.publish({ body: JSON.stringify(fourTaps) }) });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    await page.getByRole('radio', { name: 'Red' }).click();
    await page.getByText('Which size?').waitFor();
    const origins = asked.map((url) => url.replace(/\/\d+$/, ''));
    expect(new Set(origins)).toEqual(new Set([site.origin, endpoint.url]));
    expect(asked.filter((url) => url === site.scriptUrl)).toHaveLength(1);
  });
});

/** Gives the tag's script a hash that it must have. */
function withIntegrity(scriptUrl: string, hash: string): (snippet: string) => string {
  return (snippet) =>
    snippet.replace(
      `<script src="${scriptUrl}">`,
      `<script src="${scriptUrl}" integrity="sha384-${hash}" crossorigin="anonymous">`,
    );
}
