import type { PlaceFacts } from '../places';
import type { PropertyRow } from '../setup';
import { parseTag, type Tag } from '../tag';
import { those, type Problem, type ProblemFinder } from './problem';

/** Tags that CleverTap would not fill in this place. */
export const tagProblems: ProblemFinder = ({ properties }, place) =>
  properties.flatMap((row) => problemsOfRow(row, place));

const step = 'who';

function problemsOfRow({ name, tag: text }: PropertyRow, place: PlaceFacts): readonly Problem[] {
  const property = name.trim() ? `“${name.trim()}”` : 'A property';
  if (text.trim() === '') {
    const advice = 'Type the name of a profile property in CleverTap, such as Plan.';
    return [{ severity: 'error', step, message: `${property} has no tag.`, advice }];
  }
  const tag = parseTag(text);
  if (tag) return problemsOfTag(property, tag, place);
  return those(
    place.syntax === 'menu' && {
      severity: 'error',
      step,
      message: `${property}: ${place.name} takes no Liquid, so the tag would arrive as it is written.`,
      advice: 'Type the bare name of the profile property: it becomes a tag of the @ menu.',
    },
  );
}

const problemsOfTag = (property: string, tag: Tag, { name: place, kind, syntax }: PlaceFacts) =>
  those(
    tag.source === 'Event' &&
      (kind === 'pop-up' || kind === 'in-app') && {
        severity: 'error',
        step,
        message: `${property}: CleverTap fills no event properties in ${place}.`,
        advice: 'Use a profile property, or send an e-mail or link to a live segment.',
      },
    syntax === 'liquid' &&
      /[^\w-]/.test(tag.name) && {
        severity: 'warning',
        step,
        message: `${property}: whether Liquid takes the name “${tag.name}” is not documented.`,
        advice: 'Let CleverTap’s editor insert the tag once, and paste here what it writes.',
      },
  );
