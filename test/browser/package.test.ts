import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { build } from 'vite';
import { afterAll, describe, expect, it as test } from 'vitest';
import { snippet } from '../../demo/snippet';
import { storedBy } from './support/arrivals';
import { openPage } from './support/browser';
import { fourTaps, it, tap } from './support/fixtures';
import { installPackage } from './support/installed';
import { htmlPage, type SiteDouble } from './support/site-double';

const project = installPackage();
afterAll(() => project.remove());

const installed = (path: string) =>
  readFileSync(join(project.folder, 'node_modules/iterate-clevertap', path));

/** Code of somebody else that uses all there is. */
const ownCode = (endpoint: string) => `
  import { mountSurvey, parseSurvey, type MountedSurvey, type Survey } from 'iterate-clevertap';
  import german from 'iterate-clevertap/translations/de.json' JSON_IMPORT;
  import manifest from 'iterate-clevertap/manifest.json' JSON_IMPORT;
  import schema from 'iterate-clevertap/survey.schema.json' JSON_IMPORT;

  const document = { ...${JSON.stringify(fourTaps)}, translations: [german] };
  const survey: Survey = parseSurvey(document);
  const element = window.document.querySelector<HTMLElement>('#survey')!;
  const mounted: MountedSurvey = mountSurvey({
    element,
    survey: document,
    endpoint: '${endpoint}',
    language: 'de',
    properties: { user_external_id: '4711' },
  });
  const integrity: string = manifest.integrity;
  const title: string = schema.title;
  element.title = [title, survey.questions.length, integrity.slice(0, 6), typeof mounted.close].join(' ');`;

describe('the archive of the package', () => {
  test('has these files and no others', () => {
    const translations = readdirSync('translations').map((name) => `translations/${name}`);
    expect(translations).toHaveLength(16);
    expect(project.packed).toEqual(
      [
        ...['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'],
        ...['dist/check.js', 'dist/index.d.ts', 'dist/index.js', 'dist/index.js.map', 'dist/manifest.json'],
        ...['', '.map'].map((end) => `dist/iterate-clevertap.js${end}`),
        'dist/iterate-clevertap.d.ts',
        ...['index.html', 'link.css', 'link.js'].map((name) => `dist/link/${name}`),
        'schema/survey.schema.json',
        ...translations,
      ].sort(),
    );
  });

  test('has a file behind each path that can be imported', () => {
    const { resolve } = createRequire(join(project.folder, 'own.js'));
    const { exports } = JSON.parse(installed('package.json').toString()) as { exports: object };
    const paths = Object.keys(exports).map((path) =>
      path.replace('translations/*', 'translations/de.json').replace('link/*', 'link/index.html'),
    );
    expect(
      paths.map((path) =>
        project.packed.includes(
          resolve(join('iterate-clevertap', path)).split('node_modules/iterate-clevertap/')[1] ?? '',
        ),
      ),
    ).toEqual(Array(7).fill(true));
  });

  test('has no maps without the sources that they name', () => {
    for (const name of ['index', 'iterate-clevertap']) {
      const { sources, sourcesContent } = JSON.parse(installed(`dist/${name}.js.map`).toString()) as Record<
        string,
        readonly unknown[]
      >;
      expect(sourcesContent?.filter((text) => typeof text === 'string')).toHaveLength(sources?.length ?? 0);
    }
  });

  test('names the licence of whatever it has of other packages', () => {
    const first = (name: string) =>
      installed(`dist/${name}`)
        .toString()
        .split('\n')
        .find((line) => line.startsWith('/*!'));
    expect(['iterate-clevertap.js', 'index.js', 'link/link.js', 'check.js'].map(first)).toEqual([
      '/*! iterate-clevertap, MIT */',
      '/*! iterate-clevertap, MIT licence; tslib, 0BSD licence */',
      '/*! iterate-clevertap, MIT licence; tslib, 0BSD licence */',
      '/*! iterate-clevertap, MIT licence */',
    ]);
  });
});

/** The language's own declarations are read once. */
const read = new Map<string, ts.SourceFile>();
function keep(name: string, file: ts.SourceFile | undefined): ts.SourceFile | undefined {
  if (file && /typescript\/lib\/lib\./.test(name)) read.set(name, file);
  return file;
}

