import type { AnswerValue, Question, SurveyEvent } from '../survey/model';
import { describeAnswer } from '../survey/describe-answer';
import { memberOf } from '../survey/json';
import { nameOf } from '../survey/markdown';
import { createSinks } from './index';
import type { Gate } from './gate';
import { type SinkContext, tryCleverTap, type WireEvent } from './sink';

export interface DeliveryContext extends SinkContext {
  readonly responseId: string;
  readonly language: string;
  /** Milliseconds since 1970. */
  now(): number;
  readonly pass: Gate['pass'];
}

/** Takes what happened; never throws. */
export interface Delivery {
  deliver(event: SurveyEvent): void;
  /** Tells CleverTap's statistics that these words of the message were clicked. */
  countClick(words: string): void;
}

/** Gives each event its id and time, and hands it to every sink. */
export function createDelivery(context: DeliveryContext): Delivery {
  const { config, host, survey, report, responseId, language, now, pass } = context;
  const { identity, campaign, known } = config;
  const sinks = createSinks(context);
  let time = now();
  let isClicked = false;

  function countClick(words: string): void {
    pass(() =>
      tryCleverTap(report, () => {
        const clevertap = host.findCleverTap();
        if (campaign && clevertap && clevertap.countClick && config.clevertap !== 'off')
          clevertap.countClick(campaign.batch_id, words);
      }),
    );
  }

  function deliver(event: SurveyEvent): void {
    const { type, question } = event;
    const before = time;
    // Forced to grow, so that a later answer always outranks an earlier one.
    time = Math.max(now(), before + 1);
    const subject = question ? escapePart(question.id) : `~${type.replace('survey-', '')}`;
    const clevertap = tryCleverTap(report, host.findCleverTap);
    const wire: WireEvent = {
      ...event,
      ...(event.question && describe(event)),
      id: ['1', escapePart(survey.id), responseId, subject, time].join('.'),
      response_id: responseId,
      survey_id: survey.id,
      survey_name: survey.title,
      user: { ...identity, clevertap_id: clevertap && clevertap.id },
      user_traits: known.user,
      response_properties: known.response,
      shown: { language, host: host.name, order: question && memberOf(question.options, 'order') },
      campaign,
      answered_at: new Date(time).toISOString(),
      elapsed_ms: time - before,
    };
    pass(() => {
      report('sends', wire.id);
      // Looked up once more: it may have been a while.
      const told = tryCleverTap(report, host.findCleverTap);
      sinks.forEach((sink) => sink && tryCleverTap(report, () => sink(wire, question, told)));
    });
    // The first answer is a click, as that on a button would be.
    if (question && !question.private && !isClicked) {
      countClick(question.label || nameOf(question.prompt));
      isClicked = true;
    }
  }

  return { deliver, countClick };
}

/** What a response says, under the names of the wire. */
function describe({ question, value }: { question: Question; value: AnswerValue }) {
  const { id, prompt, label } = question;
  const { fields } = describeAnswer(value, question);
  return { question: { id, prompt: nameOf(prompt), label }, response: { value }, fields, value: undefined };
}

/** Percent-encodes a part of an id, the dot that joins the parts too. Half a character has no code of its own. */
function escapePart(part: string): string {
  return encodeURIComponent(part.replace(/[\uD800-\uDFFF]/gu, '\uFFFD')).replace(
    /[^\w%-]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
