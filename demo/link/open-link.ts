import { keepSteps, type KeptStep, mountSurvey, type Session, type Survey } from '../../src';
import { parseRespondent } from '../../src/config/respondent';
import { chooseLanguage } from '../../src/survey/language';
import { answerFromText } from './answer-from-text';
import { giveAnswers } from './give-answers';
import { createNotice } from './notice';
import { keepEntry, readEntry } from './page-entry';
import type { SurveyLink } from './read-link';
import { tellState } from './tell-state';
import { createVisitBook, type Visit } from './visit';
import { pageOnlooker, whenSeen } from './when-seen';

/** Asks the survey that the page's address names, in an element that says where surveys and answers are. */
export async function openLink(element: HTMLElement): Promise<void> {
  const notice = createNotice(element);
  const { link, visit: resumed } = readEntry();
  const survey = addressOf(link, element.dataset);
  if (!survey) return notice.say('This link does not name a survey.');
  const book = createVisitBook(() => localStorage);
  let visit = resumed ?? (await book.find(link));
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  let kept = '';
  let isAnswered = false;
  let isSeen = false;

  /** Keeps where the person is, and says what their link answered. */
  function note(session: Session): void {
    if (!isSeen) return;
    const linked = [...new Set([...visit.linked, ...link.answers.map(([id]) => id)])];
    visit = { ...visit, steps: keepSteps(session), linked };
    // Typing shows the session anew with each letter, and Safari takes no more than 100 entries in half a minute.
    if (kept !== JSON.stringify(visit)) {
      kept = JSON.stringify(visit);
      keepEntry(answeredEntry(visit));
      void book.keep(link, visit);
    }
    const language = languageOf(session, link);
    document.documentElement.lang = language;
    tellState(notice, { session, language, linked, change, reopen: reload });
  }

  /** What a link answers is part of the steps now. */
  const answeredEntry = (next: Visit) => ({ link: { ...link, answers: [] }, visit: next });

  /** Taken up again before the question, the survey asks it anew; what was said before counts until then. */
  function change(questionId: string): void {
    const place = visit.steps.findIndex(([id]) => id === questionId);
    keepEntry(answeredEntry({ ...visit, steps: visit.steps.slice(0, place) }));
    reload();
  }

  // Nothing leaves the page, and nothing is kept, before a person was seen.
  element.dataset['consent'] = 'wait';
  const mounted = mountSurvey({
    ...settingsFrom(element.dataset, link),
    element,
    survey,
    begun: {
      responseId: visit.responseId,
      steps: (asked) => (visit.steps.length ? visit.steps : earlierSteps(link, asked)),
      follow: (session) =>
        // The first time, the survey has only just been handed over, and can't be answered yet.
        void Promise.resolve().then(() => {
          if (!isAnswered) giveAnswers(mounted, link.answers);
          isAnswered = true;
          arrive();
          note(session);
        }),
    },
  });
  // Consent is followed from the survey's arrival on; who touches the page before has been seen all the same.
  await Promise.all([whenSeen(pageOnlooker()), arrived]);
  isSeen = true;
  element.dataset['consent'] = 'given';
  if (mounted.session) note(mounted.session);
}

/** What a message delivered before it led here is not delivered again. */
function earlierSteps({ earlier }: SurveyLink, { byId }: Survey): readonly KeptStep[] {
  return earlier.map(([id, text]) => {
    const question = byId.get(id);
    return [id, question && answerFromText(text, question)];
  });
}

function settingsFrom(
  { endpoint, iterateKey }: DOMStringMap,
  { campaign, language, properties }: SurveyLink,
) {
  return {
    iterateKey,
    endpoint: addressIn(endpoint),
    campaign,
    language,
    // There is no SDK here: the endpoint tells CleverTap.
    clevertap: 'off',
    consent: 'wait',
    properties: Object.assign({}, ...properties.map(([name, value]) => ({ [name]: value }))),
  };
}

const reload = () => location.reload();

const addressIn = (path: string | undefined) => path && new URL(path, location.href).href;

/** Only documents of the page's own folder are asked: who writes a link must not choose what the page says. */
function addressOf({ survey }: SurveyLink, { surveys, iterateKey }: DOMStringMap): string | undefined {
  if (!/^[\w-]+$/.test(survey)) return undefined;
  return iterateKey ? survey : addressIn(`${surveys ?? './'}${survey}.json`);
}

/** The one that the survey is shown in. */
function languageOf({ survey }: Session, { language, properties }: SurveyLink): string {
  const { known } = parseRespondent(properties, () => undefined);
  return chooseLanguage(survey, [language, known.user['language'], ...navigator.languages]);
}
