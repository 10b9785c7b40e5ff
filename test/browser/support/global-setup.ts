import { execFileSync } from 'node:child_process';
import { ensureChromium } from '../../../scripts/find-chromium';
import { builtFiles } from './built-files';

/** The browser tests drive the built file, as a customer would paste it. */
export default function setup(): void {
  process.env.CHROMIUM_PATH = ensureChromium();
  // Where a step before has built the same sources, the two builds can be compared.
  if (process.env.BUILT) process.env.BUILT_BEFORE = JSON.stringify(builtFiles());
  execFileSync('npm', ['run', '--silent', 'build', '--', '--silent'], { stdio: 'inherit' });
}
