import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** An endpoint in a process of its own, as `npm run endpoint` starts it. */
export interface EndpointProcess {
  readonly origin: string;
  /** Ends it without a word of warning. */
  kill(): Promise<void>;
}

const start = fileURLToPath(new URL('../../../demo/endpoint/node/start.ts', import.meta.url));

function spawnEndpoint(environment: Readonly<Record<string, string>>): ChildProcess {
  const { PATH = '' } = process.env;
  const env = { PATH, PORT: '0', RATE_LIMIT: '0', ...environment };
  return spawn(process.execPath, ['--import', 'tsx', start], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

/**
 * Starts one with these variables and no others, until the case is over.
 * @throws {Error} With what it said, when it does not start.
 */
export async function startEndpointProcess(
  environment: Readonly<Record<string, string>>,
): Promise<EndpointProcess> {
  const child = spawnEndpoint(environment);
  onTestFinished(() => end(child));
  let said = '';
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    const [, origin] = /at (http:\S+)\/responses/.exec(said) ?? [];
    // What it says from now on nobody reads, so it must not fill the pipe.
    if (origin) {
      child.stdout?.resume();
      return { origin, kill: () => end(child) };
    }
  }
  throw new Error(`The endpoint did not start: ${said}`);
}

/** What an endpoint that does not start says, and its exit code. */
export async function failToStart(
  environment: Readonly<Record<string, string>>,
): Promise<{ said: string; code: number | null }> {
  const child = spawnEndpoint(environment);
  onTestFinished(() => end(child));
  let said = '';
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  await once(child, 'close');
  return { said: said.trim(), code: child.exitCode };
}
