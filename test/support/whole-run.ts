/** Whether everything is run, as `npm run test:all` asks; else one of each kind is enough. */
export const isWholeRun = process.env['SURFACES'] === 'all';

/** Of cases of one kind, all in a whole run, else every so manieth. */
export function sampled<Case>(cases: readonly Case[], every: number): readonly Case[] {
  return cases.filter((_, place) => isWholeRun || place % every === 0);
}
