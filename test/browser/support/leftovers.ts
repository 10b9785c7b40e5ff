import type { Page } from 'playwright-core';

/** What is there because of somebody, in all windows of a page. */
export interface Leftovers {
  /** Listeners, timers and observers that may still act, but for those of CleverTap's SDK. */
  readonly alive: readonly string[];
  /** Own names of the page's window. */
  readonly globals: readonly string[];
  /** Elements of the page, but for the requests of CleverTap's SDK. */
  readonly nodes: readonly string[];
}

interface Watched extends Window {
  __alive?: (() => readonly string[])[];
}

/** Keeps account of listeners, timers and observers in every window that this page opens from now on. */
export async function watchLeftovers(page: Page): Promise<void> {
  await page.addInitScript(keepAccount);
}

export async function leftovers(page: Page): Promise<Leftovers> {
  return page.evaluate(() => ({
    alive: ((window as Watched).__alive ?? [])
      .flatMap((list) => list())
      .filter((entry) => !entry.includes('/sdk/'))
      .sort(),
    globals: Object.getOwnPropertyNames(window).sort(),
    nodes: [...document.querySelectorAll(':not(.ct-jp-cb)')].map(({ localName, id }) => `${localName}#${id}`),
  }));
}

/** Runs in the page before all of its scripts. A detached window acts no more, nor does an element that is gone. */
function keepAccount(): void {
  interface Entry {
    readonly what: string;
    readonly target: object;
    readonly by: string;
    readonly owner?: unknown;
  }

  const entries = new Set<Entry>();
  const page = window as unknown as Record<string, unknown>;

  function add(what: string, target: object, owner?: unknown): void {
    // Playwright's scripts and those of the in-app stand-ins have no address.
    const by = new Error().stack?.split('\n').find((line) => /https?:/.test(line));
    if (by) entries.add({ what, target, by: by.trim(), owner });
  }

  function remove(what: string, target: object | undefined, owner: unknown): void {
    for (const entry of entries) {
      const isIt = entry.what === what && entry.owner === owner && (!target || entry.target === target);
      if (isIt) entries.delete(entry);
    }
  }

  function canAct({ target }: Entry): boolean {
    if ('window' in target) return !(target as Window).closed;
    if (!('nodeType' in target)) return !window.closed;
    const node = target as Node;
    return node.isConnected && !!(node.ownerDocument ?? (node as Document)).defaultView;
  }

  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const captures = (options: unknown) =>
    typeof options === 'object' && options ? !!(options as { capture?: boolean }).capture : !!options;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    const what = `listener of ${type}${captures(options) ? ', capturing' : ''}`;
    remove(what, target, listener);
    if (listener) add(what, target, listener);
    const forget = () => remove(what, target, listener);
    if (typeof options === 'object' && options.once) addEventListener.call(target, type, forget, options);
    if (typeof options === 'object' && options.signal) addEventListener.call(options.signal, 'abort', forget);
    addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window;
    remove(`listener of ${type}${captures(options) ? ', capturing' : ''}`, target, listener);
    removeEventListener.call(target, type, listener, options);
  };

  const timers = [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval'],
    ['requestAnimationFrame', 'cancelAnimationFrame'],
    ['requestIdleCallback', 'cancelIdleCallback'],
  ] as const;
  for (const [start, stop] of timers) {
    const native = window[start].bind(window) as (act: unknown, ...more: unknown[]) => number;
    const nativeStop = window[stop].bind(window) as (id: unknown) => void;
    page[start] = (act: unknown, ...more: unknown[]) => {
      let id = 0;
      const run = (...values: unknown[]) => {
        if (start !== 'setInterval') remove(start, window, id);
        if (typeof act === 'function') act(...values);
      };
      id = native(run, ...more);
      add(start, window, id);
      return id;
    };
    page[stop] = (id: unknown) => {
      remove(start, window, id);
      nativeStop(id);
    };
  }

  for (const name of ['ResizeObserver', 'MutationObserver', 'IntersectionObserver', 'PerformanceObserver']) {
    const { prototype } = page[name] as { prototype: Record<string, (...values: unknown[]) => unknown> };
    const { observe, unobserve, disconnect } = prototype;
    prototype['observe'] = function (target, ...more) {
      add(name, name === 'PerformanceObserver' ? window : (target as object), this);
      return observe?.call(this, target, ...more);
    };
    if (unobserve)
      prototype['unobserve'] = function (target) {
        remove(name, target as object, this);
        return unobserve.call(this, target);
      };
    prototype['disconnect'] = function () {
      remove(name, undefined, this);
      return disconnect?.call(this);
    };
  }

  const { top } = window as { top: Watched | null };
  if (!top) return;
  top.__alive ??= [];
  top.__alive.push(() => [...entries].filter(canAct).map(({ what, by }) => `${what} ${by}`));
}
