import { those, type ProblemFinder } from './problem';

/** Events that only CleverTap's own SDKs may send. */
const restrictedEvents = [
  ...['stayed', 'utm visited', 'app launched'],
  ...['notification sent', 'notification viewed', 'notification clicked'],
];
const longestEvent = 512;

/** Names of the answer event that CleverTap would refuse or change. */
export const eventProblems: ProblemFinder = ({ event }, { kind }) => {
  if (kind === 'address') return [];
  const step = 'settings';
  return those(
    restrictedEvents.includes(event.trim().toLowerCase()) && {
      severity: 'error',
      step,
      message: `CleverTap drops events called “${event.trim()}” that are not its own.`,
      advice: 'Choose another name, or leave it empty.',
    },
    /[.:$'"\\]/.test(event) && {
      severity: 'warning',
      step,
      message: 'CleverTap removes . : $ quotes and backslashes from the name of an event.',
      advice: 'Use letters, digits, spaces, - and _.',
    },
    event.length > longestEvent && {
      severity: 'error',
      step,
      message: `The name of an event has more than ${longestEvent} characters.`,
      advice: 'CleverTap cuts it: choose a shorter one.',
    },
  );
};
