import { parseTag } from '../../../demo/builder/tag';

/** What CleverTap replaces, or would if it were written right. */
const anyTag = /\{\{.*?\}\}|\{%.*?%\}|@(?:Profile|Event)\b[^<"]*|##.*?##/g;

const macros = ['##campaignId_batchId##'];

/**
 * Looks at the tags of a text.
 * @throws {Error} When one is written in no way that CleverTap replaces.
 */
export function checkTags(text: string): void {
  for (const [tag] of text.matchAll(anyTag))
    if (!macros.includes(tag) && !(/^(@|\{\{)/.test(tag) && parseTag(tag)))
      throw new Error(`${tag} is no tag of CleverTap`);
}

/** Puts something in the place of each tag, as CleverTap does. */
export const fillTags = (text: string, valueOf: (tag: string) => string): string =>
  text.replace(anyTag, (tag) => valueOf(tag));
