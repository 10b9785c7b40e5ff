import type { CreateSink } from './sink';

/** Tells Iterate's API that its survey was shown, and that it was closed: once each. */
export const iterateApi: CreateSink = ({ tellIterate, survey, report }) =>
  tellIterate && {
    deliver: async ({ type }) => {
      if (type !== 'displayed' && type !== 'dismiss') return;
      const { ok } = await tellIterate(`${encodeURIComponent(survey.id)}/${type}`);
      if (!ok) report('Iterate', `could not be told: ${type}`);
    },
  };
