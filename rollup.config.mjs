import { transform } from 'esbuild';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { readFile } from 'node:fs/promises';

const inlineQuery = '?inline';

/** Gives `import css from './x.css?inline'` the minified text, as Vite does in the tests. */
const inlineStyles = {
  name: 'inline-styles',
  async resolveId(id, importer) {
    if (!id.endsWith(`.css${inlineQuery}`)) return null;
    const file = await this.resolve(id.slice(0, -inlineQuery.length), importer, { skipSelf: true });
    return file ? file.id + inlineQuery : null;
  },
  async load(id) {
    if (!id.endsWith(`.css${inlineQuery}`)) return null;
    const path = id.slice(0, -inlineQuery.length);
    this.addWatchFile(path);
    const css = await transform(await readFile(path, 'utf8'), {
      loader: 'css',
      minify: true,
      target: 'chrome61',
    });
    return `export default ${JSON.stringify(css.code.trim())}`;
  },
};

const minify = terser({
  ecma: 2017,
  compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
  mangle: true,
});

const plugins = (declarations) => [
  inlineStyles,
  nodeResolve(),
  typescript({
    noEmit: false,
    sourceMap: true,
    ...(declarations ? { declaration: true, declarationDir: 'dist/types', rootDir: 'src' } : {}),
  }),
];

export default [
  {
    input: 'src/embed.ts',
    plugins: plugins(false),
    output: {
      file: 'dist/iterate-clevertap.js',
      format: 'iife',
      sourcemap: true,
      banner: '/*! iterate-clevertap, MIT licence; contains Preact, MIT licence */',
      plugins: [minify],
    },
  },
  {
    input: 'src/index.ts',
    plugins: plugins(true),
    output: { dir: 'dist', entryFileNames: 'index.js', format: 'es', sourcemap: true },
  },
];
