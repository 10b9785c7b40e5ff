import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const parse = (file: string) =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);

/** Calls and makings of one name, such as `report(…)` or `new ConfigError(…)`: what they are given. */
function givenTo(root: ts.Node, name: RegExp): readonly (readonly ts.Expression[])[] {
  const found: (readonly ts.Expression[])[] = [];
  const visit = (node: ts.Node) => {
    const isCall = ts.isCallExpression(node) || ts.isNewExpression(node);
    if (isCall && name.test(node.expression.getText())) found.push(node.arguments ?? []);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

/**
 * What a text of the code can be, where names in it stand for anything.
 * @param unknown What it can be where it is a name and no text: one word, if nothing else is said.
 * @param error What an error says in it.
 */
function patternOf(node: ts.Expression | undefined, unknown = '\\S+', error = '.+?'): string {
  if (!node) return '';
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return escape(node.text);
  if (!ts.isTemplateExpression(node)) return unknown;
  const spans = node.templateSpans.map(({ expression, literal }) => {
    const isError = expression.getText() === 'String(error)';
    return (isError ? error : sayable(expression)) + escape(literal.text);
  });
  return escape(node.head.text) + spans.join('');
}

/** What parts that are no texts themselves can say. */
const computed: Readonly<Record<string, string>> = {
  'describeReply(reply)': 'answered (?:\\d{3}|nothing \\(wrong address, CORS\\?\\))',
  fate: '(?:took|refused)',
  'held.length': '\\d+',
};

function sayable(part: ts.Expression): string {
  if (ts.isConditionalExpression(part)) return `(?:${patternOf(part.whenTrue)}|${patternOf(part.whenFalse)})`;
  return computed[part.getText()] ?? '.+?';
}

function readPatterns(): readonly RegExp[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const sources = files.map((file) => parse(`src/${file}`));
  const errors = sources
    .flatMap((source) => givenTo(source, /^(SurveyFormat|Config)Error$/))
    .map((given) => given.map((part) => patternOf(part)).join(' '));
  // What the platform's own errors say is not ours to know.
  const thrown = `(?:Error: (?:${errors.join('|')})|TypeError: .+)`;
  const property =
    readFileSync('src/config/property.ts', 'utf8').match(/'is (?:absent|left out)[^']*'/g) ?? [];
  const dynamic: Readonly<Record<string, string>> = {
    'String(error)': thrown,
    'describeReply(reply)': computed['describeReply(reply)'] ?? '',
    property: `(?:${property.map((text) => escape(text.slice(1, -1))).join('|')})`,
  };
  return sources.flatMap((source) =>
    givenTo(source, /^(context\.)?report$/).map(([path, message]) => {
      // CleverTap's SDK throws what it likes; what a survey is read by throws errors of ours.
      const isOurs = !source.fileName.startsWith('src/sinks/');
      const said = patternOf(message, dynamic[message?.getText() ?? ''], isOurs ? thrown : undefined);
      return new RegExp(`^\\[iterate-clevertap\\] ${patternOf(path)} ${said}$`);
    }),
  );
}

/** What `data-debug` can print, read from the code that prints it. */
export const reportPatterns = readPatterns();
