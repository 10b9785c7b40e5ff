import { attempt } from '../attempt';
import type { Drawing, Fitting } from './host';

/**
 * Makes a pop-up's frame as high as the document in it, growing and shrinking, but never past the window.
 *
 * CleverTap measures once, at `load`, and cuts what comes later; some browsers measure before anything is drawn.
 * Whoever changes the frame's height makes the window inside it resize, which is when ours is put back.
 */
export function fitFrame(frame: HTMLElement, page: Window, drawing: Drawing): Fitting {
  const { element } = drawing;
  // How far the frame keeps from the edge of the window it is fixed to: the nearer one while it is still small.
  const { top, bottom } = frame.getBoundingClientRect();
  const margin = Math.max(0, Math.min(top, page.innerHeight - bottom));
  const observer = attempt(() => new ResizeObserver(refresh));

  function refresh(): void {
    const available = page.innerHeight - margin;
    // In whole pixels, as what scrolls is.
    const shown = document.documentElement.offsetHeight;
    const hidden = drawing.overflow();
    // Only a drawing that does not fit is told so: all of it is styled again for that.
    if (hidden || shown > available) drawing.limit(available - shown + element.offsetHeight);
    frame.style.height = `${Math.min(shown + hidden, available)}px`;
  }

  function listen(change: 'addEventListener' | 'removeEventListener'): void {
    [window, page].forEach((resized) => resized[change]('resize', refresh));
    // The page may take our frame away.
    window[change]('pagehide', stop);
  }

  function stop(): void {
    if (observer) observer.disconnect();
    listen('removeEventListener');
  }

  if (observer) observer.observe(element);
  listen('addEventListener');
  return { refresh, stop };
}
