/** A wait that can be cut short. */
export interface Pause {
  /**
   * Resolves after so many milliseconds, at `end`, or before that at `wake`.
   * @param isDeaf Then `wake` changes nothing.
   */
  wait(milliseconds: number, isDeaf?: boolean): Promise<void>;
  wake(): void;
  /** No wait is waited for any more. */
  end(): void;
  readonly isEnded: boolean;
}

/** A wait for one loop, which waits for one thing at a time. */
export function createPause(): Pause {
  let isEnded = false;
  let finish: (() => void) | undefined;
  let isDeafNow = false;
  return {
    get isEnded() {
      return isEnded;
    },
    wait: (milliseconds, isDeaf = false) =>
      new Promise((resolve) => {
        if (isEnded) return resolve();
        const timer = setTimeout(resolve, milliseconds);
        isDeafNow = isDeaf;
        finish = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    wake() {
      if (!isDeafNow) finish?.();
    },
    end() {
      isEnded = true;
      finish?.();
    },
  };
}
