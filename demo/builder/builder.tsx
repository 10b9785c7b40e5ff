import { h } from 'preact';
import { useMemo } from 'preact/hooks';
import { PageLinks } from '../playground/page-links';
import { HtmlStep } from './html-step';
import { placeFacts } from './places';
import { Preview } from './preview';
import { problemsOf } from './problems';
import { scriptProblems } from './script-problems';
import { SettingsStep } from './settings-step';
import { surveyProblems } from './survey-problems';
import { SurveyStep } from './survey-step';
import { TraceStep } from './trace-step';
import { usePreview } from './use-preview';
import { useScript } from './use-script';
import { useSetup } from './use-setup';
import { useSurvey } from './use-survey';
import { useTrace } from './use-trace';
import { WhereStep } from './where-step';
import { WhoStep } from './who-step';
import { writeHtml } from './write-html';

/** The whole page: what to decide from top to bottom, and beside it what comes of it. */
export function Builder() {
  const [setup, change] = useSetup();
  const survey = useSurvey(setup);
  const script = useScript();
  const materials = script && { script, document: survey.document };
  const html = materials ? writeHtml(setup, materials) : '';
  const found = useMemo(() => surveyProblems(survey), [survey]);
  const problems = problemsOf(setup, [...found, ...scriptProblems(setup, script)]);
  const preview = usePreview(setup, materials);
  const trace = useTrace(preview?.id);
  return (
    <div class="playground builder">
      <header class="masthead">
        <h1>
          iterate-clevertap <span>snippet builder</span>
        </h1>
        <PageLinks own="/builder" />
      </header>
      <main>
        <form class="steps" onSubmit={(event) => event.preventDefault()}>
          <SurveyStep {...{ setup, change, survey }} />
          <WhereStep {...{ setup, change }} />
          <WhoStep {...{ setup, change }} />
          <SettingsStep {...{ setup, change }} />
          <HtmlStep {...{ setup, change, html }} problems={problems} />
          {placeFacts[setup.place].kind !== 'address' && <TraceStep trace={trace} />}
        </form>
        <Preview preview={preview} />
      </main>
    </div>
  );
}
