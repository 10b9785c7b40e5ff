import { h } from 'preact';
import { listOf, memberOf, textOf } from '../../src/survey/json';
import { useSurveys } from '../playground/use-surveys';
import { Segments, TextField } from './fields';
import { FileField } from './file-field';
import type { SetupProps } from './setup-props';
import { Step } from './step';
import type { ChosenSurvey } from './use-survey';

interface SurveyStepProps extends SetupProps {
  readonly survey: ChosenSurvey;
}

const sources = { address: 'At an address', file: 'A file', iterate: 'At Iterate' } as const;

/** Which survey is asked. */
export const SurveyStep = ({ setup, change, survey }: SurveyStepProps) => (
  <Step step="survey" number={1} title="Survey">
    <Segments
      label="Where the survey is"
      value={setup.from}
      options={sources}
      change={(from) => change({ from })}
    />
    {setup.from === 'address' && <AddressFields setup={setup} change={change} />}
    {setup.from === 'file' && <FileField file={setup.file} choose={(file) => change({ file })} />}
    {setup.from === 'iterate' && <IterateFields setup={setup} change={change} />}
    <p class={survey.failure ? 'status failed' : 'status'} role="status">
      {survey.failure || describe(survey.document)}
    </p>
  </Step>
);

function AddressFields({ setup, change }: SetupProps) {
  const surveys = useSurveys();
  return (
    <div class="rows">
      <TextField
        label="Address of the survey’s JSON"
        value={setup.surveyUrl}
        placeholder="https://example.com/surveys/onboarding.json"
        change={(surveyUrl) => change({ surveyUrl })}
      />
      <div class="chips" role="group" aria-label="Surveys of this demo">
        {surveys.map(({ name, title }) => {
          const surveyUrl = `${location.origin}/surveys/${name}.json`;
          return (
            <button
              key={name}
              type="button"
              class="quiet"
              aria-pressed={surveyUrl === setup.surveyUrl}
              onClick={() => change({ surveyUrl })}
            >
              {title}
            </button>
          );
        })}
      </div>
    </div>
  );
}

const IterateFields = ({ setup, change }: SetupProps) => (
  <div class="pair">
    <TextField label="Survey id" value={setup.iterateId} change={(iterateId) => change({ iterateId })} />
    <TextField
      label="Embed key"
      value={setup.embedKey}
      hint="The public key of the embed code, never an API key."
      change={(embedKey) => change({ embedKey })}
    />
  </div>
);

/** `Onboarding: 4 questions`; nothing while there is no document. */
function describe(document: unknown): string {
  const results = memberOf(document, 'results') || document;
  const survey = memberOf(results, 'survey') || results;
  if (survey === undefined) return '';
  const count = listOf(memberOf(survey, 'questions')).length;
  const title = textOf(memberOf(survey, 'title')) ?? textOf(memberOf(survey, 'id')) ?? 'Without a title';
  return `${title}: ${count} question${count === 1 ? '' : 's'}`;
}
