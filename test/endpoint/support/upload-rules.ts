import type { UploadRecord } from '../../../demo/endpoint/relay/upload-record';

const isList = (value: unknown) => typeof value === 'object' && value !== null;

/**
 * What the documentation says is wrong with a record, as its error code.
 * @see https://developer.clevertap.com/docs/api-errors
 */
export function codeOf({
  identity,
  objectId,
  type,
  evtName,
  evtData = {},
  profileData = {},
}: UploadRecord): number | undefined {
  if (!identity && !objectId) return 523;
  if (type !== 'event' && type !== 'profile') return 524;
  if (type === 'event' && !evtName) return 509;
  const members = Object.entries(type === 'event' ? evtData : profileData);
  if (type === 'event' && members.some(([, value]) => isList(value))) return 512;
  if (members.length > 256) return 522;
  const tooLong = ([name, value]: readonly [string, unknown]) =>
    Buffer.byteLength(name) > 120 || (typeof value === 'string' && Buffer.byteLength(value) > 512);
  return members.some(tooLong) ? 512 : undefined;
}
