/** A link to the survey's own page, as it is written into a message. */
export interface LinkOptions {
  /** Absolute URL of the link page. */
  readonly page: string;
  /** Name of the document at the link page, without `.json`, or an Iterate survey id. */
  readonly survey: string;
  /** Names the mailing: one person's answers to it are one response, whichever device they come from. */
  readonly campaign?: string;
  readonly language?: string;
  /** `user_…` and `response_…` properties: a template tag each, which stays as it is written. */
  readonly properties?: Readonly<Record<string, string>>;
  /** The answer that following the link gives. */
  readonly answer?: readonly [questionId: string, value: string];
}

/**
 * The address, with our own parts percent-encoded and template tags left alone, since CleverTap replaces them as they
 * stand and encodes nothing. Tags come last: what a value such as `Tom & Co` spills over ends in nobody else's.
 */
export function linkAddress({
  page,
  survey,
  campaign,
  language,
  properties = {},
  answer,
}: LinkOptions): string {
  const own = [
    ['survey', survey],
    ['campaign', campaign],
    ['language', language],
    answer && [`answer_${answer[0]}`, answer[1]],
  ].filter((pair): pair is [string, string] => pair?.[1] !== undefined);
  const parts = [
    ...own.map(([name, value]) => `${encode(name)}=${encode(value)}`),
    ...Object.entries(properties).map(([name, tag]) => `${encode(name)}=${tag}`),
  ];
  return `${page}${page.includes('?') ? '&' : '?'}${parts.join('&')}`;
}

/** Half a character has no code of its own. */
const encode = (text: string) => encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD'));
