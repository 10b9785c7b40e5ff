/** The questions of a sample, with those that it names and does not show around them. */
interface Completed {
  readonly questions: readonly object[];
}

interface Condition {
  readonly question?: unknown;
  readonly op?: unknown;
  readonly value?: unknown;
  readonly row?: unknown;
  readonly field?: unknown;
}

/**
 * Completes a part of a survey: what a condition asks about stands before it, as a question whose answer it can look at,
 * and what a branch leads to behind it.
 */
export function standIns(questions: readonly object[]): Completed {
  const known = new Set(questions.map((question) => ('id' in question ? question.id : undefined)));
  const parts = questions.flatMap(partsOf);
  const asked = parts.filter((part): part is Condition => 'question' in part && !known.has(part.question));
  const targets = parts.flatMap((part) => ('to' in part ? [part.to] : []));
  const before = new Map(asked.map((condition) => [condition.question, questionFor(condition)]));
  const missing = targets.filter((to) => to !== 'end' && !known.has(to) && !before.has(to));
  const after = [...new Set(missing)].map((id) => ({ id, question_type: 'freeform', prompt: 'And then?' }));
  return { questions: [...before.values(), ...questions, ...after] };
}

/** Every object within, itself included. */
function partsOf(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.values(value).flatMap(partsOf);
  return Array.isArray(value) ? within : [value, ...within];
}

/** A question of a type whose answers this condition can look at. */
function questionFor({ question: id, op, value, row, field }: Condition): object {
  const labels = [value].flat().map((label) => ({ label: String(label), value: String(label) }));
  const common = { id, prompt: 'Before that?' };
  if (row !== undefined)
    return { ...common, question_type: 'matrix', options: { rows: [{ label: 'Row', value: row }], labels } };
  if (field !== undefined) return { ...common, question_type: 'user_info', options: { fields: [field] } };
  if (typeof [value].flat()[0] === 'number') return { ...common, question_type: 'nps' };
  if (typeof value === 'boolean') return { ...common, question_type: 'consent' };
  const isChosen = /^(is|includes)/.test(String(op));
  return isChosen
    ? { ...common, question_type: 'multiselect', options: { labels, other: true } }
    : { ...common, question_type: 'freeform' };
}
