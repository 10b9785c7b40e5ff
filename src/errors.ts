/** The person who pasted the tag must act: an attribute is wrong, or leads to no document (address, CORS, status). */
export class ConfigError extends Error {}

/** The survey's author must act: the document is not a survey. */
export class SurveyFormatError extends Error {
  /** @param path Where in the document, such as `survey.questions[2].prompt`. */
  constructor(
    readonly path: string,
    expectation: string,
  ) {
    super(`${path} ${expectation}`);
  }
}
