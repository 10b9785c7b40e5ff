import { h } from 'preact';
import { SelectField, TextField } from './fields';
import { placeFacts } from './places';
import type { Setup } from './setup';

interface SettingsProps {
  readonly setup: Setup;
  readonly change: (change: Partial<Setup>) => void;
}

const onOff = { on: 'On', off: 'Off' } as const;

/** What has a good default, folded. */
export const SettingsStep = ({ setup, change }: SettingsProps) => (
  <section class="step" id="step-settings" aria-labelledby="title-settings">
    <details>
      <summary>
        <h2 id="title-settings" tabIndex={-1}>
          <span class="number" aria-hidden="true">
            4
          </span>
          Settings
        </h2>
        <span class="summary">{summaryOf(setup)}</span>
      </summary>
      {placeFacts[setup.place].kind === 'address' ? (
        <div class="grid">
          <PageFields setup={setup} change={change} />
        </div>
      ) : (
        <div class="grid">
          <DestinationFields setup={setup} change={change} />
          <SurveyFields setup={setup} change={change} />
          <CareFields setup={setup} change={change} />
        </div>
      )}
    </details>
  </section>
);

function summaryOf({ place, page, endpoint, clevertap }: Setup): string {
  if (placeFacts[place].kind === 'address') return page;
  const host = URL.canParse(endpoint) ? new URL(endpoint).host : endpoint;
  const destinations = [host, clevertap === 'off' ? '' : 'CleverTap'].filter(Boolean);
  return destinations.length ? `Answers go to ${destinations.join(' and ')}` : 'Answers go nowhere';
}

const LanguageField = ({ setup, change }: SettingsProps) => (
  <TextField
    label="Language"
    value={setup.language}
    placeholder="the person’s own"
    hint="A code such as de forces one."
    change={(language) => change({ language })}
  />
);

const PageFields = ({ setup, change }: SettingsProps) => [
  <TextField
    key="page"
    label="Address of the link page"
    value={setup.page}
    hint="The page of yours that shows surveys."
    change={(page) => change({ page })}
  />,
  <LanguageField key="language" setup={setup} change={change} />,
];

/** Where answers go. */
const DestinationFields = ({ setup, change }: SettingsProps) => [
  <TextField
    key="endpoint"
    label="Response endpoint"
    value={setup.endpoint}
    placeholder="https://example.com/responses"
    hint="Takes every answer, whole and once. Empty: CleverTap only."
    change={(endpoint) => change({ endpoint })}
  />,
  <SelectField
    key="clevertap"
    label="To CleverTap"
    value={setup.clevertap}
    options={{
      'events properties': 'Events and user properties',
      events: 'Events only',
      properties: 'User properties only',
      off: 'Nothing',
    }}
    change={(clevertap) => change({ clevertap })}
  />,
  <TextField
    key="event"
    label="Name of the event"
    value={setup.event}
    placeholder="survey_question_response"
    change={(event) => change({ event })}
  />,
  <SelectField
    key="response-array"
    label="Several choices"
    value={setup.responseArray}
    options={{ array: 'As a list', text: 'As one text' }}
    hint="A list needs an account that takes array properties."
    change={(responseArray) => change({ responseArray })}
  />,
  placeFacts[setup.place].fillsCampaign && (
    <SelectField
      key="campaign"
      label="Campaign with each answer"
      value={setup.campaign}
      options={onOff}
      change={(campaign) => change({ campaign })}
    />
  ),
];

/** How the survey is shown. */
const SurveyFields = ({ setup, change }: SettingsProps) => [
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

/** What is kept, and what is only tried. */
const CareFields = ({ setup, change }: SettingsProps) => [
  <SelectField
    key="storage"
    label="Answers on the device"
    value={setup.storage}
    options={{ local: 'Kept until acknowledged', none: 'Never kept' }}
    change={(storage) => change({ storage })}
  />,
  <SelectField
    key="consent"
    label="Consent"
    value={setup.consent}
    options={{ given: 'Given', wait: 'Wait until it is given', withdrawn: 'Withdrawn: remove what was kept' }}
    change={(consent) => change({ consent })}
  />,
  <SelectField
    key="preview"
    label="Preview"
    value={setup.preview}
    options={{ recognised: 'Recognised by itself', on: 'On: sends nothing', off: 'Off: always live' }}
    change={(preview) => change({ preview })}
  />,
  <SelectField
    key="debug"
    label="Print to the console"
    value={setup.debug}
    options={onOff}
    change={(debug) => change({ debug })}
  />,
];
