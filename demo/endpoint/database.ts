/** What the endpoint needs of PostgreSQL: PGlite and a pool of `pg` both have it. Each statement stands alone. */
export interface Database {
  /** `$1`, `$2`, … in the text are the parameters. */
  query<Row>(text: string, parameters?: unknown[]): Promise<{ readonly rows: readonly Row[] }>;
  close(): Promise<void>;
}
