import css from './survey.css?inline';
import { render } from 'preact';
import { focusAfter } from './focus';
import { ignoreDoubleTaps } from './presses';
import type { Scene } from './scene';
import { surveyView } from './survey-view';

/** Where a survey is drawn: an element of its own with a shadow root, which nothing outside styles. */
export interface Canvas {
  readonly element: HTMLElement;
  draw(scene: Scene): void;
  /** Pixels of content that don't fit and scroll. */
  overflow(): number;
  /** Pixels the card may be high. */
  limit(height: number): void;
}

export function createCanvas(container: HTMLElement, placement: string, nonce: string | undefined): Canvas {
  const element = document.createElement('div');
  element.dataset['iterateCanvas'] = '';
  const root = element.attachShadow({ mode: 'open' });
  adoptStyles(root, nonce);
  // Drawn into an element of its own: Preact would take a style sheet's element for something to reuse.
  const mount = root.appendChild(document.createElement('div'));
  mount.className = placement;
  ignoreDoubleTaps(mount);
  container.append(element);

  let drawn: Scene | undefined;
  return {
    element,
    draw: (scene) => {
      const find = (selector: string) => root.querySelector<HTMLElement>(selector);
      // Choosing Other is asking to type.
      const targets = focusAfter(drawn || scene, scene).concat(find('.other') ? [] : '.other');
      drawn = scene;
      render(surveyView(scene), mount);
      const target = targets.map(find).find(Boolean);
      // Someone may be reading elsewhere: the page must not scroll to us.
      if (target) target.focus({ preventScroll: true });
    },
    overflow: () => {
      // The cast holds because every scene has one.
      const scroller = root.querySelector('.scroller') as Element;
      return scroller.scrollHeight - scroller.clientHeight;
    },
    limit: (height) => element.style.setProperty('--limit', `${height}px`),
  };
}

/**
 * A constructed sheet passes a CSP without `unsafe-inline`; browsers without it get a `<style>` with the nonce of our
 * own script.
 */
function adoptStyles(root: ShadowRoot, nonce = ''): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.nonce = nonce;
    style.textContent = css;
    root.append(style);
  }
}
