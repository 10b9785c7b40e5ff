import { z } from 'zod';
import { eventTypes } from './answer-event';

const idPattern = /^[A-Za-z0-9._~%-]{1,255}$/;
const keyLimit = 255;
const identityLimit = 1024;
/** As much as the script sends at a time. */
const textLimit = 32_768;

/** PostgreSQL's text refuses NUL and half a surrogate pair, and no id of a survey has control characters. */
const unstorable = /[\u0000-\u001f]|\p{Surrogate}/u;

const key = z
  .string('should be a short text')
  .min(1, 'should not be empty')
  .max(keyLimit, `should have at most ${keyLimit} characters`)
  .refine((text) => !unstorable.test(text), 'should have no control characters and no half characters');

const textUpTo = (limit: number) =>
  z.string('should be a text').max(limit, `should have at most ${limit} characters`);
const text = textUpTo(textLimit);
const record = z.record(z.string(), z.unknown(), 'should be an object');

const shape = z
  .looseObject(
    {
      type: z.enum(eventTypes, `should be one of ${eventTypes.join(', ')}`),
      id: z.string('should be a text').regex(idPattern, `should match ${idPattern.source}`),
      response_id: key,
      survey_id: key,
      survey_name: text.nullish(),
      question: z
        .looseObject({ id: key, prompt: text.nullish(), label: text.nullish() }, 'should be an object')
        .optional(),
      response: z.looseObject({}, 'should be an object').optional(),
      fields: record.optional(),
      user: z
        .record(z.string(), textUpTo(identityLimit).nullish(), 'should be an object of texts')
        .optional(),
      user_traits: record.optional(),
      response_properties: record.optional(),
      path: z.array(key, 'should be a list of question ids').max(500, 'should name 500 at most').nullish(),
    },
    'should be an object',
  )
  .refine(({ type, question }) => type !== 'response' || question, {
    path: ['question'],
    error: 'should say what was asked',
  })
  .refine(({ type, response }) => type !== 'response' || response?.['value'] !== undefined, {
    path: ['response', 'value'],
    error: 'should say what was answered',
  });

/** Far deeper than any event; PostgreSQL's own parser gives up some thousands of levels down. */
const mostLevels = 32;

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeperThan(levels - 1, member));
}

/** The sentence that says what the event should have been, or `undefined` when it can be stored. */
export function complaintAbout(event: unknown): string | undefined {
  if (isDeeperThan(mostLevels, event)) return `an event should have at most ${mostLevels} levels`;
  const [issue] = shape.safeParse(event).error?.issues ?? [];
  return issue && `${issue.path.map(String).join('.') || 'an event'} ${issue.message}`;
}
