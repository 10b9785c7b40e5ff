import { readFile } from 'node:fs/promises';
import { inject } from 'vitest';
import { type AnswerStore, createAnswerStore } from '../../../demo/endpoint/answer-store';
import { openPglite } from '../../../demo/endpoint/node/open-pglite';

/** Answers in memory, none yet. It begins with a copy, because to make an empty database takes seconds. */
export async function openEmptyStore(): Promise<AnswerStore> {
  return createAnswerStore(await openPglite(undefined, new Blob([await readFile(inject('emptyPglite'))])));
}
