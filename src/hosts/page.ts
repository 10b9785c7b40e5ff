import type { Host } from './host';
import { hasWebSdk, isPreviewed, webSdk } from './web-sdk';

/**
 * A plain page, or a slot of CleverTap's native display where the page runs the web SDK: the survey is in the page's
 * own flow. CleverTap may still load.
 */
export function ownPage(window: Window): Host {
  const name = hasWebSdk(window) ? 'native-display' : 'page';
  return { name, placement: 'flow', isPreview: isPreviewed(window), findCleverTap: () => webSdk(window) };
}
