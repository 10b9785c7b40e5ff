import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A project of somebody else, with the package in it. */
export interface Project {
  readonly folder: string;
  /** What the package's archive has, as paths in it. */
  readonly packed: readonly string[];
  /** Writes a file of the project. @returns Its path. */
  write(name: string, text: string): string;
  remove(): void;
}

/** Packs the package as it is built, and installs it from its archive alone, without any network. */
export function installPackage(): Project {
  const folder = mkdtempSync(join(tmpdir(), 'iterate-clevertap-project-'));
  const npm = (cwd: string, ...parameters: readonly string[]) =>
    execFileSync('npm', [...parameters], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  write('package.json', JSON.stringify({ name: 'own-project', private: true, type: 'module' }));
  const [archive] = JSON.parse(npm('.', 'pack', '--json', '--pack-destination', folder)) as readonly [
    { readonly filename: string; readonly files: readonly { readonly path: string }[] },
  ];
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', join(folder, archive.filename));
  const packed = archive.files.map(({ path }) => path).sort();
  return { folder, packed, write, remove: () => rmSync(folder, { recursive: true }) };
}
