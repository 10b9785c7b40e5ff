import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createCollector, type Collector } from '../../../demo/collector';
import type { AnswerStore } from '../../../demo/endpoint/answer-store';
import { createEndpoint } from '../../../demo/endpoint/endpoint';

/** What the addresses in samples lead to, so that a sample runs as it is written. */
export interface Internet {
  /** What CleverTap's SDK has told its servers. */
  readonly collector: Collector;
  /** Nothing for an address that no sample should name. */
  answer(request: Request): Promise<Response | undefined>;
}

const { resolve } = createRequire(import.meta.url);
const open = { 'Access-Control-Allow-Origin': '*' };

const file = async (path: string, type: string): Promise<Response> =>
  new Response(await readFile(path), { headers: { 'Content-Type': `${type}; charset=utf-8`, ...open } });

/** The survey of that name, or any: documents in samples have names of their own. */
async function survey(path: string): Promise<Response> {
  const [, name = ''] = /([^/]+)\.json$/.exec(path) ?? [];
  const known = ['nps', 'onboarding', 'product-market'].includes(name) ? name : 'nps';
  return file(`demo/surveys/${known}.json`, 'application/json');
}

/** Iterate's own API, for samples with a key. */
async function iterate({ method }: Request): Promise<Response> {
  if (method === 'OPTIONS')
    return new Response(null, { headers: { ...open, 'Access-Control-Allow-Headers': '*' } });
  const document = JSON.parse(await readFile('demo/surveys/nps.json', 'utf8'));
  return Response.json({ results: { auth: { token: 'visitor' }, ...document } }, { headers: open });
}

/** Addresses of example.com and below, of Iterate and of CleverTap, with our own servers behind them. */
export function createInternet(answers: AnswerStore): Internet {
  const endpoint = createEndpoint({ answers, takesOtherSurveys: true });
  const { collector, routes } = createCollector({ campaignsFor: () => [] });
  return {
    collector,
    async answer(request) {
      const { hostname, pathname } = new URL(request.url);
      if (hostname === 'iteratehq.com') return iterate(request);
      if (/(^|\.)(clevertap-prod\.com|wzrkt\.com)$/.test(hostname)) return routes.fetch(request);
      if (/\/clevertap\.min\.js$/.test(pathname))
        return file(resolve('clevertap-web-sdk/clevertap.min.js'), 'text/javascript');
      if (!/(^|\.)example\.com$/.test(hostname)) return undefined;
      if (pathname.endsWith('/iterate-clevertap.js'))
        return file('dist/iterate-clevertap.js', 'text/javascript');
      if (pathname === '/responses') return endpoint.fetch(request);
      if (/^\/surveys\/[\w-]+\.json$/.test(pathname)) return survey(pathname);
      const [, linked] = /^\/s\/(link\.(?:css|js))$/.exec(pathname) ?? [];
      return linked
        ? file(`dist/link/${linked}`, linked.endsWith('js') ? 'text/javascript' : 'text/css')
        : undefined;
    },
  };
}
