import { Hono, type Context } from 'hono';
import { requireToken } from './admin-guard';
import type { EndpointOptions } from './endpoint-options';
import { answerColumns, csvOf, exportRow } from './export-answers';
import { failure } from './failure';
import { monthlyPeople } from './monthly-people';
import { identities } from './person';
import { createResults } from './results';

const guarded = ['/answers', '/answers.csv', '/answers.json', '/mau.csv', '/mau.json', '/results/summary'];

function sendCsv(context: Context, name: string, csv: string): Response {
  return context.body(csv, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
  });
}

/**
 * What is not for everybody: exports, erasure, people per month and the page of results, whose files alone need no
 * token: there is nothing in them.
 */
export function createAdmin(options: EndpointOptions, access: { readonly token: string } | 'open'): Hono {
  const { answers } = options;
  const admin = new Hono();
  for (const path of guarded) {
    if (access !== 'open') admin.use(path, requireToken(access.token));
    admin.use(path, async (context, next) => {
      await next();
      context.header('Cache-Control', 'no-store');
    });
  }
  const rows = async (context: Context) =>
    (await answers.answers(context.req.query('survey'))).map(exportRow);
  admin.get('/answers.csv', async (context) =>
    sendCsv(context, 'answers', csvOf(await rows(context), answerColumns)),
  );
  admin.get('/answers.json', async (context) =>
    context.json(await answers.answers(context.req.query('survey'))),
  );
  admin.get('/mau.csv', async (context) =>
    sendCsv(
      context,
      'mau',
      csvOf(
        (await monthlyPeople(answers.database)).map((month) => ({ ...month })),
        ['month', 'people'],
      ),
    ),
  );
  admin.get('/mau.json', async (context) => context.json(await monthlyPeople(answers.database)));
  admin.delete('/answers', async (context) => {
    const by = (['response_id', ...identities] as const).find((name) => context.req.query(name));
    const names = ['response_id', ...identities].join(', ');
    if (!by) return context.json(failure(400, 'unnamed', `say whose answers: ${names}`), 400);
    return context.json({ erased: await answers.erase(by, context.req.query(by) ?? '') });
  });
  admin.route('/', createResults(options));
  return admin;
}
