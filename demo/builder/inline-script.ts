import { parse, tokenizer, tokTypes, type Node, type Token } from 'acorn';
import { escapeUnit } from './inline-json';

const ecmaVersion = 2017;

/**
 * What must not stand in an inlined script: `</`, `<!`, `<script` and `-->` would change what the HTML parser takes
 * for the script, `{{`, `{%`, `@` and `##` are read by CleverTap's templates, and not every page is in UTF-8.
 */
const harm = String.raw`<(?=[/!]|script)|(?<=--)>|\{(?=[{%])|@|#(?=#)|[^ -~]`;
const harmful = new RegExp(harm, 'gi');
const harmfulInLiteral = new RegExp(String.raw`(\\*)(${harm})`, 'gi');

/** The script cannot be written in a way that survives: whoever built it must act. */
export class NotInlineable extends Error {}

/**
 * The same script on one line, without anything that CleverTap or an HTML parser would read. What is harmful in
 * texts and patterns is escaped, elsewhere it is taken apart with a space. The licence's notice stays.
 * @param script With semicolons between statements, as minifiers leave it.
 * @throws {NotInlineable} When something harmful can't be avoided, or the result would mean something else.
 */
export function inlineScript(script: string): string {
  const [notice = ''] = /^\/\*!.*?\*\//s.exec(script) ?? [];
  let inlined = notice;
  let end = notice.length;
  for (const token of tokenizer(script, { ecmaVersion })) {
    const next = write(script, token);
    const isApart = token.start > end || (token.type !== tokTypes.template && isHarmful(inlined, next));
    inlined += isApart && inlined !== notice ? ` ${next}` : next;
    end = token.end;
  }
  const [left] = inlined.match(harmful) ?? [];
  if (left !== undefined) throw new NotInlineable(`The script has “${left}” where it can't be escaped.`);
  if (shapeOf(script) !== shapeOf(inlined)) throw new NotInlineable('The script would mean something else.');
  return inlined;
}

/** Longer than anything that is harmful. */
const reach = 8;

/** Whether two texts make something harmful where they meet. */
function isHarmful(before: string, next: string): boolean {
  const [left, right] = [before.slice(-reach), next.slice(0, reach)];
  const count = (text: string) => (text.match(harmful) ?? []).length;
  return count(left + right) > count(left) + count(right);
}

/** A token's own text, with all that is harmful in it escaped where the language has escapes. */
function write(script: string, { type, start, end }: Token): string {
  const text = script.slice(start, end);
  const takesEscapes = [tokTypes.string, tokTypes.regexp, tokTypes.template].includes(type);
  if (!takesEscapes) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(harmfulInLiteral, (_, slashes: string, unit: string) => escape(slashes, unit));
}

/** A backslash of its own, as in `\{`, gives way: with it the new one would be a backslash, escaped. */
function escape(slashes: string, unit: string): string {
  const hasOwn = slashes.length % 2 === 1;
  // After a backslash a line break goes on with the line.
  const written = unit === '\n' ? (hasOwn ? '' : '\\n') : escapeUnit(unit);
  return slashes.slice(hasOwn ? 1 : 0) + written;
}

/** What a script means: its tree, where texts have their values and patterns what they match. */
function shapeOf(script: string): string {
  return JSON.stringify(parse(script, { ecmaVersion }), (name, value: unknown) => {
    if (['start', 'end', 'raw', 'directive'].includes(name)) return undefined;
    if (name === 'pattern') return plain(String(value));
    // Only a tagged template is told how it was written.
    if (name === 'quasi') return script.slice(...rangeOf(value));
    return typeof value === 'object' && value !== null && 'regex' in value ? { regex: value.regex } : value;
  });
}

function rangeOf(node: unknown): [number, number] {
  const { start, end } = node as Node;
  return [start, end];
}

/** A pattern without escapes of what needs none. */
const plain = (pattern: string) =>
  pattern.replace(/\\(?:u([0-9a-f]{4})|([^]))/gi, (pair, code: string | undefined, unit = '') => {
    if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
    return /[{<>@#]|[^ -~]/.test(unit) ? unit : pair;
  });
