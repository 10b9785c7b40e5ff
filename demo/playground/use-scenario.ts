import { useState } from 'preact/hooks';
import { readScenario, writeScenario, type Scenario } from '../scenario';

/** What is chosen, kept in the address so that it can be sent to somebody. */
export function useScenario(): [Scenario, (change: Partial<Scenario>) => void] {
  const [scenario, setScenario] = useState(() => readScenario(new URLSearchParams(location.search)));
  const change = (changed: Partial<Scenario>) => {
    const next = { ...scenario, ...changed };
    history.replaceState(null, '', `?${writeScenario(next)}`);
    setScenario(next);
  };
  return [scenario, change];
}
