import { detectAndroidInApp } from './android-in-app';
import type { DetectHost, Host } from './host';
import { detectIosInApp } from './ios-in-app';
import { detectNativeDisplay } from './native-display';
import { ownPage } from './page';
import { detectWebPopUp } from './web-pop-up';

/** In order of detection: iOS first, because a page for iOS may carry a `window.CleverTap` too. */
const detectors: readonly DetectHost[] = [
  detectIosInApp,
  detectAndroidInApp,
  detectNativeDisplay,
  detectWebPopUp,
];

/** Where we run; any page is at least a plain page. */
export function detectHost(window: Window): Host {
  for (const detect of detectors) {
    const host = detect(window);
    if (host) return host;
  }
  return ownPage(window);
}
