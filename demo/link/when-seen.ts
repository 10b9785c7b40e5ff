/** What tells a person from a program that opens every link of a message. */
export interface Onlooker {
  /** Calls back with the milliseconds since 1970 whenever the page is drawn, which a page that nobody sees never is. */
  onFrame(call: (time: number) => void): void;
  isVisible(): boolean;
  /** Whether a program says that it drives the browser: then only touching counts. */
  readonly isDriven: boolean;
  /** Calls back when the page is touched, by pointer, key or wheel. */
  onTouch(call: () => void): void;
}

/** A pause between two frames is no time in which the page was seen. */
const longestFrame = 250;

/**
 * Resolves once a person has seen the page for a moment, or touched it.
 *
 * Mail scanners open every link of a message, some of them in a real browser: what they do must not count as an answer.
 * @param moment Milliseconds.
 */
export function whenSeen(onlooker: Onlooker, moment = 1000): Promise<void> {
  return new Promise((resolve) => {
    let seen = 0;
    let before: number | undefined;
    onlooker.onTouch(resolve);
    const look = (time: number) => {
      if (onlooker.isVisible()) seen += Math.min(time - (before ?? time), longestFrame);
      before = time;
      if (seen >= moment) resolve();
      else onlooker.onFrame(look);
    };
    if (!onlooker.isDriven) onlooker.onFrame(look);
  });
}

/** How the page itself is looked at. */
export function pageOnlooker(page: Window & typeof globalThis = window): Onlooker {
  const { document, navigator } = page;
  return {
    onFrame: (call) => void page.requestAnimationFrame(call),
    isVisible: () => document.visibilityState === 'visible',
    isDriven: navigator.webdriver || /headless/i.test(navigator.userAgent),
    onTouch: (call) =>
      ['pointerdown', 'keydown', 'touchstart', 'wheel'].forEach((type) =>
        page.addEventListener(type, ({ isTrusted }) => isTrusted && call(), { capture: true, passive: true }),
      ),
  };
}
