import { sampled } from '../../support/whole-run';

/**
 * The releases whose cells are run, given the newest first: the newest and the oldest, or all of them where
 * `SURFACES=all` asks for that.
 */
export function chosen<Release>(releases: readonly Release[]): readonly Release[] {
  return sampled(releases, releases.length - 1);
}
