import { transform } from 'esbuild';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { dts } from 'rollup-plugin-dts';
import typescript from '@rollup/plugin-typescript';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import MagicString from 'magic-string';
import ts from 'typescript';
import { inlineMembers } from './scripts/inline-members.mjs';
import { leanDeclarations } from './scripts/lean-declarations.mjs';
import { nameNothing } from './scripts/name-nothing.mjs';
import { plainErrors } from './scripts/plain-errors.mjs';
import { renameMembers } from './scripts/rename-members.mjs';
import { shortWords } from './scripts/short-words.mjs';
import { shareNames } from './scripts/share-names.mjs';
import { shortenStyles } from './scripts/short-styles.mjs';
import { writeElements } from './scripts/write-elements.mjs';

/**
 * What members of objects, and names of the style sheet, are called, those that are met first or most first: the order,
 * of many tried (`npm run letters`), that compresses best.
 */
const { members, styles } = JSON.parse(await readFile('scripts/letters.json', 'utf8'));

const inlineQuery = '?inline';

/** Names of the style sheet that are a host's placement, a screen, a theme, or a kind of text as well. */
const keptNames = ['fill', 'overlay', 'invitation', 'dark', 'p', 'h'];
const styleLetters = [...styles];
const stylePlaces = styleLetters.map((_, index) => String.fromCharCode(0x4f00 + index));
const styleNames = shortenStyles(await readFile('src/view/survey.css', 'utf8'), keptNames, stylePlaces);

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
    // What is left of spaces after a colon or comma stands in custom properties.
    return `export default ${JSON.stringify(styleNames.inSheet(css.code.trim().replace(/([:,]) /g, '$1')))}`;
  },
  buildEnd(error) {
    const undrawn = styleNames.undrawn();
    if (!error && undrawn.length) this.error(`survey.css: nothing is drawn with ${undrawn.join(', ')}`);
  },
};

/** Gives `import { h } from 'preact'` the little of it that our components need. */
const leanPreact = {
  name: 'lean-preact',
  resolveId: (id) =>
    id === 'preact' ? fileURLToPath(new URL('scripts/lean-preact.mjs', import.meta.url)) : null,
};

/** What only the package has. */
const packageOnly = /src\/(index|can-resume|resume-run|questions\/accepts-answer)\.ts$/;

/** Leaves out of the pasted script what only the package can: `src/can-resume.ts`. */
const neverResume = {
  name: 'never-resume',
  transform: (_, id) => (id.endsWith('/can-resume.ts') ? 'export const canResume = false;' : null),
};

