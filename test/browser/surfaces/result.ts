/** What is checked of every surface, in the order in which it happens. */
export const checkNames = ['draw', 'size', 'answer', 'CleverTap', 'close', 'nothing left', 'count'] as const;
export type CheckName = (typeof checkNames)[number];

/** A surface in one release of an SDK: a row of `docs/surfaces.md`. */
export interface Row {
  readonly table: 'web' | 'preview' | 'in-app';
  readonly surface: string;
  readonly sdk: string;
}

/** What a test tells the table: of one check, or, with `absent`, of a whole row that can't be shown. */
export interface Result extends Row {
  readonly check?: CheckName;
  readonly absent?: string;
  /** What was seen, where passing does not say it all. */
  readonly note?: string;
}
