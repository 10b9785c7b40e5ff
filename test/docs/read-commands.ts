import { shellLines } from './kinds/shell-lines';
import { readSamples } from './read-samples';

/** A command that a document says to type. */
export interface DocumentedCommand {
  /** Where it is said first. */
  readonly place: string;
  readonly line: string;
}

/** The commands of all documents that are of this form, each once. */
export async function readCommands(form: RegExp): Promise<readonly DocumentedCommand[]> {
  const samples = (await readSamples()).filter(({ info }) => info === 'sh commands');
  const places = new Map<string, string>();
  for (const { place, text } of samples)
    for (const line of shellLines(text)) if (form.test(line) && !places.has(line)) places.set(line, place);
  return Array.from(places, ([line, place]) => ({ place, line }));
}
