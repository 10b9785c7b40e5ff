import { h } from 'preact';
import { TextField } from './fields';
import type { SetupProps } from './setup-props';

const LanguageField = ({ setup, change }: SetupProps) => (
  <TextField
    label="Language"
    value={setup.language}
    placeholder="the person’s own"
    hint="A code such as de forces one."
    change={(language) => change({ language })}
  />
);

/** Of links and e-mails. */
export const PageFields = ({ setup, change }: SetupProps) => [
  <TextField
    key="page"
    label="Address of the link page"
    value={setup.page}
    hint="The page of yours that shows surveys."
    change={(page) => change({ page })}
  />,
  <TextField
    key="mailing"
    label="Name of the mailing"
    value={setup.mailing}
    placeholder="Autumn 2026"
    hint="A person’s answers to it are one response, from whichever device."
    change={(mailing) => change({ mailing })}
  />,
  <LanguageField key="language" setup={setup} change={change} />,
];

/** How the survey is shown. */
export const SurveyFields = ({ setup, change }: SetupProps) => [
  setup.packaging === 'linked' && (
    <TextField
      key="script"
      label="Address of the script"
      value={setup.scriptUrl}
      hint="Where you publish iterate-clevertap.js."
      change={(scriptUrl) => change({ scriptUrl })}
    />
  ),
  <LanguageField key="language" setup={setup} change={change} />,
  <TextField
    key="link"
    label="The survey’s own page"
    value={setup.link}
    placeholder="https://example.com/s/onboarding"
    hint="Opens where a header or footer has no room."
    change={(link) => change({ link })}
  />,
  <TextField
    key="schemes"
    label="App links"
    value={setup.schemes}
    placeholder="myshop"
    hint="Schemes that links in the survey may open, with spaces between."
    change={(schemes) => change({ schemes })}
  />,
];
