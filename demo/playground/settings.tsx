import { h } from 'preact';
import { sdkVersions, type Scenario } from '../scenario';
import { useSurveys } from './use-surveys';

interface SettingsProps {
  readonly scenario: Scenario;
  readonly change: (change: Partial<Scenario>) => void;
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

/** Applied when it is left, not at every letter: each change loads the survey anew. */
const TextField = ({ label, value, change }: TextFieldProps) => (
  <label class="field">
    <span>{label}</span>
    <input
      type="text"
      value={value}
      spellcheck={false}
      autocomplete="off"
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  </label>
);

const isOnPhone = ({ surface }: Scenario) => surface === 'android' || surface === 'ios';
const isWebCampaign = (scenario: Scenario) => !isOnPhone(scenario) && scenario.surface !== 'plain';

/** Everything but the surface: which survey, for whom, and with which release of the web SDK. */
export function Settings({ scenario, change }: SettingsProps) {
  const surveys = useSurveys();
  return (
    <div class="settings">
      <label class="field">
        <span>Survey</span>
        <select
          value={scenario.survey}
          onChange={({ currentTarget }) => change({ survey: currentTarget.value })}
        >
          {surveys.map(({ name, title }) => (
            <option key={name} value={name} selected={name === scenario.survey}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <TextField label="Identity (user_email)" value={scenario.email} change={(email) => change({ email })} />
      <TextField label="Property" value={scenario.property} change={(property) => change({ property })} />
      <TextField label="Its value" value={scenario.value} change={(value) => change({ value })} />
      {isWebCampaign(scenario) && (
        <fieldset class="field segmented">
          <legend>Web SDK</legend>
          {sdkVersions.map((sdk) => (
            <label key={sdk}>
              <input
                type="radio"
                name="sdk"
                checked={sdk === scenario.sdk}
                onChange={() => change({ sdk })}
              />
              <span>{sdk}</span>
            </label>
          ))}
        </fieldset>
      )}
      {isWebCampaign(scenario) && scenario.surface !== 'native-display' && (
        <label class="field toggle">
          <input
            type="checkbox"
            checked={scenario.preview}
            onChange={({ currentTarget }) => change({ preview: currentTarget.checked })}
          />
          <span>CleverTap preview</span>
        </label>
      )}
    </div>
  );
}
