import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSurveyBook, type SurveyBook } from '../survey-book';
import { SettingsError } from './settings';

/**
 * Reads every `.json` of a folder.
 * @param isMeant Whether a file of that name is to be read; absent: all are.
 * @throws {SettingsError} When there is none, or one is no survey.
 */
export async function readSurveys(
  folder: string,
  isMeant: (name: string) => boolean = () => true,
): Promise<SurveyBook> {
  const names = await readdir(folder).catch(() => {
    throw new SettingsError(`SURVEYS should be a folder of survey documents, and ${folder} can't be read`);
  });
  const files = names.filter((name) => name.endsWith('.json') && isMeant(name));
  if (files.length === 0)
    throw new SettingsError(`SURVEYS should be a folder of survey documents; ${folder} has no .json`);
  const books = await Promise.all(files.map((file) => readOne(join(folder, file))));
  return new Map(books.flatMap((book) => [...book]));
}

async function readOne(file: string): Promise<SurveyBook> {
  try {
    return readSurveyBook([JSON.parse(await readFile(file, 'utf8'))]);
  } catch (error) {
    throw new SettingsError(
      `${file} is no survey document: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
