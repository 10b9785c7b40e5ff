import { resolve } from 'node:path';
import ts from 'typescript';

/** Where a program finds what samples import. */
export interface TypeCheckOptions {
  /** Files that are not on disk, or not like this, by their paths from the root of the repository. */
  readonly files: Readonly<Record<string, string>>;
  /** Settings that are not those of `tsconfig.json`. */
  readonly settings?: ts.CompilerOptions;
}

const root = resolve('.');
const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
const { options: usual } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);

/** Files of the platform and of packages, which no sample changes: to read them takes longer than all the rest. */
const parsed = new Map<string, ts.SourceFile>();

/** What the compiler says against files that stand in no folder yet, each with its place. */
export function typeErrors({ files, settings = {} }: TypeCheckOptions): readonly string[] {
  const options: ts.CompilerOptions = { ...usual, ...settings };
  const given = new Map(Object.entries(files).map(([path, text]) => [resolve(path), text]));
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => given.has(path) || fileExists(path);
  host.readFile = (path) => given.get(path) ?? readFile(path);
  host.getSourceFile = (path, language) => {
    const text = given.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, language);
    const known = parsed.get(path) ?? getSourceFile(path, language);
    if (known) parsed.set(path, known);
    return known;
  };
  const declarations = ['src/view/styles.d.ts'].map((path) => resolve(path));
  const program = ts.createProgram([...given.keys(), ...declarations], options, host);
  const sources = [...given.keys()].flatMap((path) => program.getSourceFile(path) ?? []);
  const found = sources.flatMap((source) => [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ]);
  return found.map((diagnostic) => {
    const line = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0;
    return `line ${line + 1}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')}`;
  });
}
