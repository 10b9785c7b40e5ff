import type { ComponentChildren } from 'preact';

/** What one screen says and offers. */
export interface Screen {
  /** What it is about. */
  readonly words: ComponentChildren;
  readonly progress?: string;
  readonly body?: ComponentChildren;
  readonly error?: ComponentChildren;
  readonly buttons?: ComponentChildren;
}
