import type { Check } from './check';

/** Branches that lead nowhere: the script passes them over and goes on with the next question. */
export const branchTargets: Check = ({ questions, places, endings }) =>
  questions.flatMap(({ id, branches }) =>
    branches.flatMap(({ to, path }) => {
      const known = places.has(to) || endings.has(to);
      if (known && to !== id) return [];
      const message = known
        ? 'leads back to its own question'
        : `leads nowhere: “${to}” is neither a question, an ending nor end`;
      return [{ severity: 'error', path: `${path}.to`, message }];
    }),
  );
