import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/**
 * A document in which the part between two comments, `<!-- name -->` and `<!-- /name -->`, is a text of Markdown.
 * @throws {Error} When it has no such comments.
 */
export async function withSection(file: string, name: string, text: string): Promise<string> {
  const document = readFileSync(file, 'utf8');
  const [before, rest] = document.split(`<!-- ${name} -->`);
  const [, after] = rest?.split(`<!-- /${name} -->`) ?? [];
  if (after === undefined) throw new Error(`${file} has no part ${name}`);
  const written = `${before}<!-- ${name} -->\n\n${text}\n\n<!-- /${name} -->${after}`;
  return format(written, { ...(await resolveConfig(file)), parser: 'markdown' });
}

/** Writes that document. */
export async function writeSection(file: string, name: string, text: string): Promise<void> {
  writeFileSync(file, await withSection(file, name, text));
}
