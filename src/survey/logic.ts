import type { OtherAnswer } from './model';

/** What a condition looks at. A question without an answer, and an absent property, have none. */
export type Operand =
  | string
  | number
  | boolean
  /** Days since 1970, in UTC. */
  | { readonly day: number }
  /** Option values without order, and the words of Other. */
  | { readonly set: readonly (string | OtherAnswer)[] }
  /** Option values in order. */
  | { readonly list: readonly string[] };
