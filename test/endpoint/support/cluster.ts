import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { until } from '../../browser/support/until';

/** A PostgreSQL server of our own. */
export interface Cluster {
  /** Of its first database; the last part is a database's name. */
  readonly url: string;
  /** Ends it and removes its files. */
  stop(): Promise<void>;
}

/** Without waiting for the disk, for what is not measured: no case takes the machine's power away. */
export const hasty = ['fsync=off', 'full_page_writes=off'];

/** PostgreSQL refuses to run as root, who gives the work to the account that its package made. */
function account(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/**
 * Starts a server that listens in a folder of its own and on no port.
 * @param programs Folder of `initdb` and `postgres`.
 * @param options Settings that are not as usual.
 */
export async function startCluster(programs: string, options: readonly string[] = []): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'iterate-postgres-'));
  const owner = account();
  const { uid, gid } = owner;
  if (uid !== undefined && gid !== undefined) await chown(folder, uid, gid);
  const stored = join(folder, 'cluster');
  const initdb = ['-D', stored, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(programs, 'initdb'), initdb, { ...owner, stdio: 'ignore', cwd: folder });
  const all = ['listen_addresses=', 'max_connections=200', ...options];
  const settings = ['-D', stored, '-k', folder, ...all.flatMap((option) => ['-c', option])];
  const server = spawn(join(programs, 'postgres'), settings, { ...owner, stdio: 'ignore', cwd: folder });
  const end = () => void server.kill('SIGQUIT');
  process.once('exit', end);
  const url = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
  await until(() => isUp(url), Boolean);
  return {
    url,
    async stop() {
      process.off('exit', end);
      await stopped(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function isUp(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** SIGINT is PostgreSQL's fast shutdown: it ends connections and leaves nothing to recover. */
async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const exit = once(server, 'exit');
  server.kill('SIGINT');
  await exit;
}
