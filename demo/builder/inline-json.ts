/**
 * JSON that is the same document once it has passed through CleverTap's templates and through an HTML parser, in a
 * page of any encoding. Liquid would eat `{{` and `{%`, `@` begins a tag of the editor's menu, `##` a macro, and `<`
 * may end the element around it; none of them means anything to JSON where it is escaped.
 */
export function inlineJson(document: unknown): string {
  // The braces of objects stand outside of texts, and two that open never meet there.
  return JSON.stringify(document).replace(/"(?:[^"\\]|\\.)*"/g, (text) =>
    text.replace(/[{<>@&]|#(?=#)|[^ -~]/g, escapeUnit),
  );
}

/** Writes one UTF-16 unit in six letters, which JSON and JavaScript read alike. */
export const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
