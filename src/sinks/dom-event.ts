import type { CreateSink } from './sink';

/** Each event as a `CustomEvent` of the container, and of the page around our frame. */
export const domEvent: CreateSink = ({ container, host }) => ({
  deliver: (event) => {
    for (const target of [container, host.parentDocument]) {
      // A copy each, so that no listener can change what others get.
      const detail: unknown = JSON.parse(JSON.stringify(event));
      if (target)
        target.dispatchEvent(
          new CustomEvent(`iterate:${event.type}`, { detail, bubbles: true, composed: true }),
        );
    }
  },
});
