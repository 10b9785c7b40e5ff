import { transform } from 'esbuild';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { readFile } from 'node:fs/promises';
import { leanPreact } from './scripts/lean-preact.mjs';

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

/** TypeScript lowers `?.` with two comparisons, which differ from one only for `document.all`. */
const shortenNullChecks = {
  name: 'shorten-null-checks',
  // Spaces keep the columns, and with them the source map.
  renderChunk: (code) => ({
    code: code
      .replace(/ === null \|\| \w+ === void 0/g, (checks) => ' == null'.padEnd(checks.length))
      .replace(/ !== null && \w+ !== void 0/g, (checks) => ' != null'.padEnd(checks.length)),
    map: null,
  }),
};

/**
 * Names in camel case that are not ours to shorten: of CleverTap, of attributes and of elements. The names of JSON
 * documents have an underscore or are one word.
 */
const foreignNames = [
  ...['getCleverTapID', 'getSDKVersion', 'setMultiValuesForKey', 'popupCurrentWzrkId', 'closeIframe'],
  ...['pushEvent', 'pushProfile', 'setMultiValueForKey', 'getSdkVersion', 'dismissInAppNotification'],
  ...['messageHandlers', 'cleverTapIOSSDKVersion', 'actionJson', 'callToAction', 'buttonId'],
  ...['iterateSurvey', 'iterateCanvas', 'iterateMounted', 'iterateKey', 'responseArray'],
  ...['onClick', 'onInput', 'onKeyDown', 'replaceSync', 'adoptedStyleSheets'],
];

const minify = terser({
  ecma: 2017,
  compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
  mangle: { properties: { regex: /^_|^[a-z]+[A-Z]/, reserved: foreignNames } },
});

const plugins = (declarations) => [
  inlineStyles,
  leanPreact(),
  nodeResolve(),
  typescript({
    noEmit: false,
    sourceMap: true,
    ...(declarations ? { declaration: true, declarationDir: 'dist/types', rootDir: 'src' } : {}),
  }),
];

/** Preact's own files import each other in a circle; ours are checked by dependency-cruiser. */
function onwarn(warning, warn) {
  if (warning.code !== 'CIRCULAR_DEPENDENCY') warn(warning);
}

export default [
  {
    onwarn,
    input: 'src/embed.ts',
    plugins: plugins(false),
    output: {
      file: 'dist/iterate-clevertap.js',
      format: 'iife',
      sourcemap: true,
      banner: '/*! iterate-clevertap, MIT licence; contains Preact, MIT licence */',
      plugins: [shortenNullChecks, minify],
    },
  },
  {
    onwarn,
    input: 'src/index.ts',
    plugins: plugins(true),
    output: { dir: 'dist', entryFileNames: 'index.js', format: 'es', sourcemap: true },
  },
];
