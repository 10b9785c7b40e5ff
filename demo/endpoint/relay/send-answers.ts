import type { SurveyBook } from '../survey-book';
import { questionOf } from '../survey-book';
import { profileDataOf } from './profile-data';
import type { RelayOutcome, TakenAnswer } from './relay-queue';
import { eventRecord, profileKey, type UploadRecord } from './upload-record';
import type { RecordError, UploadReply } from './upload';

/** An answer that is to be sent again, and why. */
export interface HeldAnswer extends Partial<RecordError> {
  readonly id: string;
  readonly attempts: number;
}

/** What became of answers: CleverTap has them or never will, or they are sent again. */
export interface Sent {
  readonly settled: readonly RelayOutcome[];
  readonly held: readonly HeldAnswer[];
  /** Whether CleverTap took no request now. */
  readonly isAway: boolean;
}

/** CleverTap calls this one “miscellaneous server error”, so it is tried again, this often. */
const serverError = 555;
const mostServerErrors = 8;

interface Records {
  readonly answer: TakenAnswer;
  readonly event: UploadRecord;
  readonly profile: UploadRecord | undefined;
}

function recordsOf(answer: TakenAnswer, book: SurveyBook): Records {
  const { event, seconds, latest } = answer;
  const profileData = latest ? profileDataOf(book, event) : {};
  const profile = { ...profileKey(event), ts: seconds, type: 'profile', profileData } as const;
  return {
    answer,
    event: eventRecord(event, seconds, questionOf(book, event)),
    profile: Object.keys(profileData).length ? profile : undefined,
  };
}

/**
 * Sends answers as records, two each at most. A request that is refused as a whole is sent again in halves, down to the
 * one that is at fault; the others only arrive twice under the same `answer_id`.
 */
export async function sendAnswers(
  answers: readonly TakenAnswer[],
  book: SurveyBook,
  send: (records: readonly UploadRecord[]) => Promise<UploadReply>,
): Promise<Sent> {
  const records = answers.map((answer) => recordsOf(answer, book));
  const reply = await send(records.flatMap(({ event, profile }) => (profile ? [event, profile] : [event])));
  if (reply.type === 'taken') return combine(records.map((entry) => judge(entry, reply.errors)));
  if (reply.type === 'later')
    return { settled: [], held: answers.map((answer) => heldBy(answer, reply)), isAway: true };
  if (answers.length > 1) {
    const middle = Math.ceil(answers.length / 2);
    const first = await sendAnswers(answers.slice(0, middle), book, send);
    return combine([first, await sendAnswers(answers.slice(middle), book, send)]);
  }
  const { code, message } = reply;
  return {
    settled: answers.map(({ event: { id } }) => ({ id, state: 'failed', code, message })),
    held: [],
    isAway: false,
  };
}

const heldBy = ({ event: { id }, attempts }: TakenAnswer, error: Partial<RecordError>): HeldAnswer => ({
  id,
  attempts,
  ...error,
});

/** What the profile is not told does not make the event less sent. */
function judge({ answer, event, profile }: Records, errors: ReadonlyMap<UploadRecord, RecordError>): Sent {
  const { id } = answer.event;
  const error = errors.get(event);
  if (error?.code === serverError && answer.attempts < mostServerErrors)
    return { settled: [], held: [heldBy(answer, error)], isAway: false };
  if (error) return { settled: [{ id, state: 'failed', ...error }], held: [], isAway: false };
  const ofProfile = profile && errors.get(profile);
  const told = ofProfile && { code: ofProfile.code, message: `profile: ${ofProfile.message}` };
  return { settled: [{ id, state: 'sent', ...told }], held: [], isAway: false };
}

function combine(parts: readonly Sent[]): Sent {
  return {
    settled: parts.flatMap(({ settled }) => settled),
    held: parts.flatMap(({ held }) => held),
    isAway: parts.some(({ isAway }) => isAway),
  };
}
