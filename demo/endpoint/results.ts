import { Hono, type Context } from 'hono';
import type { EndpointOptions } from './endpoint-options';
import { summarize, type SummaryRequest } from './results/summarize';

/** The page loads nothing from elsewhere, and nobody frames it. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'";

function requestOf({ req }: Context): SummaryRequest {
  const [name, value] = [req.query('filter'), req.query('is')];
  return {
    survey: req.query('survey') || undefined,
    filter: name && value !== undefined ? { name, value } : undefined,
    split: req.query('split') || undefined,
  };
}

/** Changes with anything that the page shows. */
const versionQuery = `select concat_ws('-',
  (select max(arrival) from answer_event), (select count(*) from answer_event where verified),
  (select count(*) from answer_event), (select extract(epoch from max(changed_at)) from relay),
  (select count(*) from relay)) as version`;

/** The page of results, its files and what it shows: who asks again with the `ETag` is told at once that nothing changed. */
export function createResults({ answers, surveys = new Map(), resultsFiles: files }: EndpointOptions): Hono {
  const results = new Hono();
  results.get('/results/summary', async (context) => {
    const { rows } = await answers.database.query<{ version: string }>(versionQuery);
    const etag = `"${rows[0]?.version ?? ''}-${new Date().toISOString().slice(0, 7)}"`;
    context.header('ETag', etag);
    if (context.req.header('If-None-Match') === etag) return context.body(null, 304);
    return context.json(await summarize(answers, surveys, requestOf(context)));
  });
  if (!files) return results;
  results.get('/results', async (context) => {
    context.header('Content-Security-Policy', policy);
    return context.html(await files.html());
  });
  results.get('/results.js', async (context) =>
    context.body(await files.script(), 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  results.get('/results.css', async (context) =>
    context.body(await files.style(), 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  return results;
}
