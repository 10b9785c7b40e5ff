import { parseArgs } from 'node:util';
import { checks } from '.';
import type { Finding } from './finding';
import { checkDocument } from './check-document';

const usage = `Usage: iterate-clevertap check [--json] FILE…

Looks for mistakes in survey documents. The file - is standard input.

  --json     print the findings as a JSON array
  --help     print this text
  --version  print the version

Exit code: 0 without errors, 1 with errors, 2 where the command was misused.
`;

/** What the command says, and to whom. */
export interface Outcome {
  /** 0 without errors, 1 with errors, 2 for misuse. */
  readonly exitCode: 0 | 1 | 2;
  readonly output: string;
  /** For standard error. */
  readonly complaint?: string;
}

/** What the command needs of the world around it. */
export interface Surroundings {
  readonly version: string;
  /** Reads a file, or standard input where it is called `-`. It may throw. */
  readonly read: (file: string) => Promise<string>;
}

interface LocatedFinding extends Finding {
  readonly file: string;
}

/** The person who typed the command must act: it is not the survey that is wrong. */
class Misuse extends Error {}

/** Carries out `iterate-clevertap` with the parameters that follow its name. */
export async function runCommand(
  parameters: readonly string[],
  { version, read }: Surroundings,
): Promise<Outcome> {
  try {
    const { values, positionals } = parse(parameters);
    if (values.help) return { exitCode: 0, output: usage };
    if (values.version) return { exitCode: 0, output: `${version}\n` };
    const [command, ...files] = positionals;
    if (command !== 'check') throw new Misuse(command ? `There is no command ${command}.` : 'Which command?');
    if (!files.length) throw new Misuse('Which file?');
    const findings: LocatedFinding[] = [];
    for (const file of files) {
      const text = await read(file).catch(toMisuse);
      findings.push(...checkText(text).map((finding) => ({ file, ...finding })));
    }
    return {
      exitCode: findings.some(({ severity }) => severity === 'error') ? 1 : 0,
      output: values.json ? `${JSON.stringify(findings, null, 2)}\n` : print(findings),
    };
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    return { exitCode: 2, output: '', complaint: `${error.message}\n\n${usage}` };
  }
}

/** @throws {Misuse} When there is an unknown option. */
function parse(parameters: readonly string[]) {
  const flag = { type: 'boolean' } as const;
  const options = { json: flag, help: { ...flag, short: 'h' }, version: flag } as const;
  try {
    return parseArgs({ args: [...parameters], allowPositionals: true, options });
  } catch (error) {
    return toMisuse(error);
  }
}

function toMisuse(error: unknown): never {
  throw new Misuse(error instanceof Error ? error.message : String(error));
}

/** As many characters as the script takes. */
const mostCharacters = 512 * 1024;

function checkText(text: string): readonly Finding[] {
  const unreadable = (message: string): Finding[] => [{ severity: 'error', path: 'survey', message }];
  if (text.length > mostCharacters) return unreadable('should have at most 512 KiB');
  let document: unknown;
  try {
    // A byte order mark is no JSON, but browsers take it away.
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return unreadable(`should be JSON: ${String(error)}`);
  }
  return checkDocument(document, checks);
}

function print(findings: readonly LocatedFinding[]): string {
  const lines = findings.map(
    ({ file, severity, path, message }) => `${file}: ${severity} ${path} ${message.replace(/\s+/g, ' ')}\n`,
  );
  const count = (severity: Finding['severity']) => {
    const { length } = findings.filter((finding) => finding.severity === severity);
    return `${length} ${severity}${length === 1 ? '' : 's'}`;
  };
  return `${lines.join('')}${count('error')}, ${count('warning')}\n`;
}
