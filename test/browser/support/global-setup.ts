import { execFileSync } from 'node:child_process';
import { ensureChromium } from '../../../scripts/find-chromium';

/** The browser tests drive the built file, as a customer would paste it. */
export default function setup(): void {
  process.env.CHROMIUM_PATH = ensureChromium();
  execFileSync('npm', ['run', '--silent', 'build', '--', '--silent'], { stdio: 'inherit' });
}
