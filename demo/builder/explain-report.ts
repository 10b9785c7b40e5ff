/** What a line of `data-debug` is about. */
export type ReportKind = 'read' | 'left out' | 'shown' | 'sent' | 'delivered' | 'problem';

export interface ExplainedReport {
  readonly kind: ReportKind;
  /** For people who have not read the documentation. Like the line itself without answers, and without who gave them. */
  readonly sentence: string;
}

const prefix = /^\[iterate-clevertap\] /;

type Explain = (...parts: string[]) => string;

/** What the script prints, and what it means; the first that fits counts. */
const explanations: readonly (readonly [RegExp, ReportKind, Explain])[] = [
  [/^(\S+) was read$/, 'read', (name) => `${name} was read.`],
  [
    /^(\S+) is absent$/,
    'left out',
    (name) =>
      name === 'CleverTap'
        ? 'CleverTap’s SDK is not here, or not yet. Answers wait for it until the message is closed; the endpoint gets them in any case.'
        : `${name} has no value: CleverTap left its tag empty, or as it stands.`,
  ],
  [
    /^(\S+) is left out: the value is not understood$/,
    'left out',
    (name) => `${name} is left out: its value is not of the type that its name says.`,
  ],
  [
    /^(.+) is left out: the name is not understood$/,
    'left out',
    (name) => `“${name}” is left out: names begin with user_ or response_.`,
  ],
  [
    /^(\S+) is left out: it has no room$/,
    'left out',
    (id) =>
      `The question ${id} is passed: this header or footer has no room for it, and there is no data-link.`,
  ],
  [
    /^(\S+) is left out: the name is CleverTap’s$/,
    'left out',
    (id) =>
      `The answer to ${id} becomes no property: that is a field of CleverTap’s own. Give the question another label.`,
  ],
  [
    /^(\S+) is left out: it is not understood or too old$/,
    'left out',
    () => 'An answer that an earlier page left is set aside: it is older than 30 days, or nothing of ours.',
  ],
  [
    /^(.+) is left out: (.+)$/,
    'left out',
    (place, why) => `${place} is left out: ${why.replace(/^Error: /, '')}.`,
  ],
  [
    /^(.+) repeats another or has no label$/,
    'left out',
    (place) => `${place} is left out: it repeats another choice, or has no label.`,
  ],
  [
    /^(\S+) is sent as (.+): it repeats another$/,
    'sent',
    (id, name) => `The property of ${id} is called “${name}”, as another question has the same name.`,
  ],
  [
    /^(.+) is in (\S+) on (\S+)$/,
    'shown',
    (id, language, host) => `The survey ${id} is shown in “${language}”. This place is taken for: ${host}.`,
  ],
  [/^sends (\S+)$/, 'sent', (id) => `${whatIs(id)} leaves, as ${id}.`],
  [/^CleverTap gets event (.+)$/, 'sent', (name) => `CleverTap is told the event ${name}.`],
  [/^CleverTap gets property (.+)$/, 'sent', (name) => `CleverTap is told the user property “${name}”.`],
  [
    /^CleverTap refused: (.+)$/,
    'problem',
    (why) =>
      `CleverTap’s SDK failed (${why}): it is told again with the next answer. The endpoint gets the answer all the same.`,
  ],
  [/^data-endpoint took (\S+)$/, 'delivered', (id) => `The endpoint has ${lower(whatIs(id))}.`],
  [
    /^data-endpoint refused (\S+)$/,
    'problem',
    (id) => `The endpoint refused ${lower(whatIs(id))} for good: its reply says why.`,
  ],
  [
    /^data-endpoint answered (\d+); 0 wait$/,
    'delivered',
    (status) => `The endpoint answered with ${status}; nothing waits any more.`,
  ],
  [
    /^data-endpoint answered (.+); (\d+) wait$/,
    'problem',
    (status, count) => `The endpoint answered ${status}; ${count} wait and are sent again.`,
  ],
  [
    /^Iterate answered (.+)$/,
    'problem',
    (status) => `Iterate answered ${status} to the news that its survey was shown or closed.`,
  ],
  [/^survey (.+)$/, 'problem', (error) => `The survey can’t be shown: ${error.replace(/^Error: /, '')}.`],
];

/** What a line of the console says; nothing where it is not one of the script’s. */
export function explainReport(line: string): ExplainedReport | undefined {
  if (!prefix.test(line)) return undefined;
  const report = line.replace(prefix, '');
  for (const [form, kind, explain] of explanations) {
    const [found, ...parts] = form.exec(report) ?? [];
    if (found !== undefined) return { kind, sentence: explain(...parts) };
  }
  return { kind: 'problem', sentence: report };
}

const endings: Readonly<Record<string, string>> = {
  '~displayed': 'The news that the survey is on screen',
  '~dismiss': 'The news that it was closed',
  '~complete': 'The news that it was finished',
};

/** What an event is of, by its id: `1.<survey>.<response>.<question or ~type>.<time>`. */
function whatIs(id: string): string {
  const subject = id.split('.')[3] ?? '';
  return endings[subject] ?? `The answer to ${decode(subject)}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const lower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);
