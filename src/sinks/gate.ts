import type { Outbox } from './outbox';

/** Lets through what consent allows. */
export interface Gate {
  /** Does something now, when consent is given, or never. */
  pass(act: () => void): void;
  /** `given`; `withdrawn`, which forgets everything; anything else waits. */
  set(consent: string | undefined): void;
  /** Stops following the container, unless something waits for what it says. */
  leave(): void;
}

/** Milliseconds in which what is being drawn is painted, and nobody has answered. */
const paintTime = 100;

/**
 * The consent that a container says with `data-consent`, followed as it changes; nothing passes before the first `set`.
 * What waited for it passes later than what is being drawn, or with what comes next; so is taken what earlier pages left.
 */
export function createGate(element: HTMLElement, outbox: Outbox): Gate {
  let consent: string | undefined;
  let waiting: (() => void)[] = [];
  const observer = new MutationObserver(() => set(element.dataset['consent']));

  function flush(): void {
    if (consent === 'given') waiting.splice(0).forEach((act) => act());
  }

  function set(next = 'given'): void {
    observer.observe(element, { attributeFilter: ['data-consent'] });
    consent = next;
    if (next === 'withdrawn') waiting = [];
    setTimeout(() => {
      flush();
      if (next === 'given') outbox.collect();
      else if (next === 'withdrawn') outbox.wipe();
    }, paintTime);
  }

  return {
    pass: (act) => {
      if (consent !== 'withdrawn') waiting.push(act);
      flush();
    },
    set,
    leave: () => waiting.length || observer.disconnect(),
  };
}
