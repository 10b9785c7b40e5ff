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
 * What waited for that passes later than what is being drawn, or with what comes next; what waited for consent at once,
 * because who gives it may leave. What earlier pages left is taken with the consent.
 */
export function createGate(element: HTMLElement, outbox: Outbox): Gate {
  let consent: string | undefined;
  let waiting: (() => void)[] = [];
  const observer = new MutationObserver(() => {
    set(element.dataset['consent']);
    pass();
  });

  function pass(act?: () => void): void {
    if (act && consent !== 'withdrawn') waiting.push(act);
    if (consent === 'given') waiting.splice(0).forEach((waited) => waited());
  }

  function set(next = 'given'): void {
    observer.observe(element, { attributeFilter: ['data-consent'] });
    consent = next;
    if (next === 'withdrawn') {
      waiting = [];
      outbox.wipe();
    }
    setTimeout(pass, paintTime, outbox.collect);
  }

  return { pass, set, leave: () => waiting.length || observer.disconnect() };
}
