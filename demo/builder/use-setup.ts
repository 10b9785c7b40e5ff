import { useEffect, useState } from 'preact/hooks';
import type { Setup } from './setup';
import { readSetup, writeSetup } from './setup-address';

/** What is chosen, kept in the address so that it can be sent to somebody. */
export function useSetup(): [Setup, (change: Partial<Setup>) => void] {
  const [setup, setSetup] = useState(() => readSetup(location, location.origin));
  useEffect(() => {
    const { search, hash } = writeSetup(setup, location.origin);
    history.replaceState(null, '', `${location.pathname}${search}${hash}`);
  }, [setup]);
  return [setup, (changed) => setSetup((earlier) => ({ ...earlier, ...changed }))];
}
