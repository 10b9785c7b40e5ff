import type { LoadContext, LoadedSurvey } from './source';
import { loadJson } from './load-json';

/** A survey document somewhere on the web; from code, the document itself. */
export async function url({ config: { survey }, undo }: LoadContext): Promise<LoadedSurvey> {
  return { document: typeof survey === 'string' ? await loadJson(survey, undo) : survey };
}
