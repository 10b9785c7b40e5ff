import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readToken } from '../../../demo/endpoint/identity-token';
import { fateOf } from '../../../src/sinks/batch';

type Exported = Readonly<Record<string, unknown>>;

/** What samples export, by its name, and how one shows that it does what it is for; one more is one line here. */
export const provenExports: Readonly<Record<string, (exported: Exported) => Promise<void>>> = {
  mintToken: provesIdentity,
  takeResponses: keepsContract,
};

/** A token that our endpoint believes. */
async function provesIdentity({ mintToken }: Exported): Promise<void> {
  const secret = 'a secret of thirty-two characters';
  const mint = mintToken as (person: string, survey: string, secret: string) => string;
  const said = await readToken(mint('4711', 'onboarding', secret), secret);
  if (said?.sub !== '4711' || said.survey !== 'onboarding')
    throw new Error('the token does not say who answers what');
}

/** A listener whose replies our script understands, and pages of other origins may read. */
async function keepsContract({ takeResponses, stored }: Exported): Promise<void> {
  const server = createServer(takeResponses as RequestListener);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    // A listening TCP server has an address with a port; only pipes have a path instead.
    const { port } = server.address() as AddressInfo;
    const body = JSON.stringify({ v: 1, events: [{ type: 'response', id: '1.s.r.q.1' }] });
    const response = await fetch(`http://127.0.0.1:${port}/responses`, { method: 'POST', body });
    if (response.headers.get('Access-Control-Allow-Origin') !== '*')
      throw new Error('no page of another origin may read the reply');
    const document: unknown = response.status === 204 ? undefined : await response.json();
    if (fateOf('1.s.r.q.1', { status: response.status, document }, true) !== 'took')
      throw new Error('the script would send the event again');
    if (stored instanceof Map && !stored.has('1.s.r.q.1')) throw new Error('nothing was stored');
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
