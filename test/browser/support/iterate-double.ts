import { type Received, type Reply, type ServerDouble, startServer } from './server-double';

/** A customer of Iterate's. */
export interface Company {
  /** What its pages ask with. */
  readonly key: string;
  /** What its pages asked and told, in order: `embed`, `displayed`, `dismiss`; with `refused` where the bearer was wrong. */
  readonly calls: readonly string[];
  /** The bodies of those calls. */
  readonly bodies: readonly unknown[];
}

/** Iterate's API, as far as a page that shows a survey calls it. */
export interface IterateDouble extends ServerDouble {
  /** @param results What `embed` answers, the token of a visitor aside. */
  addCompany(results: object): Company;
}

export async function startIterate(): Promise<IterateDouble> {
  const accounts: { readonly company: Company & { calls: string[]; bodies: unknown[] }; results: object }[] =
    [];

  function replyTo({ path, headers, body }: Received): Reply {
    const [, call = ''] = /^\/api\/v1\/surveys\/(?:\w+\/)?([\w-]+)$/.exec(path) || [];
    const bearer = String(headers.authorization).replace('Bearer ', '');
    const account = accounts.find(({ company }) => bearer.includes(company.key));
    if (!call || !account) return refusal;
    const { company, results } = account;
    // The company's key asks for a survey; all that follows is told with the token of the visitor.
    const right = bearer === (call === 'embed' ? company.key : tokenOf(company));
    company.calls.push(right ? call : `${call} refused`);
    company.bodies.push(JSON.parse(body));
    if (!right) return refusal;
    const answer = call === 'embed' ? { auth: { token: tokenOf(company) }, ...results } : {};
    return { body: JSON.stringify({ results: answer }) };
  }

  const server = await startServer(replyTo, { secure: true });
  return {
    ...server,
    addCompany: (results) => {
      const company = { key: `company-${accounts.length}-key`, calls: [], bodies: [] };
      accounts.push({ company, results });
      return company;
    },
  };
}

const tokenOf = ({ key }: Company) => `visitor-of-${key}`;

const refusal: Reply = {
  status: 401,
  body: JSON.stringify({ errors: [{ code: 401, type: 'unauthorized' }] }),
};
