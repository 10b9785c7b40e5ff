import lzString from 'lz-string';

/** One request of the web SDK, decoded. */
export interface CollectedMessage {
  /**
   * `event`, `profile`, `page`, `ping` or `data`: the kind that the payload names, else the request's.
   */
  readonly type: string;
  /** Of an event. */
  readonly name?: string;
  /** Of an event, or what a profile update carries; `{Hobbies: {$set: ['Chess']}}` for a multi-value one. */
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Of the request: one that is repeated keeps its number. */
  readonly number: number;
  /** The whole payload. */
  readonly raw: Readonly<Record<string, unknown>>;
  readonly at: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The SDK does not encode the `+` of base64, so the query string turns it into a space. */
function decode(payload: string): Record<string, unknown> {
  const json = lzString.decompressFromBase64(payload.replace(/ /g, '+'));
  const decoded: unknown = json ? JSON.parse(json) : undefined;
  return isRecord(decoded) ? decoded : {};
}

/**
 * Reads the query of a request `a?t=96&type=…&d=…`.
 * @throws {SyntaxError} When the payload is not the SDK's.
 */
export function decodeMessage(query: URLSearchParams): CollectedMessage {
  const raw = decode(query.get('d') ?? '');
  const { type = query.get('type') ?? 'ping', evtName, evtData, profile } = raw;
  const properties = isRecord(evtData) ? evtData : isRecord(profile) ? profile : undefined;
  return {
    type: String(type),
    ...(typeof evtName === 'string' ? { name: evtName } : {}),
    ...(properties ? { properties } : {}),
    number: Number(query.get('rn')),
    raw,
    at: new Date().toISOString(),
  };
}
