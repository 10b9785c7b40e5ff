import { h } from 'preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { scenarioSnippet } from '../scenario';
import { surfaces } from '../surfaces';
import { CleverTapLog } from './clevertap-log';
import { EndpointLog } from './endpoint-log';
import { PageLinks } from './page-links';
import { Settings } from './settings';
import { SnippetView } from './snippet-view';
import { Stage } from './stage';
import { SurfacePicker } from './surface-picker';
import { useLive } from './use-live';
import { useScenario } from './use-scenario';

interface ColumnProps {
  readonly kind: string;
  readonly title: string;
  /** Said while nothing has arrived. */
  readonly waiting: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

const Column = ({ kind, title, waiting, count, children }: ColumnProps) => (
  <section class={`column ${kind}`} aria-label={title}>
    <header>
      <h2>{title}</h2>
      <span class="count">{count}</span>
    </header>
    {count === 0 ? <p class="waiting">{waiting}</p> : children}
  </section>
);

/** The whole page: what to show, the survey itself, and what arrives of it. */
export function Playground() {
  const [scenario, change] = useScenario();
  const [round, setRound] = useState(0);
  const live = useLive();
  return (
    <div class="playground">
      <header class="masthead">
        <h1>
          iterate-clevertap <span>playground</span>
        </h1>
        <PageLinks own="/" />
        <button type="button" class="quiet" onClick={live.clear}>
          Clear
        </button>
      </header>
      <form class="controls" onSubmit={(event) => event.preventDefault()}>
        <SurfacePicker
          offered={surfaces}
          chosen={scenario.surface}
          choose={(surface) => change({ surface })}
        />
        <Settings scenario={scenario} change={change} />
      </form>
      <main>
        <Stage
          scenario={scenario}
          round={round}
          showAgain={() => setRound(round + 1)}
          onBridgeCall={live.addBridgeCall}
        />
        <Column
          kind="endpoint"
          title="Response endpoint"
          waiting="Answer a question: it arrives here at once, and only once."
          count={live.answers.length}
        >
          <EndpointLog events={live.answers} />
        </Column>
        <Column
          kind="clevertap"
          title="CleverTap"
          waiting={
            scenario.surface === 'plain'
              ? 'There is no CleverTap on this page: answers go to the endpoint alone.'
              : 'Events and user properties arrive here as CleverTap stores them.'
          }
          count={live.records.length}
        >
          <CleverTapLog records={live.records} />
        </Column>
      </main>
      <SnippetView html={scenarioSnippet(scenario, location.origin)} />
    </div>
  );
}
