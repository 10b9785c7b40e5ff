import type { Drawing, Fitting } from './host';

/**
 * Makes a pop-up's frame as high as the document in it, growing and shrinking, but never past the window.
 *
 * CleverTap measures once, at `load`, and cuts what comes later; some browsers measure before anything is drawn.
 * Whoever changes the frame's height makes the window inside it resize, which is when ours is put back.
 */
export function fitFrame(frame: HTMLElement, page: Window, drawing: Drawing): Fitting {
  const { element } = drawing;
  const { defaultView: inner, documentElement } = element.ownerDocument;
  const windows = [inner, page];
  // How far the frame keeps from the edge of the window it is fixed to: the nearer one while it is still small.
  const { top, bottom } = frame.getBoundingClientRect();
  const margin = Math.max(0, Math.min(top, page.innerHeight - bottom));

  function refresh(): void {
    const available = page.innerHeight - margin;
    const shown = Math.ceil(documentElement.getBoundingClientRect().height);
    drawing.limit(available - shown + element.offsetHeight);
    const height = `${Math.min(shown + drawing.overflow(), available)}px`;
    if (frame.style.height !== height) frame.style.height = height;
  }

  const observer = typeof ResizeObserver === 'function' && new ResizeObserver(refresh);
  if (observer) observer.observe(element);
  windows.forEach((window) => window?.addEventListener('resize', refresh));
  return {
    refresh,
    stop: () => {
      if (observer) observer.disconnect();
      windows.forEach((window) => window?.removeEventListener('resize', refresh));
    },
  };
}
