import type { CopyKey } from '../survey/copy';
import type { Problem } from '../survey/question-type';

/** Texts with a form of their own, by the name that options give it, and what the browser calls them. */
const formats: ReadonlyMap<unknown, readonly [form: RegExp, kind?: string]> = new Map([
  ['name', [/./, 'name']],
  ['email', [/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email']],
  ['phone', [/^\+?[\d\s().\-/]{4,}$/, 'tel']],
  ['url', [/^(https?:\/\/)?[^\s/.]+\.\S+$/i, 'url']],
  ['number', [/^[+-]?\d+([.,]\d+)?$/]],
]);

/** What brings the right keyboard, and what the browser knows of the person. */
export function attributesOf(format: unknown): object {
  const [, kind] = formats.get(format) || [];
  // A kind that is no type of input, a name, is typed as text.
  return { type: kind, autocomplete: kind, inputmode: format === 'number' ? 'decimal' : undefined };
}

/** What is wrong with the form of a text; nothing where the format is none of ours. */
export function checkForm(text: string, format: unknown): Problem | undefined {
  const [form] = formats.get(format) || [];
  return form && !form.test(text.trim()) ? [`${String(format)}_error` as CopyKey] : undefined;
}
