import { those, type ProblemFinder } from './problem';

/** Settings that are for trying out, or that hold something else than they should. */
export const settingProblems: ProblemFinder = (setup, { kind }) => {
  const { preview, debug, consent, language, schemes } = setup;
  const step = 'settings';
  if (kind === 'address') return languageProblems(language.trim());
  return [
    ...languageProblems(language.trim()),
    ...those(
      preview === 'on' && {
        severity: 'warning',
        step,
        message: 'A preview sends nothing: no answer would be kept.',
        advice: 'Choose “recognised” before the campaign goes live.',
      },
      debug === 'on' && {
        severity: 'warning',
        step,
        message: 'The script prints to the console.',
        advice: 'Switch it off before the campaign goes live.',
      },
      consent === 'wait' && {
        severity: 'warning',
        step,
        message: 'Nothing is kept or sent until the attribute data-consent says “given”.',
        advice: 'Your page sets it once the person agrees. A message that no page script reaches can’t wait.',
      },
      consent === 'withdrawn' && {
        severity: 'warning',
        step,
        message: 'No answer is kept, and what was kept on the device is removed.',
        advice: 'Choose “given” to collect answers.',
      },
      /(^|\s)(javascript|data|vbscript|file)(\s|$)|[^a-z0-9+.\s-]/i.test(schemes) && {
        severity: 'error',
        step,
        message: 'Schemes are names such as myshop, with spaces between, without “://”.',
        advice: 'Name only schemes of your own apps.',
      },
    ),
  ];
};

function languageProblems(language: string) {
  return those(
    language !== '' &&
      !/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(language) && {
        severity: 'error',
        step: 'settings',
        message: `“${language}” is not a language.`,
        advice: 'Type a code such as de or pt-BR, or leave it empty for the person’s own language.',
      },
  );
}
