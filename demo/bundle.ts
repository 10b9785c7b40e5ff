import { build, type BuildOptions } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** A page's script or styles, with all that they import. */
export async function bundle(
  entry: URL,
  how: Pick<BuildOptions, 'minify' | 'sourcemap'> = { sourcemap: 'inline' },
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    ...how,
  });
  // Without files to write there are files to take.
  return (outputFiles ?? []).map(({ text }) => text).join('');
}
