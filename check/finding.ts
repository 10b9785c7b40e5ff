/** One thing that a survey's author should look at. */
export interface Finding {
  /** An error is left out, leads nowhere or is never asked; a warning works, but hardly as it was meant. */
  readonly severity: 'error' | 'warning';
  /** Where in the document, such as `survey.questions[2].prompt`. */
  readonly path: string;
  /** Goes on after the path: `should be a text`. */
  readonly message: string;
}

/** A warning for each message that there is. */
export function warn(path: string, ...messages: readonly (string | false | undefined)[]): readonly Finding[] {
  return messages.flatMap((message) => (message ? [{ severity: 'warning', path, message }] : []));
}
