import { fitFrame } from './frame-height';
import type { DetectHost } from './host';
import { type WebSdkWindow, webSdk } from './web-sdk';

/** What CleverTap's web SDK wraps a pop-up's frame in, and what it dims the page with. */
const containers = [
  { id: 'wizParDiv0', dimmer: 'intentOpacityDiv0', placement: 'flow' },
  { id: 'wizParDiv2', dimmer: 'intentOpacityDiv2', placement: 'flow' },
  { id: 'intentPreview', dimmer: 'intentOpacityDiv', placement: 'fill' },
  { id: 'wizAdvBuilder', dimmer: '', placement: 'overlay' },
] as const;

type Container = (typeof containers)[number];

/** A frame that CleverTap's web SDK filled with our HTML: box, banner, interstitial or advanced builder. */
export const detectWebPopUp: DetectHost = (window) => {
  const page = parentOf(window);
  // The frame of a sandboxed preview has an opaque origin, and every look at its parent throws.
  if (!page) return window.origin === 'null' && window.parent !== window ? preview : undefined;
  const frame = window.frameElement as HTMLElement | null;
  const container = containers.find(({ id }) => frame?.closest(`#${id}`));
  if (!frame || !(container || page.clevertap || page.$WZRK_WR)) return undefined;
  const { placement } = container || preview;
  frame.title = frame.title || 'Survey';
  return {
    name: 'web-pop-up',
    placement,
    preview: /[?&]ctActionMode=/.test(page.location.search),
    clevertap: () => webSdk(page),
    parentDocument: page.document,
    ...(placement === 'flow' ? { fit: (drawing) => fitFrame(frame, page, drawing) } : {}),
    close: (campaignId) => close(frame, page, container, campaignId),
  };
};

const preview = { name: 'web-pop-up', placement: 'fill', preview: true, clevertap: () => undefined } as const;

function parentOf(window: Window): WebSdkWindow | undefined {
  try {
    // Reading the document is what another origin refuses.
    return window.parent !== window && window.parent.document ? (window.parent as WebSdkWindow) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * CleverTap's own way where the campaign is known: it keeps the SDK's account of open messages.
 * Else, and where that did nothing, the frame goes with its container and dimmer.
 */
function close(
  frame: HTMLElement,
  page: WebSdkWindow,
  container: Container | undefined,
  campaignId = onlyCampaign(page),
): void {
  try {
    if (campaignId) page.$WZRK_WR?.closeIframe(campaignId, 'any');
  } catch {
    // What the SDK could not close is removed below.
  }
  if (!frame.isConnected) return;
  const dimmer = container && page.document.getElementById(container.dimmer);
  dimmer?.remove();
  (frame.closest(`#${container?.id}`) || frame).remove();
}

/** The SDK names the last pop-up it processed: ours for certain only while it is the only one. */
function onlyCampaign({ document, clevertap }: WebSdkWindow): string | undefined {
  const open = containers.filter(({ id }) => document.getElementById(id));
  return clevertap && open.length === 1 ? String(clevertap.popupCurrentWzrkId).split('_')[0] : undefined;
}
