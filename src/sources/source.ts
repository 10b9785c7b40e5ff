import type { Traits } from '../survey/model';
import type { Config } from '../config/config';
import type { Reply } from '../fetch-json';

/** A survey document as it came, and what came with it. */
export interface LoadedSurvey {
  /** Not yet looked at: `null` where the source says that there is nothing to ask, nothing where it is no JSON. */
  readonly document: unknown;
  /** Iterate's own properties of this display, not looked at either; they win over ours. */
  readonly traits?: Traits;
  /** Says to Iterate what it wants to hear about this display, with a path such as `<survey id>/displayed`. */
  readonly tellIterate?: (path: string) => Promise<Reply>;
}

export interface LoadContext {
  readonly config: Config;
  readonly container: HTMLElement;
  /** Takes what gives up the waiting. */
  readonly undo: (() => void)[];
}

/**
 * One place a survey can come from: nothing where the config names another.
 * Throws, or rejects with, a `ConfigError`.
 */
export type Source = (context: LoadContext) => LoadedSurvey | Promise<LoadedSurvey> | undefined;
