/**
 * The releases whose cells are run, given the newest first: the newest and the oldest, or all of them where
 * `SURFACES=all` asks for that.
 */
export function chosen<Release>(releases: readonly Release[]): readonly Release[] {
  if (process.env.SURFACES === 'all') return releases;
  return releases.filter((_, index) => index === 0 || index === releases.length - 1);
}
