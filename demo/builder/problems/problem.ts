import type { PlaceFacts } from '../places';
import type { Setup } from '../setup';

/** Something that keeps a set-up from working, or hardly lets it work as it was meant. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Where in the builder it is put right. */
  readonly step: 'survey' | 'where' | 'who' | 'settings' | 'html';
  readonly message: string;
  /** What to do. */
  readonly advice: string;
}

/** Looks at a set-up for one kind of problem. */
export type ProblemFinder = (setup: Setup, place: PlaceFacts) => readonly Problem[];

/** A list of those problems that there are. */
export const those = (...problems: readonly (Problem | false | '')[]): readonly Problem[] =>
  problems.flatMap((problem) => problem || []);
