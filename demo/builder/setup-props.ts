import type { Setup } from './setup';

/** What shows a part of the set-up, and changes it. */
export interface SetupProps {
  readonly setup: Setup;
  readonly change: (change: Partial<Setup>) => void;
}
