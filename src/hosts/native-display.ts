import type { DetectHost } from './host';
import { ownPage } from './page';
import { webSdk } from './web-sdk';

/** CleverTap's native display: our HTML in a slot of a page that runs the web SDK itself. */
export const detectNativeDisplay: DetectHost = (window) =>
  webSdk(window) ? ownPage(window, 'native-display') : undefined;
