import type { AnswerEvent } from '../../../demo/endpoint/answer-event';

/** What differs from one answer to the next. */
export interface AnswerOptions {
  readonly response?: string;
  readonly question?: string;
  readonly value?: unknown;
  readonly revision?: number;
  /** Members of the event that are not as usual. */
  readonly members?: object;
}

const survey = { survey_id: 's1', survey_name: 'Survey one' };

const idOf = (response: string, part: string, revision: number) => `1.s1.${response}.${part}.${revision}`;

/** A person's answer to a question that takes words. */
export function anAnswer(options: AnswerOptions = {}): AnswerEvent {
  const { response = 'r1', question = 'why', value = 'Because', revision = 1, members = {} } = options;
  return {
    type: 'response',
    id: idOf(response, question, revision),
    response_id: response,
    ...survey,
    question: { id: question, prompt: `Prompt of ${question}` },
    response: { value },
    fields: { response: String(value), response_string: String(value) },
    user: { external_id: `person-${response}` },
    answered_at: new Date().toISOString(),
    ...members,
  };
}

/** The survey was shown to a person. */
export function aDisplay(response = 'r1', members: object = {}): AnswerEvent {
  return {
    type: 'displayed',
    id: idOf(response, '~displayed', 1),
    response_id: response,
    ...survey,
    user: { external_id: `person-${response}` },
    ...members,
  };
}

/** The end of a survey, with the answered questions that count. */
export function anEnding(path: readonly string[], response = 'r1', members: object = {}): AnswerEvent {
  return {
    type: 'survey-complete',
    id: idOf(response, '~complete', 9),
    response_id: response,
    ...survey,
    path,
    user: { external_id: `person-${response}` },
    ...members,
  };
}
