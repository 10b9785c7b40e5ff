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
const paintTime = 50;

/**
 * The consent that a container says with `data-consent`, followed as it changes; nothing passes before the first `set`.
 * What earlier pages left is taken with the consent, later than what is being drawn.
 */
export function createGate(element: HTMLElement, outbox: Outbox): Gate {
  let consent: string | undefined = '';
  let waiting: (() => void)[] = [];
  const observer = new MutationObserver(() => set(element.dataset['consent']));

  function set(next = 'given'): void {
    const isGiven = next === 'given';
    observer.observe(element, { attributeFilter: ['data-consent'] });
    consent = next;
    if (isGiven) waiting.forEach((act) => act());
    if (isGiven || next === 'withdrawn') {
      waiting = [];
      setTimeout(isGiven ? outbox.collect : outbox.wipe, paintTime);
    }
  }

  return {
    pass: (act) => {
      if (consent === 'given') act();
      else if (consent !== 'withdrawn') waiting.push(act);
    },
    set,
    leave: () => waiting.length || observer.disconnect(),
  };
}
