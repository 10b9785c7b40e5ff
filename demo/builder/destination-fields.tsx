import { h } from 'preact';
import { onOff, SelectField, TextField } from './fields';
import { fillsCampaign } from '../surfaces';
import type { SetupProps } from './setup-props';

const ArrayField = ({ setup, change }: SetupProps) => (
  <SelectField
    label="Several choices"
    value={setup.responseArray}
    options={{ array: 'As a list', text: 'As one text' }}
    hint="A list needs an account that takes array properties."
    change={(responseArray) => change({ responseArray })}
  />
);

/** Where answers go. */
export const DestinationFields = ({ setup, change }: SetupProps) => [
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
    hint="With ?relay=clevertap in its address, the endpoint tells CleverTap: then nothing from here."
    change={(clevertap) => change({ clevertap })}
  />,
  <TextField
    key="event"
    label="Name of the event"
    value={setup.event}
    placeholder="survey_question_response"
    change={(event) => change({ event })}
  />,
  <ArrayField key="response-array" setup={setup} change={change} />,
  fillsCampaign(setup.place) && (
    <SelectField
      key="campaign"
      label="Campaign with each answer"
      value={setup.campaign}
      options={onOff}
      change={(campaign) => change({ campaign })}
    />
  ),
];
