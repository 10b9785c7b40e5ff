/** Tells everyone who listens: the stores publish, the live view of the playground listens. */
export interface Topic<Message> {
  publish(message: Message): void;
  /** Returns the undo. */
  listen(listener: (message: Message) => void): () => void;
}

/** A topic with no listeners yet. A message that nobody hears is gone. */
export function createTopic<Message>(): Topic<Message> {
  const listeners = new Set<(message: Message) => void>();
  return {
    publish: (message) => listeners.forEach((listener) => listener(message)),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
