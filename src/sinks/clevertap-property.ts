import type { Report, Survey } from '../survey/model';
import { clevertapName, clevertapText } from './clevertap-text';
import { clevertapSink, type CreateSink } from './sink';

/** CleverTap's own fields of a profile, which a survey must not write. */
const systemField = /^(name|email|phone|gender|age|dob|education|married|birthday|identity|fbid|gpid)$/i;

/** Each answer as a property of the person's profile. */
export const clevertapProperty: CreateSink = (context) => {
  const { clevertap: switches = 'properties' } = context.config;
  if (!switches.includes('properties')) return undefined;
  let names: ReadonlyMap<string, string> | undefined;
  return clevertapSink(context, (clevertap, _, { question, property }) => {
    // Worked out at the first answer, so a long survey opens as fast as a short one.
    names = names || nameProperties(context.survey, context.report);
    const name = names.get(question.id);
    if (!name || property === undefined) return;
    if (typeof property === 'object') clevertap.setValues(name, property.map(clevertapText));
    else clevertap.setProperty(name, typeof property === 'string' ? clevertapText(property) : property);
  });
};

/** The property of each question: its label, else its prompt. Equal names are numbered, and reported. */
function nameProperties({ questions }: Survey, report: Report): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, label, prompt } of questions) {
    const wanted = clevertapName(label || prompt);
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) name = `${wanted.slice(0, 116)} ${number}`;
    if (name !== wanted) report(id, `has the property “${name}”: another question has its name`);
    if (systemField.test(name)) report(id, `sets no property: ${name} is a system field of CleverTap`);
    else names.set(id, name);
    taken.add(name);
  }
  return names;
}
