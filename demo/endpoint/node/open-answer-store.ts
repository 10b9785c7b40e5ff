import { createAnswerStore, type AnswerStore } from '../answer-store';
import { openPglite } from './open-pglite';

/** Answers in PGlite: in `folder`, or in memory. */
export const openAnswerStore = async (folder?: string): Promise<AnswerStore> =>
  createAnswerStore(await openPglite(folder));
