import { describeReply } from '../fetch-json';
import type { CreateSink } from './sink';

/** Tells Iterate's API that its survey was shown, and that it was closed: once each. */
export const iterateApi: CreateSink = ({ tellIterate, survey, report }) =>
  tellIterate &&
  (({ type }) =>
    // Displayed and dismissed.
    /^dis/.test(type) &&
    tellIterate(`${encodeURIComponent(survey.id)}/${type}`).then(
      (reply) => reply.ok || report('Iterate', describeReply(reply)),
    ));
