/**
 * Inputs of one kind, each under what it attacks. Where they do harm they call `canary()`, ask `canary.example` for
 * something, or set `canary` on a prototype.
 */
export interface HostileGroup<Input = string> {
  /** Those that were seen to do harm to a page that takes no care. */
  readonly biting: Readonly<Record<string, Input>>;
  /** Those that only some browsers, some apps or worse pages suffer from, or that merely must not be lost. */
  readonly others: Readonly<Record<string, Input>>;
}

/** One input, and what it attacks. */
export type Hostile<Input = string> = readonly [attacks: string, input: Input];

export function inputsOf<Input>({ biting, others }: HostileGroup<Input>): readonly Hostile<Input>[] {
  return [...Object.entries(biting), ...Object.entries(others)];
}
