/** Base of all our errors; each class below names who must act. */
export class IterateError extends Error {}

/** The person who pasted the tag must act: an attribute or a property element is wrong. */
export class ConfigError extends IterateError {}

/** The survey's author must act: the document is not a survey. */
export class SurveyFormatError extends IterateError {
  /** @param path Where in the document, such as `survey.questions[2].prompt`. */
  constructor(
    readonly path: string,
    expectation: string,
  ) {
    super(`${path} ${expectation}`);
  }
}

/** The survey could not be fetched: network, status, CORS or a time limit. */
export class SurveyUnavailableError extends IterateError {}
