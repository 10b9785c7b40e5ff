const recall =
  /\{\{\s*(?:user|response|question)\.[^|}]*(?:\|\s*default:\s*(?:'([^']*)'|"([^"]*)")\s*)?\}\}/g;

/**
 * The words of a prompt: without the Markdown that Iterate knows, and with what stands in where nothing is recalled.
 * Lines stay lines.
 */
export function plainText(prompt: string): string {
  return prompt
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/\*(?=\S)(.+?)(?<=\S)\*/g, '$1')
    .replace(/(?<![\p{L}\d])_(?=\S)(.+?)(?<=\S)_(?![\p{L}\d])/gu, '$1')
    .replace(recall, '$1$2')
    .trim();
}