describe('who installs the package', () => {
  test.each([
    ['a bundler', ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler, ''],
    ['Node', ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext, `with { type: 'json' }`],
  ])('has its types where modules are found as %s does', (_, module, moduleResolution, json) => {
    const code = ownCode('https://example.com/responses').replaceAll('JSON_IMPORT', json);
    const options = {
      ...{ module, moduleResolution, target: ts.ScriptTarget.ES2022, types: [], noEmit: true },
      ...{
        strict: true,
        exactOptionalPropertyTypes: true,
        resolveJsonModule: true,
        skipDefaultLibCheck: true,
      },
    };
    const host = ts.createCompilerHost(options);
    const { getSourceFile } = host;
    host.getSourceFile = (name, ...rest) => read.get(name) ?? keep(name, getSourceFile(name, ...rest));
    const program = ts.createProgram([project.write('types.ts', code)], options, host);
    const problems = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
    expect(problems).toEqual([]);
  });

  test('can check surveys', () => {
    const survey = project.write('survey.json', JSON.stringify(fourTaps));
    const command = join(project.folder, 'node_modules/.bin/iterate-clevertap');
    expect(execFileSync(command, ['check', survey], { encoding: 'utf8' })).toBe('0 errors, 0 warnings\n');
  });

  it('bundles it with Vite, and gets the answers', async ({ browser, site, endpoint }) => {
    const page = `<div id="survey"></div><script type="module" src="./main.ts"></script>`;
    project.write('index.html', String(htmlPage(page).body));
    project.write('main.ts', ownCode(endpoint.url).replaceAll('JSON_IMPORT', ''));
    const { page: opened, exceptions } = await openPage(browser);
    await opened.goto(await published(await bundle('index.html'), site));
    await tap(opened, 'Red', 'Large');
    expect(await storedBy(endpoint, 3)).toEqual(['displayed', 'colour: red', 'size: large']);
    expect(await opened.locator('#survey').getAttribute('title')).toBe(
      'Survey of iterate-clevertap 4 sha384 function',
    );
    expect(exceptions).toEqual([]);
  });

  test('gets no card, bridge or outbox with `parseSurvey` alone', async () => {
    project.write('index.html', `<script type="module" src="./reads.ts"></script>`);
    project.write(
      'reads.ts',
      `import { parseSurvey } from 'iterate-clevertap'; console.log(parseSurvey({}));`,
    );
    const code = (await bundle('index.html')).map(({ text }) => text).join('');
    const parts = ['attachShadow', 'messageHandlers', 'sendBeacon', 'indexedDB'];
    expect(parts.filter((part) => code.includes(part))).toEqual([]);
    expect(code.length).toBeLessThan(20_000);
  });

  it('can publish the script with the hash of the manifest', async ({ browser, site, endpoint }) => {
    const { file, integrity } = JSON.parse(installed('dist/manifest.json').toString()) as Record<
      string,
      string
    >;
    const scriptUrl = site.publish({
      body: installed(`dist/${file ?? ''}`).toString(),
      headers: { 'Content-Type': 'text/javascript' },
    });
    const survey = site.publish({ body: JSON.stringify(fourTaps) });
    const { page } = await openPage(browser);
    await page.goto(
      site.publish(htmlPage(snippet({ survey, endpoint: endpoint.url, scriptUrl, integrity }))),
    );
    await tap(page, 'Red');
    expect(await storedBy(endpoint, 2)).toEqual(['displayed', 'colour: red']);
  });
});

interface Bundled {
  readonly fileName: string;
  readonly text: string;
}

/** What Vite makes of a page of the project. */
async function bundle(page: string): Promise<readonly Bundled[]> {
  const result = await build({
    root: project.folder,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, modulePreload: false, rollupOptions: { input: join(project.folder, page) } },
  });
  if (!('output' in result)) throw new Error('Vite has built something else');
  return result.output.map((part) => ({
    fileName: part.fileName,
    text: part.type === 'chunk' ? part.code : String(part.source),
  }));
}

/** Puts a bundled page on a site. @returns Its URL. */
async function published(files: readonly Bundled[], site: SiteDouble): Promise<string> {
  const page = files.find(({ fileName }) => fileName.endsWith('.html'));
  const html = files.reduce(
    (text, { fileName, text: body }) =>
      text.replace(`/${fileName}`, site.publish({ body, headers: { 'Content-Type': 'text/javascript' } })),
    page?.text ?? '',
  );
  return site.publish(htmlPage(html));
}
