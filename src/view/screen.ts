import type { ComponentChildren } from 'preact';

/** What one screen says and offers. */
export interface Screen {
  /** What it is about: the words, and what they are called in the translations. */
  readonly words: string;
  readonly textKey: string;
  readonly progress?: string;
  readonly body?: ComponentChildren;
  readonly error?: ComponentChildren;
  readonly buttons?: ComponentChildren;
}
