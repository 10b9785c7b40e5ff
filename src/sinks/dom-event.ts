import type { CreateSink } from './sink';

/**
 * Each event as a `CustomEvent` of the container, and of the page around our frame. The end of a survey is told when it
 * is known whether all of it was delivered.
 */
export const domEvent: CreateSink =
  ({ container, host, whenKnown }) =>
  (event) => {
    const tell = (delivered?: boolean) => {
      for (const target of [container, host.parentDocument]) {
        // A copy each, so that no listener can change what others get.
        const detail: unknown = JSON.parse(JSON.stringify({ ...event, delivered }));
        if (target)
          target.dispatchEvent(
            new CustomEvent(`iterate:${event.type}`, { detail, bubbles: true, composed: true }),
          );
      }
    };
    if (event.type === 'survey-complete') whenKnown(tell);
    else tell();
  };
