import { h } from 'preact';
import { writeScenario, type Scenario } from '../scenario';
import type { BridgeCall } from './clevertap-record';
import { BrowserFrame } from './browser-frame';
import { Phone } from './phone';

interface StageProps {
  readonly scenario: Scenario;
  /** Counts how often the survey was asked for again. */
  readonly round: number;
  readonly showAgain: () => void;
  readonly onBridgeCall: (call: BridgeCall) => void;
}

/** CleverTap's dashboard opens a page with this in its address when a web pop-up is previewed on it. */
const previewMode = '&ctActionMode=ctWebPopupPreview';

/** The survey where its receiver meets it. A change of scenario or round begins anew. */
export function Stage({ scenario, round, showAgain, onBridgeCall }: StageProps) {
  const query = `${writeScenario(scenario)}${scenario.preview ? previewMode : ''}`;
  const key = `${query} ${round}`;
  return (
    <section class="stage" aria-label="Preview">
      {scenario.surface === 'android' || scenario.surface === 'ios' ? (
        <Phone
          key={key}
          platform={scenario.surface}
          address={`/in-app?${query}`}
          {...{ showAgain, onBridgeCall }}
        />
      ) : (
        <BrowserFrame
          key={key}
          address={`/${scenario.surface === 'plain' ? 'plain' : 'site'}?${query}`}
          showAgain={showAgain}
          {...(scenario.surface === 'exit-intent'
            ? { hint: 'Move the pointer into the shop and out over its top edge.' }
            : {})}
        />
      )}
    </section>
  );
}
