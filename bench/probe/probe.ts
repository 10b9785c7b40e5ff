/**
 * Runs in every document of a visit before anything else does, and says when a question is there. Bundled into a text,
 * so it may import nothing that is larger than itself.
 */

/** What a document tells. */
export interface Told {
  /**
   * A question is in the document; the frame that draws it is over; a press has begun; the first frame after a press
   * begins.
   */
  readonly type: 'drawn' | 'painted' | 'pressed' | 'frame';
  /** The question on screen. */
  readonly prompt: string;
  /** Milliseconds since 1970, in fractions; of a press, of the input itself. */
  readonly at: number;
}

/** A window, with what the visit adds to it. */
interface ProbedWindow {
  /** Of the outermost page: what its documents have told since it was emptied, and what is called when more comes. */
  benchLog?: Told[];
  benchWaiting?: (() => void)[];
  /** The first of its kind, about one prompt where one is named; waited for where it has not come yet. */
  benchUntil?: (type: Told['type'], prompt?: string) => Promise<Told>;
  benchTarget?: (selector: string, place: number) => readonly [number, number] | undefined;
}

const probed = window as unknown as ProbedWindow;
// Every frame of a visit is of the same origin.
const outermost = window.top as unknown as ProbedWindow;
const log = (outermost.benchLog ??= []);
const waiting = (outermost.benchWaiting ??= []);
const roots: (Document | ShadowRoot)[] = [document];
let seen = '';

const now = () => performance.timeOrigin + performance.now();

function tell(told: Told): void {
  log.push(told);
  waiting.splice(0).forEach((look) => look());
}

probed.benchUntil = async (type, prompt) => {
  for (;;) {
    const found = log.find((told) => told.type === type && (!prompt || told.prompt === prompt));
    if (found) return found;
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
};

/** The words of the question on screen; nothing while there is none. */
function promptShown(): string {
  for (const root of roots) {
    const words = root.querySelector('h2')?.textContent ?? '';
    if (/^Question \d|^Thank you/.test(words)) return words;
  }
  return '';
}

/** Tells of the first frame that comes, when it begins and when it is over. */
function follow(prompt: string): void {
  requestAnimationFrame(() => {
    // A message is taken after the frame has been laid out and painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      performance.mark(`bench-painted ${prompt}`);
      tell({ type: 'painted', prompt, at: now() });
    };
    port2.postMessage('');
  });
}

const observer = new MutationObserver(() => {
  const prompt = promptShown();
  if (prompt === seen) return;
  const at = now();
  seen = prompt;
  if (!prompt) return;
  tell({ type: 'drawn', prompt, at });
  follow(prompt);
});

const watch = (root: Node) => observer.observe(root, { subtree: true, childList: true, characterData: true });
watch(document);

const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit) {
  const root = attachShadow.call(this, init);
  roots.push(root);
  watch(root);
  return root;
};

addEventListener(
  'click',
  ({ timeStamp }) => {
    tell({ type: 'pressed', prompt: seen, at: performance.timeOrigin + timeStamp });
    requestAnimationFrame(() => tell({ type: 'frame', prompt: promptShown(), at: now() }));
  },
  true,
);

/** Where to press: the middle of what a selector finds, in the window of the page; looked for in its frames as well. */
probed.benchTarget = (selector, place) => {
  const found = roots.flatMap((root) => [...root.querySelectorAll(selector)])[place];
  if (found) return middleOf(found);
  const frame = document.querySelector('iframe');
  const inside = (frame?.contentWindow as unknown as ProbedWindow | undefined)?.benchTarget?.(
    selector,
    place,
  );
  if (!frame || !inside) return undefined;
  const { left, top } = frame.getBoundingClientRect();
  return [left + inside[0], top + inside[1]];
};

function middleOf(element: Element): readonly [number, number] {
  element.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}
