import type { Check } from './check';
import { warn } from './finding';
import { findPaths } from './paths';

/** Branches to what may have been asked before: nobody is asked twice, so the script passes them over. */
export const loops: Check = (survey) => {
  const { questions, places } = survey;
  const { isReached, mayPrecede, mustPrecede, shortest } = findPaths(survey);
  return questions.flatMap(({ branches }, self) => {
    const last = branches.findIndex(({ always }) => always);
    const taken = isReached(self) ? branches.slice(0, last < 0 ? undefined : last + 1) : [];
    return taken.flatMap(({ to, path }) => {
      const target = places.get(to) ?? self;
      if (!mayPrecede(target, self)) return [];
      const circle = [...shortest(target, self), target].map((index) => questions[index]?.id).join(' → ');
      const always = mustPrecede(target, self);
      const when = always ? `as “${to}” was asked before` : `where “${to}” was asked before`;
      return warn(
        `${path}.to`,
        `${always ? 'leads' : 'may lead'} in a circle (${circle}): it is passed over ${when}`,
      );
    });
  });
};
