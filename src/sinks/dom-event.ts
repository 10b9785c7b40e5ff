import type { CreateSink } from './sink';

/** Each event as a `CustomEvent` of the container, and of the page around our frame. */
export const domEvent: CreateSink = ({ container, host }) => ({
  deliver: (event) => {
    [container, host.parentDocument].forEach((target) =>
      target?.dispatchEvent(
        // A copy each, so that no listener can change what others get.
        new CustomEvent(`iterate:${event.type}`, {
          detail: JSON.parse(JSON.stringify(event)),
          bubbles: true,
          composed: true,
        }),
      ),
    );
  },
});
