import type { Traits } from '../survey/model';
import type { Config } from '../config/config';

/** A survey document as it came, and what came with it. */
export interface LoadedSurvey {
  /** Not yet looked at. Absent where the source says that there is nothing to ask. */
  readonly document: unknown;
  /** Iterate's own properties of this display; they win over ours. */
  readonly traits?: Traits;
  /** Address and bearer for what Iterate wants to hear about this display. */
  readonly iterate?: { readonly origin: string; readonly token: string };
}

export interface LoadContext {
  readonly config: Config;
  readonly container: HTMLElement;
  /** Ends the wait: the person closed, or it took too long. */
  readonly signal: AbortSignal | null;
}

/**
 * One place a survey can come from: nothing where the config names another.
 * Rejects with a `SurveyUnavailableError`, `SurveyFormatError` or `ConfigError`.
 */
export type Source = (context: LoadContext) => Promise<LoadedSurvey> | undefined;
