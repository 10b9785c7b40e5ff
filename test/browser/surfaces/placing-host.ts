import type { BrowserContext } from 'playwright-core';

/** Where a host puts the HTML that CleverTap hands over to it. */
export type Place = 'frame' | 'slot';

/**
 * Makes the shop a host with a `notificationCallback`, for which CleverTap renders nothing: it places the HTML
 * itself and tells CleverTap that it was seen.
 */
export async function placeByHost(context: BrowserContext, place: Place): Promise<void> {
  await context.addInitScript((where) => {
    interface Message {
      readonly msgContent: { readonly html: string };
      readonly msgId: string;
      readonly pivotId?: string;
    }
    interface Sdk {
      notificationCallback?: (message: Message) => void;
      renderNotificationViewed(seen: object): void;
    }

    const inFrame = (html: string) => {
      const panel = document.createElement('div');
      panel.style.cssText =
        'position:fixed;inset:auto 20px 20px auto;width:380px;height:560px;max-height:90%';
      const frame = panel.appendChild(document.createElement('iframe'));
      frame.className = 'placed';
      frame.style.cssText = 'width:100%;height:100%;border:0';
      frame.srcdoc = html;
      document.body.append(panel);
    };

    const inSlot = (html: string) => {
      const slot = document.querySelector('#slot');
      if (!slot) return;
      slot.innerHTML = html;
      for (const inert of slot.querySelectorAll('script[src]')) {
        const script = document.createElement('script');
        script.src = inert.getAttribute('src') ?? '';
        inert.replaceWith(script);
      }
    };

    document.addEventListener(
      'load',
      ({ target }) => {
        if (!(target instanceof HTMLScriptElement) || !target.src.includes('/sdk/')) return;
        const { clevertap } = window as Window & { clevertap?: Sdk };
        if (!clevertap) return;
        clevertap.notificationCallback = ({ msgContent, msgId, pivotId }) => {
          (where === 'frame' ? inFrame : inSlot)(msgContent.html);
          clevertap.renderNotificationViewed({ msgId, pivotId });
        };
      },
      { capture: true },
    );
  }, place);
}
