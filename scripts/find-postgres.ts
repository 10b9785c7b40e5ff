import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const debian = '/usr/lib/postgresql';

/** Where packages put a server's programs, the newest first; Debian keeps them out of the path. */
function folders(): readonly string[] {
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((one, other) => Number(other) - Number(one))
    : [];
  return [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
    '/opt/homebrew/bin',
    '/usr/local/pgsql/bin',
  ];
}

/** Folder of a PostgreSQL server's programs on this machine. */
export function findPostgres(): string | undefined {
  return folders().find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}

/**
 * The same, and installed where there is none and it may be.
 * @throws {Error} When it can't be installed.
 */
export function ensurePostgres(): string {
  const found = findPostgres();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0) byApt();
  const installed = findPostgres();
  if (installed) return installed;
  throw new Error(
    'No PostgreSQL server was found. Install one, or set DATABASE_URL to a database for tests.',
  );
}

function byApt(): void {
  console.log('Installing Debian’s postgresql …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const stdio: ('ignore' | 'inherit')[] = ['ignore', 'ignore', 'inherit'];
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio, env });
    execFileSync('apt-get', ['install', '-y', '-qq', 'postgresql'], { stdio, env });
  } catch (error) {
    console.error(String(error));
  }
}
