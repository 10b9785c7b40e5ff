import { build, type Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

const endings = ['', '.ts', '.tsx', '/index.ts'];

/** Files that are not on disk, or not like this. */
const overlay = (files: ReadonlyMap<string, string>, alias: Readonly<Record<string, string>>): Plugin => ({
  name: 'overlay',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[./]/ }, ({ path, resolveDir }) => {
      const full = resolve(resolveDir, path);
      const found = endings.map((ending) => full + ending).find((candidate) => files.has(candidate));
      return found ? { path: found } : undefined;
    });
    onResolve({ filter: /^[^./]/ }, ({ path }) => {
      const meant = alias[path];
      return meant === undefined ? undefined : { path: resolve(meant) };
    });
    onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace(/\?inline$/, '')),
      namespace: 'inline',
    }));
    onLoad({ filter: /.*/, namespace: 'inline' }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'text',
    }));
    onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      const contents = files.get(path);
      return contents === undefined
        ? undefined
        : { contents, loader: path.endsWith('x') ? 'tsx' : 'ts', resolveDir: dirname(path) };
    });
  },
});

/**
 * Bundles a module that stands in no folder, for a page.
 * @param files By their paths from the root of the repository; the first is where it begins.
 * @param alias What else is meant by the name of a package.
 * @throws {Error} When something that it imports is not there.
 */
export async function bundleSample(
  files: Readonly<Record<string, string>>,
  alias: Readonly<Record<string, string>>,
): Promise<string> {
  const [entry = ''] = Object.keys(files);
  const given = new Map(Object.entries(files).map(([path, text]) => [resolve(path), text]));
  const { outputFiles } = await build({
    stdin: {
      contents: files[entry] ?? '',
      resolveDir: dirname(resolve(entry)),
      loader: entry.endsWith('x') ? 'tsx' : 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    logLevel: 'silent',
    plugins: [overlay(given, alias)],
  });
  return outputFiles.map(({ text }) => text).join('');
}
