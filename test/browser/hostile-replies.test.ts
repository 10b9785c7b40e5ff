import { describe, expect } from 'vitest';
import { inputsOf } from '../hostile/hostile-group';
import { response } from '../hostile/response';
import { shape } from '../hostile/shape';
import { it } from './hostile/hostile-stage';
import { plainSurvey } from './hostile/hostile-survey';
import { openQuietPage } from './hostile/quiet-page';
import { type Received, type Reply, startServer } from './support/server-double';
import { htmlPage } from './support/site-double';
import { until } from './support/until';

/** Chromium itself reports what it could not load; those lines are not ours. */
const ofScripts = (lines: readonly string[]) =>
  lines.filter((line) => !/^(Failed to load resource|Access to fetch|Clear-Site-Data)/.test(line));

const container = (id: string, survey: string, endpoint: string) =>
  `<div id="${id}" data-iterate-survey="${survey}" data-endpoint="${endpoint}"></div>`;

interface Envelope {
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly response?: { value: string };
  }[];
}

/** An endpoint that answers the first request for each path as it was told, and takes all that comes after it. */
async function startHostileEndpoint(replies: readonly Reply[]) {
  const taken = new Map<string, Map<string, string>>();
  const met = new Set<string>();
  const replyTo = ({ path, body }: Received): Reply => {
    const place = parseInt(path.slice(1), 10);
    const { events } = JSON.parse(body) as Envelope;
    const ids = events.map(({ id }) => id);
    if (!met.has(path)) {
      met.add(path);
      const { body: said, ...reply } = replies[place] ?? {};
      return said === undefined ? reply : { ...reply, body: said.replaceAll('KEY', ids[0] ?? '') };
    }
    const known = taken.get(path) ?? new Map<string, string>();
    events.forEach(({ id, type, response: given }) => known.set(id, given?.value ?? type));
    taken.set(path, known);
    return { body: JSON.stringify({ results: { ids } }) };
  };
  const server = await startServer(replyTo);
  return { ...server, takenAt: (place: number) => [...(taken.get(`/${place}`)?.values() ?? [])].sort() };
}

describe('an endpoint that answers with something else than its contract', () => {
  it('does no harm, and gets every event again', { timeout: 120_000 }, async ({ browser, site, canary }) => {
    const inputs = inputsOf(response);
    const endpoint = await startHostileEndpoint(inputs.map(([, reply]) => reply));
    const quiet = await openQuietPage(browser, [site.origin, endpoint.origin]);
    const survey = site.publish({ body: JSON.stringify(plainSurvey('replies')) });
    const containers = inputs.map((_, place) =>
      container(`s${place}`, survey, `${endpoint.origin}/${place}`),
    );
    const html = `${containers.join('')}<script src="${site.scriptUrl}"></script>`;
    await quiet.page.goto(site.publish(htmlPage(html)));
    await quiet.page.locator(`#s${inputs.length - 1} .question`).waitFor();
    await quiet.page.evaluate(() => {
      for (const element of document.querySelectorAll('[data-iterate-canvas]'))
        element.shadowRoot?.querySelector('input')?.click();
    });
    const everything = ['displayed', 'survey-complete', 'yes'];
    const isTaken = (place: number) => everything.every((event) => endpoint.takenAt(place).includes(event));
    const missing = () => inputs.filter((_, place) => !isTaken(place)).map(([attacks]) => attacks);
    await until(missing, ({ length }) => !length, 30_000).catch(() => undefined);
    expect(missing()).toEqual([]);
    expect(ofScripts(await quiet.harm())).toEqual([]);
    expect(canary.requests).toEqual([]);
    await quiet.page.context().close();
    await endpoint.stop();
  });
});

describe('a document that is hardly a survey', () => {
  it('is asked or is one sentence, without a word to the page', async ({ browser, site, endpoint }) => {
    const inputs = inputsOf(shape);
    const quiet = await openQuietPage(browser, [site.origin, endpoint.url.replace('/responses', '')]);
    const containers = inputs.map(([, body], place) =>
      container(`s${place}`, site.publish({ body }), endpoint.url),
    );
    await quiet.page.goto(
      site.publish(htmlPage(`${containers.join('')}<script src="${site.scriptUrl}"></script>`)),
    );
    const shown = () =>
      quiet.page.evaluate(() =>
        [...document.querySelectorAll('[data-iterate-canvas]')].map(({ shadowRoot }) =>
          shadowRoot?.querySelector('.question') ? 'asked' : shadowRoot?.querySelector('h2')?.textContent,
        ),
      );
    const said = await until(shown, (states) => !states.includes('Loading'));
    // Nothing, as JSON says it, means that there is nothing to ask, and closes.
    expect(said).toHaveLength(inputs.length - 1);
    expect(new Set(said)).toEqual(new Set(['asked', 'This survey did not load.']));
    expect(await quiet.harm()).toEqual([]);
  });
});
