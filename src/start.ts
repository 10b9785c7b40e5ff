import { canResume } from './can-resume';
import { createCanvas } from './view/canvas';
import type { Config, Settings } from './config/config';
import { parseConfig } from './config/parse-config';
import type { RawProperty } from './config/respondent';
import { SurveyFormatError } from './errors';
import { detectHost } from './hosts';
import type { Host } from './hosts/host';
import { questionTypes } from './questions';
import { createResponseId } from './response-id';
import { type BegunResponse, resumeRun } from './resume-run';
import { run } from './run';
import { createDelivery, type Delivery } from './sinks/delivery';
import { derivedResponseId } from './sinks/derived-response-id';
import { endpointOutbox } from './sinks/endpoint-outbox';
import { createGate } from './sinks/gate';
import { loadSurvey } from './sources';
import { createCopy } from './survey/copy';
import { chooseLanguage, createTranslate } from './survey/language';
import type { Report, Survey } from './survey/model';
import { linkSchemes, safeUrl } from './survey/safe-url';
import { parseSurvey } from './survey/parse-survey';
import type { Action, Session } from './survey/session';
import { closeByItself } from './view/auto-close';
import { linkWith } from './view/link-with';
import { rememberFocus } from './view/remember-focus';
import type { Scene } from './view/scene';
import { applyTheme } from './view/theme';

/** Milliseconds that an app's SDK is given to take an event over before its message goes. */
const inAppGrace = 200;

/** Milliseconds that answers which nothing keeps are given to arrive before the message goes. */
const partingGrace = 3000;

/** Questions that take long to read: above so many, the first one is drawn in a task of its own. */
const manyQuestions = 50;

/** What was pasted or passed, not yet understood. */
export interface Tag {
  readonly element: HTMLElement;
  readonly settings: Settings;
  readonly properties: readonly RawProperty[];
  /** Of the script that runs, for pages whose CSP asks for one. */
  readonly nonce?: string | undefined;
  /** A response to take up again. */
  readonly begun?: BegunResponse | undefined;
}

export interface StartedSurvey {
  /** Does what a person could do. */
  dispatch(action: Action): void;
  /** Where the person is; absent until the survey has arrived. */
  readonly session: Session | undefined;
}

