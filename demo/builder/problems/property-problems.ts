import { fullNameOf } from '../property-name';
import type { PropertyRow } from '../setup';
import type { Problem, ProblemFinder } from './problem';

/** Names that Iterate or the script reads otherwise than they were meant. */
export const propertyProblems: ProblemFinder = ({ properties }) =>
  properties.flatMap((row, index) => {
    const complaint = complaintAbout(row) ?? complaintAboutTwins(row, properties.slice(0, index));
    const [message, advice] = complaint ?? meaningOf(row) ?? [];
    if (message === undefined || advice === undefined) return [];
    const severity = complaint ? 'error' : 'warning';
    return [{ severity, step: 'who', message, advice } satisfies Problem];
  });

type Complaint = readonly [message: string, advice: string];

/** What some names mean to the script, whatever was meant by them. */
const meanings: Readonly<Record<string, Complaint>> = {
  token: [
    'user_token is a signed identity: it goes to the endpoint only and is stored nowhere.',
    'Fine, if the tag holds such a signature; else choose another name.',
  ],
  language: [
    'user_language decides the language in which the survey is shown.',
    'Fine, if it holds codes such as “de”; else choose another name.',
  ],
};

function complaintAbout({ scope, type, name: typed }: PropertyRow): Complaint | undefined {
  const name = typed.trim();
  if (name === '')
    return ['A property has no name.', 'Name it as it is called in Iterate, or remove the row.'];
  if (name in {})
    return [`No property can be called “${name}”.`, 'Choose a name that JavaScript does not use.'];
  const [, prefix] = /^(number|boolean|date)_/.exec(name) ?? [];
  if (prefix && type === 'string')
    return [
      `“${name}” as a text would be read as a ${prefix} called “${name.slice(prefix.length + 1)}”.`,
      `Choose the type ${prefix} and leave “${prefix}_” out, or choose another name.`,
    ];
  if (scope === 'user' && ['email', 'external_id', 'token'].includes(name) && type !== 'string')
    return [`user_${name} says who answers, which is a text.`, 'Choose the type text.'];
  return undefined;
}

const meaningOf = ({ scope, name }: PropertyRow) =>
  scope === 'user' && Object.hasOwn(meanings, name.trim()) ? meanings[name.trim()] : undefined;

function complaintAboutTwins(row: PropertyRow, earlier: readonly PropertyRow[]): Complaint | undefined {
  const twin = earlier.find(({ scope, name }) => scope === row.scope && name.trim() === row.name.trim());
  if (!twin) return undefined;
  const [one, other] = [fullNameOf(twin), fullNameOf(row)];
  if (one === other) return [`${other} is there twice: only the first counts.`, 'Remove one of them.'];
  return [
    `${one} and ${other} are one property of two types.`,
    'Its type can’t change in Iterate: keep one.',
  ];
}
