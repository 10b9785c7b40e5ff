import type { RandomAnswer } from './random-survey';

/** What is stored of one answer. */
export interface StoredAnswer {
  readonly value: unknown;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly event: Readonly<Record<string, unknown>>;
  /** Of the profile: a name and a value, where there is something to keep. */
  readonly property: readonly (readonly [string, unknown])[];
}

/** What the documentation says is stored of an answer: nothing where none was given. */
export function documentedAnswer({ question, given }: RandomAnswer): readonly StoredAnswer[] {
  const { id, prompt, label, options } = question;
  const name = cleanName(label?.trim() ? label : prompt);
  const stored = (value: unknown, said: string | readonly string[]): StoredAnswer => {
    const whole = typeof said === 'string' ? said : said.join(', ');
    const typed = `response_${typeof said === 'string' ? 'string' : 'array'}`;
    const kept = typeof said === 'string' ? prepare(said) : said.map(prepare);
    const event = {
      question: prepare(prompt.replace(/\s+/g, ' ')),
      label: prepare(label ?? ''),
      response: prepare(whole),
      [typed]: kept,
      survey_id: 'random',
      question_id: id,
    };
    const filled = Object.entries(event).filter(([, member]) => member !== '');
    return {
      value,
      fields: { response: whole, [typed]: said },
      event: Object.fromEntries(filled),
      property: kept === '' ? [] : [[name, typeof kept === 'string' ? kept : { $set: kept }]],
    };
  };
  if (typeof given === 'string') {
    // A text area makes line feeds of every kind of line break.
    const typed = given.replace(/\r\n?/g, '\n');
    return typed.trim() ? [stored(typed, typed.trim())] : [];
  }
  const choices = given.map(
    (place) => ('labels' in options && options.labels[place]) || { label: '', value: '' },
  );
  const [first] = choices;
  if (question.question_type === 'select') return [stored(first?.value, first?.label.trim() ?? '')];
  return [
    stored(
      choices.map((choice) => choice.value),
      choices.map((choice) => choice.label.trim()),
    ),
  ];
}

/** A text as every platform keeps it: straight quotes become typographic, which of them is not looked at. */
function prepare(text: string): string {
  const safe = text.replaceAll('\\', '').replaceAll(`'`, '’').replaceAll('"', '”').trim();
  if (safe.length <= 512) return safe;
  const cut = safe.slice(0, 511);
  return `${isHighSurrogate(cut.charCodeAt(510)) ? cut.slice(0, -1) : cut}…`;
}

/** Half a letter at the end of a name means nothing, and may be missing. */
function cleanName(text: string): string {
  const clean = text
    .replace(/[.:$'"\\[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
  return (isHighSurrogate(clean.charCodeAt(clean.length - 1)) ? clean.slice(0, -1) : clean).trim();
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

/** The same for texts that differ in the direction of typographic quotes only. */
export function foldQuotes<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value).replaceAll('“', '”')) as Value;
}
