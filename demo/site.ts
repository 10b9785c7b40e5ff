import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { inAppHtml } from './bridges';
import { galleryPage, pattern } from './gallery/page';
import { readScenario, scenarioSnippet, type sdkVersions } from './scenario';

const { resolve } = createRequire(import.meta.url);
const nearby = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');

/** Every release that can be had here; the playground offers some of them. */
const sdkPackages: Readonly<Record<(typeof sdkVersions)[number] | '2.3.3' | '1.11.5', string>> = {
  '2.5.2': 'clevertap-web-sdk',
  '2.3.3': 'clevertap-web-sdk-2.3.3',
  '1.17.1': 'clevertap-web-sdk-1.17.1',
  '1.11.5': 'clevertap-web-sdk-1.11.5',
};

const javaScript = { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-store' };

/** What a customer has: a shop that runs CleverTap's web SDK, and a page of theirs that does not. */
function addPages(site: Hono): void {
  site.get('/site', async (context) => context.html(await nearby('./site/shop.html')));
  site.get('/plain', async (context) => {
    const { searchParams, origin } = new URL(context.req.url);
    const html = await nearby('./site/plain.html');
    const pasted = scenarioSnippet({ ...readScenario(searchParams), surface: 'plain' }, origin);
    return context.html(html.replace('<!-- snippet -->', () => pasted));
  });
  site.get('/in-app', async (context) => {
    const { searchParams, origin } = new URL(context.req.url);
    const scenario = readScenario(searchParams);
    const platform = scenario.surface === 'ios' ? 'ios' : 'android';
    return context.html(await inAppHtml({ platform, html: scenarioSnippet(scenario, origin) }));
  });
  site.get('/gallery', async (context) => context.html(await galleryPage(new URL(context.req.url))));
  site.get('/gallery/:hue{[0-9]+\\.svg}', (context) =>
    context.body(pattern(parseInt(context.req.param('hue'), 10)), 200, { 'Content-Type': 'image/svg+xml' }),
  );
  site.get('/gallery.css', async (context) =>
    context.body(await nearby('./gallery/gallery.css'), 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  site.get('/self-test.html', async (context) => context.html(await nearby('./self-test.html')));
  for (const file of ['site.css', 'shop.js'])
    site.get(`/site/${file}`, async (context) => {
      const type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
      return context.body(await nearby(`./site/${file}`), 200, { 'Content-Type': `${type}; charset=utf-8` });
    });
  for (const [version, name] of Object.entries(sdkPackages))
    site.get(`/sdk/${version}.js`, async (context) =>
      context.body(await readFile(resolve(`${name}/clevertap.min.js`)), 200, javaScript),
    );
}

/** What a content network has: the script and the surveys, readable from everywhere, also from no origin at all. */
function addPublishedFiles(site: Hono): void {
  site.use('/iterate-clevertap.js', cors());
  site.use('/surveys/*', cors());
  site.get('/iterate-clevertap.js', async (context) =>
    context.body(await nearby('../dist/iterate-clevertap.js'), 200, javaScript),
  );
  site.get('/surveys/:file{[a-z0-9-]+\\.json}', async (context) => {
    const survey = await nearby(`./surveys/${context.req.param('file')}`);
    return context.body(survey, 200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  });
}

/** The survey's own page, as the build leaves it. */
function addLinkPage(site: Hono): void {
  const types = { 'index.html': 'text/html', 'link.css': 'text/css', 'link.js': 'text/javascript' };
  site.get('/link', (context) => context.redirect(`/link/${new URL(context.req.url).search}`));
  for (const [file, type] of Object.entries(types))
    site.get(`/link/${file === 'index.html' ? '' : file}`, async (context) =>
      context.body(await nearby(`../dist/link/${file}`), 200, { 'Content-Type': `${type}; charset=utf-8` }),
    );
}

/** The pages and files of the demo that are read only. A file that is not there is a 404. */
export function createSite(): Hono {
  const site = new Hono();
  site.onError((error, context) =>
    'code' in error && error.code === 'ENOENT'
      ? context.text('Not found', 404)
      : context.text(String(error), 500),
  );
  addPages(site);
  addPublishedFiles(site);
  addLinkPage(site);
  return site;
}
