import { h } from 'preact';
import { attributesOf, checkForm } from '../controls/format';
import { drawField } from '../controls/draw-field';
import { listOf } from '../survey/json';
import type { Problem } from '../survey/question-type';
import { defineQuestion } from './question';

const known = ['name', 'email', 'phone'] as const;

interface UserInfoOptions {
  /** What is asked for, in this order. */
  readonly field: readonly (typeof known)[number][];
}

type Value = Readonly<Record<string, string>>;

/** How to reach a person. It becomes properties of the survey's own, never a profile's contact fields. */
export const userInfo = defineQuestion<UserInfoOptions, Value>({
  type: 'user_info',
  parse: ({ options }) => {
    const field = known.filter((name) => listOf(options['fields']).includes(name));
    return { field: field.length ? field : known };
  },
  check: (value, { options, required }) =>
    options.field.map((name) => problemOf(value[name], name, required)).find(Boolean),
  finish: (value, { options }) => {
    const filled: Record<string, string> = {};
    for (const name of options.field) {
      const text = (value[name] || '').trim();
      if (text) filled[name] = text;
    }
    return filled;
  },
  words: (value) => Object.values(value).join(', '),
  property: (value) => value,
  Control: ({ question, value = {}, invalid, copy, enter }) =>
    question.options.field.map((name) => (
      <label class="named">
        {copy(`${name}_label`)}
        {drawField(
          { 'aria-labelledby': undefined, ...attributesOf(name) },
          value[name],
          invalid && !!problemOf(value[name], name, question.required),
          (text) => enter({ ...value, [name]: text }),
        )}
      </label>
    )),
});

function problemOf(text = '', name: (typeof known)[number], required: boolean): Problem | undefined {
  if (text.trim()) return checkForm(text, name);
  return required ? ['required_error'] : undefined;
}
