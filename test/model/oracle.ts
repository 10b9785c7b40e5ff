/** A survey as its document says it, and what a person answers to each question when it is asked. */
export interface Case {
  readonly questions: readonly QuestionDocument[];
  readonly endings: readonly { readonly id: string }[];
  readonly answers: Readonly<Record<string, Answer | undefined>>;
}

export interface QuestionDocument {
  readonly id: string;
  readonly question_type: string;
  readonly branches: readonly { readonly to: string; readonly when?: unknown }[];
  readonly show_when?: unknown;
}

export type Answer = string | number | boolean | readonly string[] | Readonly<Record<string, string>>;

/** What a condition has to name of an answer in parts, and what it may name. */
const parts: Readonly<Record<string, { readonly member: string; readonly names: readonly unknown[] }>> = {
  matrix: { member: 'row', names: ['r1', 'r2'] },
  user_info: { member: 'field', names: ['name', 'email', 'phone'] },
};

/** The days that surveys here are about; other texts are none. */
const days = ['2026-01-01', '2026-01-15', '2026-02-28'];

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fold = (text: string) => text.normalize('NFC').trim().toLowerCase();

/**
 * The questions in the order they are asked and the ending that is reached, by the rules as they are written and by
 * nothing of the script's own: the plainest program that follows them.
 */
export function walk({ questions, endings, answers }: Case): { asked: string[]; ending: string | undefined } {
  const asked: string[] = [];
  const indexOf = (id: string | undefined) => questions.findIndex((question) => question.id === id);
  const holds = (condition: unknown, self: string) =>
    evaluate(condition, { self, asked, answers, questions });
  const shown = ({ id, show_when }: QuestionDocument) =>
    show_when === undefined || holds(show_when, id) !== false;
  const visible = (from: number) =>
    questions.slice(from).find((question) => !asked.includes(question.id) && shown(question));
  let current = visible(0);
  while (current) {
    const { id, branches } = current;
    asked.push(id);
    const to = branches.find(({ when }) => when === undefined || holds(when, id))?.to;
    const isEnding = to === 'end' || endings.some((ending) => ending.id === to);
    if (indexOf(to) < 0 && isEnding) return { asked, ending: to };
    current = visible(
      to !== undefined && indexOf(to) >= 0 && !asked.includes(to) ? indexOf(to) : indexOf(id) + 1,
    );
  }
  return { asked, ending: undefined };
}

interface Point extends Pick<Case, 'answers' | 'questions'> {
  readonly self: string;
  readonly asked: readonly string[];
}

/** True, false, or nothing where any part of it is malformed. */
function evaluate(condition: unknown, point: Point): boolean | undefined {
  if (!isObject(condition)) return undefined;
  const kinds = Object.keys(condition).filter((key) => ['all', 'any', 'not', 'op'].includes(key));
  if (kinds.length !== 1) return undefined;
  const inner = 'not' in condition ? [condition.not] : (condition.all ?? condition.any ?? []);
  if ('op' in condition) return test(condition, point);
  if (!Array.isArray(inner) || !inner.length) return undefined;
  const values = inner.map((part) => evaluate(part, point));
  if (values.includes(undefined)) return undefined;
  if ('not' in condition) return !values[0];
  return 'all' in condition ? !values.includes(false) : values.includes(true);
}

function test(
  { question, op, value, ...rest }: Fields,
  { self, asked, answers, questions }: Point,
): boolean | undefined {
  if ('user' in rest || 'response' in rest) return undefined;
  const id = question ?? self;
  const type = questions.find((candidate) => candidate.id === id)?.question_type;
  if (type === undefined) return undefined;
  const { member, names } = parts[type] ?? { member: '', names: [] };
  if (member && !names.includes(rest[member])) return undefined;
  if (['row', 'field'].some((other) => other !== member && other in rest)) return undefined;
  const onPath = asked.includes(String(id));
  const whole = onPath ? answers[String(id)] : undefined;
  const answer = member ? (whole as Record<string, string> | undefined)?.[String(rest[member])] : whole;
  const members =
    type === 'select' || type === 'multiselect' || type === 'ranking' || type === 'matrix'
      ? answer === undefined
        ? []
        : [answer].flat().map(String)
      : undefined;
  const values = [value].flat();
  const strings = values.every((entry) => typeof entry === 'string');
  const same =
    type === 'ranking' || type === 'date'
      ? answer !== undefined && JSON.stringify(answer) === JSON.stringify(value)
      : members
        ? answer !== undefined &&
          strings &&
          members.every((entry) => values.includes(String(entry))) &&
          values.every((entry) => members.includes(entry as string))
        : typeof answer === 'string'
          ? typeof value === 'string' && fold(answer) === fold(value)
          : answer !== undefined && answer === value;
  const any = !!members && values.some((entry) => members.includes(entry as string));
  const [low, high] = values as [unknown, unknown];
  const isNumber = typeof value === 'number';
  const isDay = (entry: unknown) => days.includes(String(entry)) && typeof entry === 'string';
  const answeredDay = type === 'date' && typeof answer === 'string' ? answer : undefined;
  const amount = isDay(value) ? answeredDay : typeof answer === 'number' ? answer : undefined;
  const compared = (holds: (amount: string | number, value: string | number) => boolean) =>
    [isNumber || isDay(value), amount !== undefined && holds(amount, value as string | number)] as const;
  const isPair = Array.isArray(value) && values.length === 2 && typeof low === typeof high;
  const inside = isDay(low) ? answeredDay : typeof answer === 'number' ? answer : undefined;
  const words = typeof answer === 'string' && !members && type !== 'date' ? fold(answer) : undefined;
  const part = typeof value === 'string' ? fold(value) : '';
  const rules: Record<string, readonly [wellFormed: boolean, result: boolean]> = {
    answered: [true, answer !== undefined],
    skipped: [true, onPath && answer === undefined],
    is: [strings || isNumber || typeof value === 'boolean', same],
    is_not: [strings || isNumber || typeof value === 'boolean', !same],
    includes_any: [strings && values.length > 0, any],
    includes_none: [strings && values.length > 0, !any],
    includes_all: [
      strings && values.length > 0,
      !!members && values.every((entry) => members.includes(entry as string)),
    ],
    gt: compared((held, bound) => held > bound),
    gte: compared((held, bound) => held >= bound),
    lt: compared((held, bound) => held < bound),
    lte: compared((held, bound) => held <= bound),
    between: [
      isPair &&
        ((typeof low === 'number' && typeof high === 'number') || (isDay(low) && isDay(high))) &&
        (low as number) <= (high as number),
      inside !== undefined && inside >= (low as string | number) && inside <= (high as string | number),
    ],
    contains: [part !== '', words !== undefined && words.includes(part)],
    starts_with: [part !== '', words !== undefined && words.startsWith(part)],
    ends_with: [part !== '', words !== undefined && words.endsWith(part)],
  };
  const rule = Object.entries(rules).find(([name]) => name === op)?.[1];
  return rule?.[0] ? rule[1] : undefined;
}
