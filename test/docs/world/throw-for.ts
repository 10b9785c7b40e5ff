import type { SamplePage } from './browser-world';

/** @throws {Error} With what went wrong on a page, if anything did. */
export function throwFor({ exceptions, violations, unknown }: SamplePage): void {
  const forbidden = violations.map(({ directive, blocked }) => `${directive} forbids ${blocked}`);
  const lost = unknown.map((address) => `nothing is known at ${address}`);
  const wrong = [...exceptions, ...forbidden, ...lost];
  if (wrong.length) throw new Error(wrong.join('\n'));
}
