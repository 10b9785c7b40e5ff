import { isDeepStrictEqual } from 'node:util';
import { fateOf } from '../../../src/sinks/batch';
import type { BrowserWorld } from '../world/browser-world';
import { strangeMembers } from './compare-members';
import type { Kind } from './kind';
import { parseJsonc } from './parse-jsonc';

type Members = Readonly<Record<string, unknown>>;

interface Envelope extends Members {
  readonly events: readonly (Members & { readonly id: string; readonly type: string })[];
}

interface Reply extends Members {
  readonly results?: { readonly ids: readonly string[] };
  readonly errors?: readonly { readonly id: string }[];
  readonly retry_after?: number;
}

const right = `// request
{ "v": 1, "events": [{ "type": "response", "id": "1.s.r.q.1", "response_id": "r", "survey_id": "s",
  "question": { "id": "q", "prompt": "How?" }, "response": { "value": 9 } }] }
// reply
{ "results": { "ids": ["1.s.r.q.1"] }, "errors": [] }`;

/** What the script sends to the endpoint, and what it answers; both as JSON behind a comment that says which it is. */
export const exchange: Kind<BrowserWorld> = {
  info: 'jsonc exchange',
  run: async ({ text }, world) => {
    const parts = text.split(/^\s*\/\/ (request|reply)\s*$/m).slice(1);
    if (parts.length !== 4 || parts[0] !== 'request' || parts[2] !== 'reply')
      throw new Error('should be // request, // reply');
    const request = parseJsonc(parts[1] ?? '') as Envelope;
    const reply = parseJsonc(parts[3] ?? '') as Reply;
    const { events } = await world.told();
    const strange = request.events.flatMap((event) =>
      strangeMembers(
        event,
        events.filter(({ type }) => type === event.type),
      ),
    );
    if (strange.length) throw new Error(strange.join('\n'));
    await world.answers.clear();
    checkReply(reply, await post(request, world));
    checkFate(request, reply);
  },
  right,
  wrong: [
    [right.replace('"survey_id": "s",', ''), 'the endpoint answers'],
    [right.replace('"prompt"', '"text"'), 'question.text never comes'],
    [right.replace('["1.s.r.q.1"]', '["1.s.r.q.2"]'), 'the endpoint answers'],
    [right.replace('"errors": []', '"errors": [], "retry_after": "30"'), 'retry_after should be seconds'],
    [right.replace('// reply', ''), 'should be // request, // reply'],
  ],
};

async function post(request: Envelope, { internet }: BrowserWorld): Promise<Members> {
  const body = JSON.stringify(request);
  const headers = { 'Content-Type': 'text/plain;charset=UTF-8', Origin: 'null' };
  const asked = new Request('https://example.com/responses', { method: 'POST', headers, body });
  return (await (await internet.answer(asked))?.json()) as Members;
}

/** How long to wait is said only by an endpoint that is in need. */
function checkReply({ retry_after = 1, ...shown }: Reply, real: Members): void {
  if (typeof retry_after !== 'number') throw new Error('retry_after should be seconds');
  for (const [name, value] of Object.entries(shown))
    if (!isDeepStrictEqual(real[name], value))
      throw new Error(`the endpoint answers ${JSON.stringify(real)}`);
}

/** The script, too, must understand the reply that is shown: every event is done, or refused. */
function checkFate({ events }: Envelope, document: Reply): void {
  const held = events.filter(({ id }) => !fateOf(id, { status: 200, document }, true));
  if (held.length) throw new Error(`the script sends ${held.map(({ id }) => id).join(', ')} again`);
}
