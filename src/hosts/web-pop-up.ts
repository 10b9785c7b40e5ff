import { attempt } from '../attempt';
import { fitFrame } from './frame-height';
import type { DetectHost, Host } from './host';
import { hasWebSdk, isPreviewed, type WebSdkWindow, webSdk } from './web-sdk';

/** What CleverTap's web SDK wraps a pop-up's frame in. */
const anyContainer = '#wizParDiv0,#wizParDiv2,#intentPreview,#wizAdvBuilder';

/** A frame that CleverTap's web SDK filled with our HTML: box, banner, interstitial or advanced builder. */
export const detectWebPopUp: DetectHost = (window) => {
  const page = window.parent as WebSdkWindow;
  // Nothing where the page around us may not be touched.
  const frame = window.frameElement as HTMLElement | null;
  if (!frame) return sandboxedPreview(window);
  const container = frame.closest(anyContainer);
  // A page with an SDK of its own shows us in a slot, whatever frame that page is in.
  if (hasWebSdk(window) || !(container || page.clevertap || page.$WZRK_WR)) return undefined;
  const box = container || frame;
  const placement = placementOf(box.id);
  // What dims the page around a box has the number of its container.
  const dimmer = box.id.replace(/^wizParDiv|^intentPreview/, 'intentOpacityDiv');
  frame.title = frame.title || 'Survey';
  const { document, $WZRK_WR } = page;
  // The SDK names the last pop-up it processed: ours for certain only while it is the only one.
  const isAlone = document.querySelectorAll(anyContainer).length === 1;
  return {
    name: 'web-pop-up',
    placement,
    isPreview: isPreviewed(page),
    shown: isAlone && page.clevertap && page.clevertap.popupCurrentWzrkId,
    findCleverTap: () => webSdk(page),
    parentDocument: document,
    fit: placement === 'flow' ? (drawing) => fitFrame(frame, page, drawing) : undefined,
    close: (campaign) => {
      const parts = [document.getElementById(dimmer), box];
      // CleverTap's own way, which keeps the SDK's account of open messages. Some versions of it only hide the frame, and
      // what the SDK could not close is removed all the same.
      attempt(() => campaign && $WZRK_WR && $WZRK_WR.closeIframe(campaign.id, 'any'));
      parts.forEach((part) => part && part.remove());
    },
  };
};

/** The frame of a sandboxed preview has an opaque origin. */
function sandboxedPreview({ origin, parent, window }: Window): Host | undefined {
  if (origin !== 'null' || parent === window) return undefined;
  return { name: 'web-pop-up', placement: 'fill', isPreview: true, findCleverTap: () => undefined };
}

function placementOf(id: string): Host['placement'] {
  if (/^wizPar/.test(id)) return 'flow';
  return id === 'wizAdvBuilder' ? 'overlay' : 'fill';
}
