import { inline } from './inline';
import { iterateApi } from './iterate-api';
import type { LoadContext, LoadedSurvey, Source } from './source';
import { url } from './url';

/** The sources that are asked for in a particular way; one more is one file and one line here. */
const sources: readonly Source[] = [iterateApi, inline];

/**
 * Gets the survey document that the config names, or has with it.
 * @throws {ConfigError}
 */
export function loadSurvey(context: LoadContext): LoadedSurvey | Promise<LoadedSurvey> {
  return sources.map((load) => load(context)).find(Boolean) || url(context);
}
