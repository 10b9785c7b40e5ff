import type { PropertyRow } from '../setup';
import { parseTag } from '../tag';
import { those, type Problem, type ProblemFinder } from './problem';
import type { PlaceFacts } from '../places';

/** Tags that CleverTap would not fill in this place. */
export const tagProblems: ProblemFinder = ({ properties }, place) =>
  properties.flatMap((row) => problemsOfTag(row, place));

function problemsOfTag({ name, tag: text }: PropertyRow, { name: place, kind, syntax }: PlaceFacts) {
  const step: Problem['step'] = 'who';
  const property = name.trim() ? `“${name.trim()}”` : 'A property';
  const tag = parseTag(text);
  return those(
    text.trim() === '' && {
      severity: 'error',
      step,
      message: `${property} has no tag.`,
      advice: 'Type the name of a profile property in CleverTap, such as Plan.',
    },
    text.trim() !== '' &&
      !tag &&
      syntax === 'menu' && {
        severity: 'error',
        step,
        message: `${property}: a ${place} takes no Liquid, so the tag would arrive as it is written.`,
        advice: 'Type the bare name of the profile property: it becomes a tag of the @ menu.',
      },
    tag?.source === 'Event' &&
      (kind === 'pop-up' || kind === 'in-app') && {
        severity: 'error',
        step,
        message: `${property}: CleverTap fills no event properties in a ${place}.`,
        advice: 'Use a profile property, or send an e-mail or link to a live segment.',
      },
    tag !== undefined &&
      syntax === 'liquid' &&
      /[^\w-]/.test(tag.name) && {
        severity: 'warning',
        step,
        message: `${property}: whether Liquid takes the name “${tag.name}” is not documented.`,
        advice: 'Let CleverTap’s editor insert the tag once, and paste here what it writes.',
      },
  );
}
