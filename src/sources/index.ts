import { inline } from './inline';
import { iterateApi } from './iterate-api';
import type { LoadContext, LoadedSurvey, Source } from './source';
import { url } from './url';

/** Every source, the most particular first; one more is one file and one line here. */
const sources: readonly Source[] = [iterateApi, inline, url];

/**
 * Gets the survey document that the config names, or has with it.
 * @throws {SurveyUnavailableError | SurveyFormatError | ConfigError}
 */
export async function loadSurvey(context: LoadContext): Promise<LoadedSurvey> {
  for (const source of sources) {
    const loading = source(context);
    if (loading) return loading;
  }
  return { document: context.config.survey };
}
