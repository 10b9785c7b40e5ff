import Papa from 'papaparse';
import type { StoredAnswer } from './answer-store';

/** A row of the export: one answer that counts. */
export type ExportRow = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value;

/** A property’s value as it is read best: a date, which Iterate writes in Unix seconds, as ISO 8601. */
export function traitOf(value: unknown): unknown {
  const isDate =
    typeof value === 'object' && value && 'type' in value && value.type === 'date' && 'value' in value;
  return isDate ? new Date(Number(value.value) * 1000).toISOString() : textOf(value);
}

const withPrefix = (prefix: string, properties: unknown): readonly (readonly [string, unknown])[] =>
  Object.entries(properties ?? {}).map(([name, value]) => [`${prefix}.${name}`, traitOf(value)]);

/** What is known of an answer, under one name each; lists and records as JSON. */
export function exportRow({ event, verified }: StoredAnswer): ExportRow {
  const { id, survey_id, survey_name, response_id, question, response, fields, answered_at, user } = event;
  return {
    answer_id: id,
    survey_id,
    survey_name,
    response_id,
    question_id: question?.id,
    question: question?.prompt,
    label: question?.label,
    value: textOf(response?.value),
    response: fields?.['response'],
    response_int: fields?.['response_int'],
    response_string: fields?.['response_string'],
    response_array: textOf(fields?.['response_array']),
    answered_at,
    verified,
    external_id: user?.['external_id'],
    email: user?.['email'],
    clevertap_id: user?.['clevertap_id'],
    ...Object.fromEntries(withPrefix('user', event['user_traits'])),
    ...Object.fromEntries(withPrefix('response', event['response_properties'])),
  };
}

/** The columns that an export of answers always has; properties follow. */
export const answerColumns = Object.keys(exportRow({ event: nobodys(), verified: false }));

/** An event that says nothing. */
function nobodys(): StoredAnswer['event'] {
  return { type: 'response', id: '', response_id: '', survey_id: '' };
}

/**
 * CSV with a line of names: those given, and every further one that a row has. A text that a spreadsheet would take for
 * a formula begins with an apostrophe.
 */
export function csvOf(rows: readonly ExportRow[], names: readonly string[]): string {
  const columns = [...new Set([...names, ...rows.flatMap((row) => Object.keys(row))])];
  return Papa.unparse([...rows], { columns, escapeFormulae: true, newline: '\r\n' });
}
