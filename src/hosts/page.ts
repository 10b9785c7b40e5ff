import type { Host } from './host';
import { webSdk } from './web-sdk';

/** A plain page, or a slot of one: the survey is in the page's own flow. CleverTap may still load. */
export function ownPage(window: Window, name: Host['name'] = 'page'): Host {
  return { name, placement: 'flow', clevertap: () => webSdk(window) };
}
