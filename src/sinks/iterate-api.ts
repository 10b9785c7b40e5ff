import type { CreateSink } from './sink';

/** Tells Iterate's API that its survey was shown, and that it was closed: once each. */
export const iterateApi: CreateSink = ({ tellIterate, survey, report }) =>
  tellIterate &&
  (async ({ type }) => {
    // Displayed and dismissed.
    if (!/^dis/.test(type)) return;
    const { ok } = await tellIterate(`${encodeURIComponent(survey.id)}/${type}`);
    if (!ok) report('Iterate', `refused: ${type}`);
  });
