/** A survey in a frame of its own. */
export interface Framed {
  readonly id: string;
  /** Of the frame: an address, or the document itself. */
  readonly src?: string;
  readonly html?: string;
}

export interface Frames {
  readonly frames: readonly Framed[];
  /** Milliseconds until a survey is given up. */
  readonly patience: number;
}

/** What came of it. */
export interface FramedResult {
  readonly id: string;
  /** Exceptions that the frame heard of. */
  readonly exceptions: readonly string[];
  /** Whether the question was there to be answered. */
  readonly asked: boolean;
}

/**
 * Runs in the page around the frames, whose own DOM may be patched: opens each, answers its one question, and waits
 * until what follows is drawn or a second is over.
 */
export async function answerFrames({ frames, patience }: Frames): Promise<readonly FramedResult[]> {
  const { querySelector: find } = DocumentFragment.prototype;
  const { querySelector: findIn } = Document.prototype;
  const rootOf = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot')?.get;
  const until = async (holds: () => boolean, milliseconds: number) => {
    for (const end = performance.now() + milliseconds; !holds() && performance.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 20));
  };
  return Promise.all(
    frames.map(async ({ id, src, html }) => {
      const frame = document.createElement('iframe');
      // Lower, a page that looks like an Android in-app would be a header, which passes a question without room.
      frame.height = '400';
      const exceptions: string[] = [];
      document.body.append(frame);
      if (src) {
        frame.src = src;
        await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      }
      const inner = frame.contentWindow;
      if (html) frame.contentDocument?.write(html);
      if (html) frame.contentDocument?.close();
      const listen = EventTarget.prototype.addEventListener.bind(inner as Window);
      listen('error', (event) => exceptions.push((event as ErrorEvent).message));
      listen('unhandledrejection', (event) =>
        exceptions.push(String((event as PromiseRejectionEvent).reason)),
      );
      const root = () => {
        const canvas =
          frame.contentDocument && findIn.call(frame.contentDocument, '#own > [data-iterate-canvas]');
        return canvas ? (rootOf?.call(canvas) as ShadowRoot | null) : null;
      };
      const choice = () => {
        const drawn = root();
        return drawn && (find.call(drawn, '.question input') as HTMLElement | null);
      };
      await until(() => !!choice(), patience);
      const asked = !!choice();
      choice()?.click();
      await until(() => !choice(), 1000);
      return { id, exceptions, asked };
    }),
  );
}
