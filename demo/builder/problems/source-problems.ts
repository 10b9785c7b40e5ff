import { isInAddress } from '../setup-address';
import { those, type ProblemFinder } from './problem';

/** What the chosen source of the survey lacks. */
export const sourceProblems: ProblemFinder = ({ from, iterateId, embedKey, file, place }) => {
  const step = 'survey';
  if (from === 'iterate')
    return those(
      !(iterateId.trim() && embedKey.trim()) && {
        severity: 'error',
        step,
        message: 'A survey at Iterate needs its id and the embed key.',
        advice: 'Both are in the embed code that Iterate shows. The key is the public one, for browsers.',
      },
      place === 'email' && {
        severity: 'error',
        step,
        message: 'An e-mail shows the first question, and this page can’t read it at Iterate.',
        advice: 'Choose the survey’s JSON by its address or as a file, or send a survey link.',
      },
    );
  if (from !== 'file') return [];
  if (!file) {
    const advice = 'Choose, drop or paste a survey’s JSON.';
    return [{ severity: 'error', step, message: 'No file is chosen.', advice }];
  }
  return those(
    !isInAddress(file) && {
      severity: 'warning',
      step,
      message: 'The survey is too large for this page’s address: a link to it leaves the survey out.',
      advice: 'Publish the JSON file and choose it by its address, or send the file along.',
    },
  );
};