/** Draws the card at once, then fetches the survey, asks it, and delivers what is answered. Never throws. */
export function start({ element, settings, properties, nonce, begun }: Tag): StartedSurvey {
  const report = createReport(settings.debug);
  // Nothing to ask: the tag is there to deliver what earlier pages left.
  const isEmpty = settings.survey === '';
  const host = detectHost(window);
  const resumed = canResume ? begun : undefined;
  const begunId = resumed && resumed.responseId;
  const outbox = endpointOutbox(settings, report, follow);
  const gate = createGate(element, outbox);
  const canvas = createCanvas(element, host.placement, nonce);
  const fitting = host.fit && host.fit(canvas);
  const undo: (() => void)[] = fitting ? [fitting.stop] : [];
  // Until there is a survey, all that can be done is to close.
  let act: (action: Action) => void = leave;
  let campaign: Config['campaign'];
  let countClick: Delivery['countClick'] | undefined;
  let parts = false;
  let left = false;
  const curious: ((delivered: boolean) => void)[] = [];
  const returnFocus = rememberFocus(canvas.element, host.parentDocument || document);
  let scene: Scene = {
    message: 'loading_label',
    ...wordsIn(undefined, 'en'),
    linkTo: (url) => {
      const href = safeUrl(url, linkSchemes + (settings.schemes || ''));
      return {
        href,
        onClick: (event) => {
          if (!href) return;
          if (countClick) countClick((event.currentTarget as Element).textContent || '');
          if (host.openLink && host.openLink(href)) event.preventDefault();
        },
      };
    },
    modal: host.placement !== 'flow',
    dispatch,
    retry: () => outbox.retry(),
    close,
  };

  function draw(change: Partial<Scene>): void {
    scene = { ...scene, ...change };
    canvas.draw(scene);
    // In the frame that draws it: to measure at once would be a part of the task that draws.
    if (fitting) requestAnimationFrame(fitting.refresh);
  }

  /** Where nothing scrolls, what has no room is asked on the survey's own page, or not at all. */
  function leadElsewhere(session: Session): void {
    const { question } = session;
    if (settings.link) return draw({ elsewhere: linkWith(settings.link, session) });
    report(question.id, 'is left out: it has no room');
    // The session that this one is shown by has not been taken over yet.
    setTimeout(dispatch, 0, { type: 'pass' });
  }

  function dispatch(action: Action): void {
    try {
      act(action);
    } catch (error) {
      // What a handler throws would be the page's.
      report('survey', String(error));
    }
  }

  function close(): void {
    dispatch({ type: 'close' });
  }

  /** Acts on what became of the events. */
  function follow(): void {
    const isLate = outbox.late();
    const isPending = outbox.pending();
    if (isLate !== !!scene.isLate) draw({ isLate });
    if (left || isLate || !isPending) curious.splice(0).forEach((tell) => tell(!isPending));
    if (parts && !outbox.unsaved()) leave();
  }

  /** Answers that nothing keeps are waited for, unless Close is pressed once more. */
  function part(): void {
    parts = true;
    draw({ session: undefined, message: 'sending_notice' });
    setTimeout(() => {
      if (settings.clevertap !== 'off') leave();
      else draw({ message: 'unsent_notice', isLate: true });
    }, partingGrace);
  }

  function leave(): void {
    // Close can be pressed again while an app's SDK takes its time.
    if (left) return;
    if (!parts && outbox.unsaved()) return part();
    left = true;
    follow();
    gate.leave();
    undo.forEach((stop) => stop());
    setTimeout(
      () => {
        returnFocus(() => {
          canvas.element.remove();
          if (host.close) host.close(campaign);
        });
      },
      host.queuesEvents ? inAppGrace : 0,
    );
  }

  async function open(): Promise<void> {
    const config = parseConfig(settings, properties, report, host.shown);
    if (isEmpty) return gate.set(config.consent);
    const { known } = config;
    campaign = config.campaign;
    const { document, traits, tellIterate } = await loadSurvey({ config, container: element, undo });
    // What Iterate says of this display wins.
    Object.assign(known.response, traits);
    if (document === null) return leave();
    if (!document) throw new SurveyFormatError('survey', 'should be JSON up to 512 KiB');
    const responseId = begunId || (host.queuesEvents && derivedResponseId(config)) || createResponseId();
    const survey = parseSurvey(document, questionTypes, report, responseId);
    // Fewer are drawn at once: where the survey is in the page, “Loading” would flash.
    if (survey.questions[manyQuestions]) await new Promise((resolve) => setTimeout(resolve));
    if (left) return;
    const language = chooseLanguage(survey, [
      config.language,
      known.user['language'],
      ...navigator.languages,
    ]);
    const isPreview = isPreviewed(config, host);
    const delivery = createDelivery({
      config,
      host,
      survey,
      container: element,
      tellIterate,
      report,
      responseId,
      language,
      now: Date.now,
      outbox,
      pass: gate.pass,
      whenKnown: (tell) => {
        curious.push(tell);
        follow();
      },
    });
    countClick = delivery.countClick;
    report(survey.id, `is in ${language} on ${host.name}`);
    applyTheme(canvas.element, survey);
    scene = { ...scene, ...wordsIn(survey, language), isPreview };
    act = (resumed ? resumeRun(resumed) : run)(survey, {
      known,
      deliver: delivery.deliver,
      show: (session) => {
        scene = { ...scene, session };
        if (session.screen === 'closed') return leave();
        draw({ elsewhere: undefined });
        if (host.takesSwipes && session.screen === 'question' && canvas.overflow() > 0)
          leadElsewhere(session);
        if (session.screen === 'thank-you' && !survey.disable_auto_close) {
          undo.push(closeByItself(canvas.element, outbox.pending, close));
        }
      },
    });
    // It may have been given or withdrawn while the survey was on its way.
    if (!isPreview) gate.set(element.dataset['consent'] || config.consent);
  }

  // Asked for first: it comes while the card is drawn.
  open().catch((error: unknown) => {
    // Closing ends what was waited for, which is no failure.
    if (left) return;
    report('survey', String(error));
    draw({ message: 'failure_notice' });
  });
  applyTheme(canvas.element);
  // Its height is told by the first frame, or by that of the question, if the survey comes before it.
  canvas.draw(scene);
  if (isEmpty) canvas.element.remove();
  return {
    dispatch,
    get session() {
      return scene.session;
    },
  };
}

/** What the tag says of it counts more than what the place is known by. */
function isPreviewed({ preview }: Config, host: Host): boolean {
  return (preview || (host.isPreview && 'on')) === 'on';
}

/** Silent unless `data-debug` asks. Reports name places and reasons, never answers or who gave them. */
function createReport(debug: string | boolean | undefined): Report {
  if ([undefined, false, 'off'].includes(debug)) return () => undefined;
  // eslint-disable-next-line no-console -- the one place that may print
  return (path, message) => console.info(`[iterate-clevertap] ${path} ${message}`);
}

/** What a scene says things with. */
function wordsIn(
  survey: Survey | undefined,
  language: string,
): Pick<Scene, 'translate' | 'copy' | 'language'> {
  const translate = createTranslate(survey, language);
  return { language, translate, copy: createCopy(survey, translate, language) };
}
