import { detectAndroidInApp } from './android-in-app';
import type { DetectHost, Host } from './host';
import { detectIosInApp } from './ios-in-app';
import { ownPage } from './page';
import { detectWebPopUp } from './web-pop-up';

/** In order of detection: iOS first, because a page for iOS may carry a `window.CleverTap` too. */
const detectors: readonly DetectHost[] = [detectIosInApp, detectAndroidInApp, detectWebPopUp];

/** Where we run; any page is at least a plain page. */
export function detectHost(window: Window): Host {
  return detectors.map((detect) => detect(window)).find(Boolean) || ownPage(window);
}
