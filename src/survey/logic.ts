/** What a condition looks at. A question without an answer, and an absent property, have none. */
export type Operand =
  | string
  | number
  | boolean
  /** Days since 1970, in UTC. */
  | { readonly day: number }
  /** Option values without order, one of which may stand for Other, and its words. */
  | { readonly set: readonly string[]; readonly words?: string | undefined }
  /** Option values in order. */
  | { readonly list: readonly string[] };
