import type { Settings } from './config/config';
import { parseConfig } from './config/parse-config';
import type { RawProperty } from './config/respondent';
import { detectHost } from './hosts';
import { questionTypes } from './questions';
import { createResponseId } from './response-id';
import { run, type Running } from './run';
import { createDelivery } from './sinks/delivery';
import { loadSurvey } from './sources';
import { createCopy } from './survey/copy';
import type { Report } from './survey/model';
import { parseSurvey } from './survey/parse-survey';
import type { Action, Session } from './survey/session';
import { closeByItself } from './view/auto-close';
import { createCanvas } from './view/canvas';
import type { Scene } from './view/scene';

/** Milliseconds after which a silent survey source is given up. */
const loadingTime = 10_000;
/** Milliseconds that an app's SDK is given to take an event over before its message goes. */
const inAppGrace = 200;

/** What was pasted or passed, not yet understood. */
export interface Tag {
  readonly element: HTMLElement;
  readonly settings: Settings;
  readonly properties: readonly RawProperty[];
  /** Of the script that runs, for pages whose CSP asks for one. */
  readonly nonce?: string | undefined;
}

export interface MountedSurvey {
  /** Closes as the Close button does. */
  close(): void;
  /** Where the person is; absent until the survey has arrived. */
  readonly session: Session | undefined;
}

/** Draws the card at once, then fetches the survey, asks it, and delivers what is answered. Never throws. */
export function start({ element, settings, properties, nonce }: Tag): MountedSurvey {
  const report = createReport(settings.debug);
  const host = detectHost(window);
  const canvas = createCanvas(element, host.placement, nonce);
  const fitting = host.fit?.(canvas);
  const controller = typeof AbortController === 'function' ? new AbortController() : undefined;
  const undo = [() => controller?.abort(), () => fitting?.stop()];
  let running: Running | undefined;
  let campaignId: string | undefined;
  let left = false;
  let scene: Scene = {
    message: 'loading_label',
    copy: createCopy(),
    language: 'en',
    modal: host.placement !== 'flow',
    preview: false,
    dispatch,
    close,
  };

  function draw(change: Partial<Scene>): void {
    scene = { ...scene, ...change };
    canvas.draw(scene);
    fitting?.refresh();
  }

  function dispatch(action: Action): void {
    try {
      running?.dispatch(action);
    } catch (error) {
      // What a handler throws would be the page's.
      report('survey', String(error));
    }
  }

  function close(): void {
    if (running) dispatch({ type: 'close' });
    else leave();
  }

  function leave(): void {
    // Close can be pressed again while an app's SDK takes its time.
    if (left) return;
    left = true;
    undo.forEach((stop) => stop());
    setTimeout(remove, host.queuesEvents ? inAppGrace : 0);
  }

  function remove(): void {
    canvas.remove();
    host.close?.(campaignId);
  }

  async function open(): Promise<void> {
    const config = parseConfig(settings, properties, report);
    campaignId = config.campaign?.id;
    const timer = setTimeout(() => controller?.abort(), loadingTime);
    undo.push(() => clearTimeout(timer));
    const signal = controller ? controller.signal : null;
    const { document, traits, iterate } = await loadSurvey({ config, container: element, signal });
    if (left) return;
    if (!document) return leave();
    const survey = parseSurvey(document, questionTypes, report);
    const language = survey.primary_language || 'en';
    const preview = config.preview ? config.preview === 'on' : !!host.preview;
    const { respondent } = config;
    const response = { ...respondent.response, ...traits };
    const delivery = createDelivery({
      config: { ...config, respondent: { ...respondent, response } },
      host,
      survey,
      container: element,
      iterate,
      report,
      types: questionTypes,
      responseId: createResponseId(),
      language,
      now: Date.now,
    });
    canvas.setTheme(survey);
    scene = { ...scene, copy: createCopy(survey), language, preview };
    running = run(survey, {
      types: questionTypes,
      known: { user: respondent.user, response },
      deliver: (event) => preview || delivery.deliver(event),
      draw: (session) => {
        draw({ session });
        if (session.screen === 'thank-you' && !survey.disable_auto_close) {
          undo.push(closeByItself(canvas.element, () => delivery.pending() > 0, close));
        }
      },
      close: () => {
        delivery.end();
        leave();
      },
    });
  }

  draw({});
  open().catch((error: unknown) => {
    // Closing ends what was waited for, which is no failure.
    if (left) return;
    report('survey', String(error));
    draw({ message: 'failure_notice' });
  });
  return {
    close,
    get session() {
      return running?.session();
    },
  };
}

/** Silent unless `data-debug` asks. Reports name places and reasons, never answers or who gave them. */
function createReport(debug: string | boolean | undefined): Report {
  if (debug === undefined || debug === false || debug === 'off') return () => undefined;
  // eslint-disable-next-line no-console -- the one place that may print
  return (path, message) => console.info(`[iterate-clevertap] ${path} ${message}`);
}