/** Gives `import document from './x.json'` the document. */
const inlineJson = {
  name: 'inline-json',
  transform: (code, id) => (id.endsWith('.json') ? { code: `export default ${code}`, map: null } : null),
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

/** Names that the minifier leaves alone, for what is everywhere. */
const assign = '$';
const nothing = 'u';

/** TypeScript lowers each `...` to an `Object.assign` around the one before, where one call does the same. */
const flattenSpreads = {
  name: 'flatten-spreads',
  renderChunk(code) {
    const letters = code.split('');
    const isAssign = (node) =>
      node?.callee?.object?.name === 'Object' && node.callee.property.name === 'assign';
    // Spaces keep the columns here too.
    const blank = (start, end) => letters.fill(' ', start, end);
    const visit = (node) => {
      const [inner] = (isAssign(node) && node.arguments) || [];
      if (isAssign(inner)) {
        blank(inner.start, inner.arguments[0].start);
        blank(inner.end - 1, inner.end);
      }
      for (const part of Object.values(node)) if (part && typeof part === 'object') visit(part);
    };
    visit(this.parse(code));
    const calls = letters.join('').replace(/\bObject\.assign\b/g, (name) => assign.padEnd(name.length));
    return { code: calls.replace('/* assign */', `const ${assign} = Object.assign;`), map: null };
  },
};

/**
 * Names in camel case that are not ours to shorten: of CleverTap, of attributes and of elements. The names of JSON
 * documents have an underscore or are one word.
 */
const foreignNames = [
  ...['getCleverTapID', 'getSDKVersion', 'setMultiValuesForKey', 'popupCurrentWzrkId', 'closeIframe'],
  ...['renderNotificationClicked', 'msgId'],
  ...['pushEvent', 'pushProfile', 'setMultiValueForKey', 'getSdkVersion', 'dismissInAppNotification'],
  ...['messageHandlers', 'cleverTapIOSSDKVersion', 'actionJson', 'callToAction', 'buttonId'],
  ...['iterateKey', 'responseArray'],
  ...[
    'onClick',
    'onInput',
    'onKeyDown',
    'onChange',
    'onPointerDown',
    'onPointerMove',
    'preventScroll',
    'triggerInAppAction',
  ],
  ...['replaceSync', 'adoptedStyleSheets'],
];

/** Names in one word that are ours: no document, event, element or SDK that we speak to has them. */
const ourWords = `
  alone answered apart attributes batch branches chance changed check choose chosen close collect config
  container Control copy deliver disable_auto_close dispatch draw dropdown element elsewhere ending endings
  enter entered failures fate finish fit flying foreign forget format gathering held high hold identity invalid
  keep keeps kept known late later leave left legend limit limits look low matters modal more multiple named
  none operand options outbox outlives overflow parts pass passed pending placement post private property
  questions refresh refused report required retry rides room scene scope screen seed session settings share
  show_when spacing stop taken traits translate translations undo unsaved wipe words world
`
  .trim()
  .split(/\s+/);

/** Members of our own types that are called as something of documents, events or the browser is, by type. */
const renamed = renameMembers('tsconfig.json', {
  Choice: 'label value image',
  ControlProps: 'question value language',
  DeliveryContext: 'language',
  Departure: 'path',
  Held: 'id body token',
  Host: 'shown',
  LoadedSurvey: 'document',
  Option: 'label value image name',
  Point: 'survey',
  OutboxEffects: 'store',
  Reply: 'status ok document',
  Scene: 'message',
  Screen: 'progress body error buttons',
  Session: 'survey question path',
  SinkContext: 'host survey',
});

const ours = new RegExp(`^_|_$|^[a-z]+[A-Z]|^(${ourWords.join('|')})$`);

/** Every name of the browser's own objects, of which some words are ours. */
const { domprops } = await import(new URL('tools/domprops.js', import.meta.resolve('terser')));
const browserNames = domprops.filter((name) => !name.startsWith('_') && !ourWords.includes(name));

const reservedNames = new Set([...foreignNames, ...browserNames]);
/** Screens, actions and what becomes of an event. */
const privateWords = ['thank-you', 'closed', 'next', 'pass', 'enter', 'apart', 'flow', 'back'];

/** Until the end a place is held by a character that no name has, so that nothing else depends on the letters. */
const letters = [...members].filter((letter) => !reservedNames.has(letter));
const places = letters.map((_, index) => String.fromCharCode(0x4e00 + index));

const giveLetters = {
  name: 'give-letters',
  renderChunk: (code) => ({
    code: code
      .replace(/[\u4e00-\u4eff]/g, (place) => letters[places.indexOf(place)])
      .replace(/[\u4f00-\u4fff]/g, (place) => styleLetters[stylePlaces.indexOf(place)]),
    map: null,
  }),
};

/** A block keeps names to itself as a function would, and is shorter. */
const unwrap = {
  name: 'unwrap',
  renderChunk(code) {
    const text = new MagicString(code);
    for (const [shell, brace] of Object.entries({ '(()=>{': '{', '})();': '}' })) {
      const place = brace === '{' ? code.indexOf(shell) : code.lastIndexOf(shell);
      text.update(place, place + shell.length, brace);
    }
    return { code: text.toString(), map: text.generateMap({ hires: true }) };
  },
};

const minify = terser({
  ecma: 2017,
  format: { comments: /^!|^# all/ },
  compress: {
    passes: 5,
    // A `while` left as it is compresses better than the `for` that it would become.
    loops: false,
    unsafe: true,
    unsafe_arrows: true,
    keep_fargs: false,
    pure_getters: true,
    inline: 1,
  },
  nameCache: shareNames(
    'tsconfig.json',
    (name) => ours.test(name) && !reservedNames.has(name),
    places,
    renamed,
    (file) => packageOnly.test(file),
  ),
  mangle: {
    reserved: [assign, nothing],
    properties: {
      regex: ours,
      builtins: true,
      reserved: [...reservedNames, ...letters],
      // What a document calls so is read as `document['copy']` and keeps its name.
      keep_quoted: 'strict',
    },
  },
});

/** What has to be known of the script by who publishes it: hash, sizes in bytes, and the language it needs. */
const manifest = {
  name: 'manifest',
  generateBundle(_, files) {
    const [[file, { code }]] = Object.entries(files);
    const described = {
      file,
      integrity: `sha384-${createHash('sha384').update(code).digest('base64')}`,
      bytes: Buffer.byteLength(code),
      gzip: gzipSync(code, { level: 9 }).length,
      brotli: brotliCompressSync(code).length,
      ecmaVersion: 2017,
    };
    const source = `${JSON.stringify(described, null, 2)}\n`;
    this.emitFile({ type: 'asset', fileName: 'manifest.json', source });
    // It is run and not imported from.
    this.emitFile({ type: 'asset', fileName: file.replace(/js$/, 'd.ts'), source: 'export {};\n' });
  },
};

/** The survey's own page, published as it is, beside the script that it needs. */
const linkPage = {
  name: 'link-page',
  async generateBundle() {
    for (const fileName of ['index.html', 'link.css'])
      this.emitFile({ type: 'asset', fileName, source: await readFile(`demo/link/${fileName}`, 'utf8') });
  },
};

/**
 * The first line of a bundle: whose it is, and which packages have code in it under which licence.
 * @type {(chunk: import('rollup').RenderedChunk) => Promise<string>}
 */
async function banner({ modules }) {
  const used = Object.entries(modules).filter(([, { renderedLength }]) => renderedLength);
  const names = used.flatMap(
    ([id]) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(id)?.[1] ?? [],
  );
  const licences = await Promise.all(
    [...new Set(names)].sort().map(async (name) => {
      const { license } = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8'));
      return `; ${name}, ${license} licence`;
    }),
  );
  return `/*! iterate-clevertap, MIT licence${licences.join('')} */`;
}

const plugins = (declarations) => [
  inlineStyles,
  leanPreact,
  ...(declarations ? [] : [neverResume]),
  nodeResolve(),
  typescript({
    // The package keeps its names, which are those of its types.
    typescript: { ...ts, sys: declarations ? ts.sys : renamed },
    noEmit: false,
    sourceMap: true,
    // The package has no sources beside the maps.
    inlineSources: true,
    transformers: (program) => ({
      before: [
        ...(declarations ? [] : [plainErrors(program)]),
        inlineMembers(program),
        styleNames.inCode,
        writeElements(program),
      ],
    }),
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
      intro: '/* assign */',
      // Published beside the script, which does without a comment that names it.
      sourcemap: 'hidden',
      strict: false,
      // Chromium then compiles all of it while it arrives, in place of each function when it is first called.
      banner: '//# allFunctionsCalledOnLoad\n/*! iterate-clevertap, MIT */',
      plugins: [
        shortWords(privateWords),
        shortenNullChecks,
        flattenSpreads,
        leanDeclarations,
        minify,
        nameNothing(nothing),
        giveLetters,
        unwrap,
        manifest,
      ],
    },
  },
  {
    input: 'src/index.ts',
    plugins: plugins(true),
    output: {
      dir: 'dist',
      entryFileNames: 'index.js',
      format: 'es',
      sourcemap: true,
      // Wherever the packages are that it was built with.
      sourcemapPathTransform: (path) => path.replace(/^.*(?=node_modules)/, '../'),
      banner,
      plugins: [giveLetters],
    },
  },
  {
    // In one file, because modules that Node resolves name each other with their endings.
    input: 'dist/types/index.d.ts',
    plugins: [dts()],
    output: { file: 'dist/index.d.ts', format: 'es' },
  },
  {
    input: 'demo/link/main.ts',
    plugins: [
      inlineStyles,
      leanPreact,
      nodeResolve(),
      typescript({
        tsconfig: 'tsconfig.node.json',
        include: ['src/**', 'demo/link/**', 'demo/points.ts'],
        target: 'ES2017',
        noEmit: false,
        transformers: (program) => ({ before: [styleNames.inCode, writeElements(program)] }),
      }),
      linkPage,
    ],
    output: {
      file: 'dist/link/link.js',
      format: 'es',
      banner,
      plugins: [terser({ ecma: 2017, module: true }), giveLetters],
    },
  },
  {
    input: 'check/main.ts',
    external: /^node:/,
    plugins: [
      inlineJson,
      // What questions are drawn with is asked for here too, and never called.
      leanPreact,
      nodeResolve(),
      typescript({ tsconfig: 'tsconfig.node.json', include: ['check/**', 'src/**'], noEmit: false }),
    ],
    output: { file: 'dist/check.js', format: 'es', banner },
  },
];
