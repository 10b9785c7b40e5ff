/** What a link to a survey's own page says. */
export interface LinkOptions {
  /** Absolute URL of the link page. */
  readonly page: string;
  /** Name of the document at the link page, without its ending, or an Iterate survey id. */
  readonly survey: string;
  readonly campaign?: string;
  readonly language?: string;
  /** `user_…` and `response_…` properties with template tags, which are left unencoded. */
  readonly properties?: Readonly<Record<string, string>>;
  /** An answer that is given by following the link. */
  readonly answer?: readonly [questionId: string, value: string];
}

/** The address of a survey's own page. */
export function linkAddress({ page, survey, properties = {} }: LinkOptions): string {
  const values = Object.entries(properties).map(([name, value]) => `&${encodeURIComponent(name)}=${value}`);
  return `${page}?survey=${encodeURIComponent(survey)}${values.join('')}`;
}
