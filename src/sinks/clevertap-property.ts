import { describeAnswer } from '../survey/describe-answer';
import { isRecord } from '../survey/json';
import { nameOf } from '../survey/markdown';
import type { Report, Survey } from '../survey/model';
import { clevertapName, clevertapValue } from './clevertap-text';
import { clevertapSink, type CreateSink } from './sink';

/** CleverTap's own fields of a profile, which a survey must not write. */
const systemField = /^(name|email|phone|gender|age|dob|education|married|birthday|identity|fbid|gpid)$/i;

/** Each answer as a property of the person's profile. */
export const clevertapProperty: CreateSink = (context) => {
  let names: ReadonlyMap<string, string> | undefined;
  return clevertapSink('properties', context, (clevertap, { response }, question) => {
    // Worked out at the first answer, so a long survey opens as fast as a short one.
    names = names || nameProperties(context.survey, context.report);
    const name = names.get(question.id);
    const { property } = describeAnswer(response.value, question);
    // What a person said of themselves is the survey's own, never a profile's contact fields.
    const parts = isRecord(property) ? property : { [name || '']: property };
    for (const [part, value] of Object.entries(parts)) {
      const key = parts === property ? `survey_${part}` : part;
      if (!key) return;
      const kept = clevertapValue(value);
      if (kept === '') continue;
      context.report('CleverTap', `gets property ${key}`);
      if (typeof kept === 'object') clevertap.setValues(key, kept);
      else clevertap.setProperty(key, kept);
    }
  });
};

/** The property of each question: its label, else its prompt. Equal names are numbered, and reported. */
function nameProperties({ questions }: Survey, report: Report): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, label, prompt } of questions) {
    const wanted = clevertapName(label || nameOf(prompt));
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) name = `${wanted.slice(0, 116)} ${number}`;
    if (name !== wanted) report(id, `is sent as ${name}: it repeats another`);
    if (systemField.test(name)) report(id, 'is left out: the name is CleverTap’s');
    else names.set(id, name);
    taken.add(name);
  }
  return names;
}
