import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** A page's script or styles. Built for every request: whoever changes a page reloads and sees it. */
export async function bundle(entry: URL): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    sourcemap: 'inline',
  });
  return outputFiles.map(({ text }) => text).join('');
}
