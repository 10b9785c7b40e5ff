/** `{{ Profile.Plan | default: '' }}`, or what the editor's `@` menu writes: `@Profile - Plan`. */
export type TagSyntax = 'liquid' | 'menu';

/** What a tag asks CleverTap for. */
export interface Tag {
  readonly source: 'Profile' | 'Event';
  readonly name: string;
  /** What Liquid puts there for people without it. */
  readonly fallback: string;
}

const liquid =
  /^\{\{-?\s*(Profile|Event)\.([^|{}]+?)\s*(?:\|\s*default:\s*(?:'([^'{}]*)'|"([^"{}]*)")\s*)?-?\}\}$/;
const menu = /^@?(Profile|Event)(?: - |\.)([^|{}@]+)$/;
const bare = /^[^|{}@#<>]+$/;

/** Reads both ways of writing; a bare name is a profile's. Nothing where a tag does more, such as a filter. */
export function parseTag(text: string): Tag | undefined {
  const trimmed = text.trim();
  const [, source, name, single, double] = liquid.exec(trimmed) ?? menu.exec(trimmed) ?? [];
  // The patterns let no other word through.
  if (name) return { source: source as Tag['source'], name: name.trim(), fallback: single ?? double ?? '' };
  return bare.test(trimmed) ? { source: 'Profile', name: trimmed, fallback: '' } : undefined;
}

/** The tag as it is pasted. The menu's has no fallback: CleverTap puts nothing there. */
export function writeTag({ source, name, fallback }: Tag, syntax: TagSyntax): string {
  if (syntax === 'menu') return `@${source} - ${name}`;
  return `{{ ${source}.${name} | default: '${fallback.replace(/'/g, '’')}' }}`;
}

/** A tag in the syntax that a place takes; one that can't be read stays as it was typed. */
export function rewriteTag(text: string, syntax: TagSyntax): string {
  const tag = parseTag(text);
  return tag ? writeTag(tag, syntax) : text.trim();
}
