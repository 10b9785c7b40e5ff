import type { CreateSink } from './sink';

/** Tells Iterate's API that its survey was shown, and that it was closed: once each. */
export const iterateApi: CreateSink = ({ iterate, survey, report }) =>
  iterate && {
    deliver: ({ type }) => {
      if (type !== 'displayed' && type !== 'dismiss') return;
      fetch(`${iterate.origin}/api/v1/surveys/${encodeURIComponent(survey.id)}/${type}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${iterate.token}` },
        body: '{}',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        // Dismissing removes the frame that the request comes from.
        keepalive: true,
      }).catch(() => report('Iterate', `could not be told: ${type}`));
    },
  };
