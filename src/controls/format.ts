import type { CopyKey } from '../survey/copy';
import type { Problem } from '../survey/question-type';

/** Texts with a form of their own, by what is said of another form, and what the browser calls them. */
const formats: Readonly<Record<string, readonly [form: RegExp, kind?: string]>> = {
  name_error: [/./, 'name'],
  email_error: [/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email'],
  phone_error: [/^\+?[\d\s().\-/]{4,}$/, 'tel'],
  url_error: [/^(https?:\/\/)?[^\s/.]+\.\S+$/i, 'url'],
  number_error: [/^[+-]?\d+([.,]\d+)?$/],
};

/** What brings the right keyboard, and what the browser knows of the person, for a format as options name it. */
export function attributesOf(format: unknown): object {
  const [, kind] = formats[`${String(format)}_error`] || [];
  // A kind that is no type of input, a name, is typed as text.
  return { type: kind, autocomplete: kind, inputmode: format === 'number' && 'decimal' };
}

/** What is wrong with the form of a text; nothing where the format is none of ours. */
export function checkForm(text: string, format: unknown): Problem | undefined {
  const error = `${String(format)}_error`;
  const [form] = formats[error] || [];
  return form && !form.test(text.trim()) ? [error as CopyKey] : undefined;
}
