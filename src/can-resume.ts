/**
 * Whether a response that was begun on an earlier page can be taken up again. A message in CleverTap has no earlier page,
 * so in the pasted script this is false (`rollup.config.mjs`), and what it decides is left out.
 */
export const canResume: boolean = true;
