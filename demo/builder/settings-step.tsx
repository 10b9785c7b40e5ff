import { h } from 'preact';
import { CareFields } from './care-fields';
import { DestinationFields } from './destination-fields';
import { placeFacts } from './places';
import type { Setup } from './setup';
import type { SetupProps } from './setup-props';
import { PageFields, SurveyFields } from './survey-fields';

/** What has a good default, folded. */
export const SettingsStep = ({ setup, change }: SetupProps) => (
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
