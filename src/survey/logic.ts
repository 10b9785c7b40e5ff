/** What a condition looks at. A question without an answer, and an absent property, have none. */
export type Operand =
  | string
  | number
  | boolean
  /** Days since 1970, in UTC. */
  | { readonly day: number }
  /** Option values without order; `words` are those of Other. */
  | { readonly set: readonly string[]; readonly words?: string | undefined }
  /** Option values in order. */
  | { readonly list: readonly string[] };

/** Whose operand it is: a question's, or a user's or a response's property. */
export interface Subject {
  readonly scope: 'question' | 'user' | 'response';
  readonly name: string;
}

/** Whether a subject was asked on the path, and what it holds. */
export type Reading = readonly [asked: boolean, operand: Operand | undefined];

/** A condition that was understood, as the test of what is known so far. */
export type Condition = (read: (subject: Subject) => Reading) => boolean;

/** A question's own way on, where it is not the next question. */
export interface Branch {
  readonly when: Condition | undefined;
  readonly to: string;
}
