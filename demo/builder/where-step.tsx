import { h } from 'preact';
import type { InAppTemplate } from '../bridges/templates';
import { SurfacePicker } from '../playground/surface-picker';
import { SelectField } from './fields';
import { placeFacts, places } from './places';
import type { SetupProps } from './setup-props';
import { Step } from './step';

const templates: Readonly<Record<InAppTemplate, string>> = {
  cover: 'Cover: the whole screen',
  interstitial: 'Interstitial: most of the screen',
  'half-interstitial': 'Half interstitial: the middle',
  header: 'Header: the top of the screen',
  footer: 'Footer: the bottom of the screen',
};

const androidHint = 'A header or footer runs scripts from release 5.2.2 of the Android SDK on.';

/** The place in which a person meets the survey. */
export const WhereStep = ({ setup, change }: SetupProps) => (
  <Step step="where" number={2} title="Where">
    <SurfacePicker offered={places} chosen={setup.place} choose={(place) => change({ place })} />
    {placeFacts[setup.place].kind === 'in-app' && (
      <SelectField
        label="Template"
        value={setup.template}
        options={templates}
        {...(setup.place === 'android' ? { hint: androidHint } : {})}
        change={(template) => change({ template })}
      />
    )}
  </Step>
);
