import { those, type ProblemFinder } from './problem';
import { isInAddress } from '../setup-address';
import { linkedSurvey } from '../write-html';

/** What the survey's source and its own page lack for a place. */
export const linkProblems: ProblemFinder = (setup, { kind }) => {
  const { from, iterateId, embedKey, file, link, place, template } = setup;
  // Android takes every swipe there for a dismissal.
  const isLow = place === 'android' && (template === 'header' || template === 'footer');
  return those(
    from === 'iterate' &&
      !(iterateId.trim() && embedKey.trim()) && {
        severity: 'error',
        step: 'survey',
        message: 'A survey at Iterate needs its id and the embed key.',
        advice: 'Both are in the embed code that Iterate shows. The key is the public one, for browsers.',
      },
    from === 'file' &&
      !file && {
        severity: 'error',
        step: 'survey',
        message: 'No file is chosen.',
        advice: 'Choose, drop or paste a survey’s JSON.',
      },
    from === 'file' &&
      file !== undefined &&
      !isInAddress(file) && {
        severity: 'warning',
        step: 'survey',
        message: 'The survey is too large for this page’s address: a link to it leaves the survey out.',
        advice: 'Publish the JSON file and choose it by its address, or send the file along.',
      },
    from === 'file' &&
      kind === 'address' && {
        severity: 'warning',
        step: 'survey',
        message: `The link page finds the survey by its name, “${linkedSurvey(setup)}”.`,
        advice: 'Publish the file under this name where the link page looks for surveys.',
      },
    isLow &&
      link.trim() === '' && {
        severity: 'warning',
        step: 'settings',
        message: `An Android ${template} can’t scroll: a question without room in it is passed over.`,
        advice: 'Type the address of the survey’s own page, which then opens for such questions.',
      },
  );
};
