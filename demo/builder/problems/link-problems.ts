import type { Setup } from '../setup';
import { linkedSurvey } from '../write-html';
import { those, type ProblemFinder } from './problem';

/** What the survey's own page lacks, or a message that needs it. */
export const linkProblems: ProblemFinder = (setup, { kind }) => {
  const { link, mailing, place, template } = setup;
  // Android takes every swipe there for a dismissal.
  const isLow = place === 'android' && (template === 'header' || template === 'footer');
  return those(
    kind === 'address' &&
      isElsewhere(setup) && {
        severity: 'warning',
        step: 'survey',
        message: `The link page finds the survey by its name, “${linkedSurvey(setup)}”.`,
        advice: 'Publish the file under this name where the link page looks for surveys.',
      },
    kind === 'address' &&
      mailing.trim() === '' && {
        severity: 'warning',
        step: 'settings',
        message: 'The mailing has no name: who answers on two devices counts twice.',
        advice: 'Name it, “Autumn 2026” for example, and give the next mailing another name.',
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

/** Whether the survey may be somewhere that the link page does not look. */
function isElsewhere({ from, surveyUrl, page, file }: Setup): boolean {
  if (from !== 'address') return from === 'file' && file !== undefined;
  if (!URL.canParse(surveyUrl) || !URL.canParse(page)) return false;
  return new URL(surveyUrl).origin !== new URL(page).origin;
}
