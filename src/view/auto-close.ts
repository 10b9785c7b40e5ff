/**
 * Closes a finished survey 20 seconds after it was last of use: not while the pointer is on it, a control has focus,
 * or something holds it (WCAG 2.2.1).
 * @returns How to call it off.
 */
export function closeByItself(element: HTMLElement, isHeld: () => boolean, close: () => void): () => void {
  let seconds = 0;
  const timer = setInterval(() => {
    // A finger leaves `:hover` behind where it last touched.
    const pointed = matchMedia('(hover: hover)').matches && element.matches(':hover');
    // The thank-you itself was given focus by us. The cast holds because a canvas has a shadow root.
    const focused = (element.shadowRoot as ShadowRoot).querySelector(':focus:not(#prompt)');
    const inUse = pointed || focused;
    seconds = inUse || isHeld() ? 0 : seconds + 1;
    if (seconds >= 20) close();
  }, 1000);
  return () => clearInterval(timer);
}
