import { listOf, memberOf, textOf } from '../src/survey/json';
import type { Check } from './check';
import { type Finding, warn } from './finding';
import type { CheckedQuestion } from './checked-survey';
import { plainText } from './plain-text';

/** What CleverTap keeps of a property's name and of a text, in UTF-16 units. */
const longestName = 120;
const longestText = 512;

/** Profile fields of CleverTap's own, which no survey writes. */
const systemFields = [
  ...['name', 'email', 'phone', 'gender', 'age', 'dob', 'education'],
  ...['married', 'birthday', 'identity', 'fbid', 'gpid'],
];

/** Types that set no property, or one that is named otherwise. */
const unnamed = ['statement', 'user_info'];

/** Names and labels that CleverTap would cut, confuse or refuse. Private questions never get there. */
export const clevertapTexts: Check = ({ questions }) => {
  const sent = questions.filter(({ question }) => !question.private);
  const named = sent.filter(({ question }) => !unnamed.includes(question.question_type)).map(nameProperty);
  return [
    ...named.flatMap((property, index) => checkName(property, named.slice(0, index))),
    ...sent.flatMap(({ document, path }) =>
      ['labels', 'rows'].flatMap((member) =>
        checkLabels(memberOf(document.options, member), `${path}.options.${member}`),
      ),
    ),
  ];
};

interface Property {
  readonly name: string;
  /** What names it: the label, else the prompt. */
  readonly path: string;
}

/** The property's name as CleverTap cleans it, not yet cut. */
function nameProperty({ document, path }: CheckedQuestion): Property {
  const label = textOf(document.label);
  const words = label ?? plainText(String(document.prompt));
  const name = words
    .replace(/[.:$'"\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { name, path: `${path}.${label ? 'label' : 'prompt'}` };
}

function checkName({ name, path }: Property, earlier: readonly Property[]): readonly Finding[] {
  const cut = (text: string) => text.slice(0, longestName);
  const twin = earlier.find((other) => cut(other.name) === cut(name));
  return warn(
    path,
    name.length > longestName &&
      `names a user property of ${name.length} characters: CleverTap keeps ${longestName}; a label is shorter`,
    twin && `names the same user property as ${twin.path}: the script numbers it`,
    systemFields.includes(name.toLowerCase()) &&
      `names CleverTap’s own field ${name}, which is never written: the answer sets no user property`,
  );
}

function checkLabels(labels: unknown, path: string): readonly Finding[] {
  return listOf(labels).flatMap((choice, index) => {
    const { length } = textOf(memberOf(choice, 'label')) ?? '';
    const message = length > longestText && `has ${length} characters: CleverTap keeps ${longestText}`;
    return warn(`${path}[${index}].label`, message);
  });
}
