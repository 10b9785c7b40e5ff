import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckedSurvey, readSurvey } from '../../check/checked-survey';
import { checkFormat } from '../../check/format';
import { findPaths } from '../../check/paths';
import { maybeTo, questionsOf } from '../support/findings';

function read(...members: readonly object[]): CheckedSurvey {
  const document = { id: 's1', questions: questionsOf(...members), endings: [{ id: 'thanks' }] };
  const { survey, findings } = checkFormat(document);
  if (!survey) throw new Error('The script can’t read it');
  return readSurvey(document, survey, findings);
}

/** Every way through a survey, by trying all: questions by their place, in the order they are asked. */
function walkAll({ questions, places, endings }: CheckedSurvey): number[][] {
  const ways: number[][] = [];
  const enter = (from: number, way: readonly number[]) => {
    const next = questions.findIndex((_, index) => index >= from && !way.includes(index));
    if (next < 0) return void ways.push([...way]);
    if (questions[next]?.mayHide) enter(next + 1, way);
    leave(next, [...way, next]);
  };
  const leave = (self: number, way: readonly number[]) => {
    for (const { to, always } of questions[self]?.branches ?? []) {
      const target = places.get(to);
      if (target === undefined && endings.has(to)) ways.push([...way]);
      else enter(target === undefined || way.includes(target) ? self + 1 : target, way);
      if (always) return;
    }
    enter(self + 1, way);
  };
  enter(0, []);
  return ways;
}

const branch = fc.record({
  to: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'thanks', 'end', 'nowhere'),
  when: fc.constantFrom(null, { op: 'answered' }),
});
const members = fc.record({
  branches: fc.array(branch, { maxLength: 2 }),
  show_when: fc.constantFrom(null, null, { user: 'plan', op: 'answered' }),
});
const surveys = fc.array(members, { minLength: 1, maxLength: 5 });

describe('findPaths', () => {
  it('never calls impossible what some way does', () => {
    fc.assert(
      fc.property(surveys, (questions) => {
        const survey = read(...questions);
        const paths = findPaths(survey);
        for (const way of walkAll(survey)) {
          way.forEach((question, step) => {
            expect(paths.isReached(question)).toBe(true);
            way.forEach((other, moment) => {
              if (moment < step) expect(paths.mayPrecede(other, question)).toBe(true);
              if (moment > step) expect(paths.mustPrecede(other, question)).toBe(false);
            });
          });
        }
      }),
    );
  });

  it('knows that what follows an unconditional branch back is reached', () => {
    const { isReached } = findPaths(read({ branches: [{ to: 'c' }] }, {}, { branches: [{ to: 'a' }] }, {}));
    expect([0, 1, 2, 3].map(isReached)).toEqual([true, false, true, true]);
  });

  it('knows what was always asked before, and what only by some', () => {
    const { mayPrecede, mustPrecede } = findPaths(read({ branches: [maybeTo('c')] }, {}, {}));
    expect([mustPrecede(0, 2), mustPrecede(1, 2)]).toEqual([true, false]);
    expect([mayPrecede(1, 2), mayPrecede(2, 1)]).toEqual([true, false]);
  });

  it('finds a shortest way', () => {
    const { shortest } = findPaths(read({ branches: [maybeTo('c')] }, {}, {}));
    expect(shortest(0, 2)).toEqual([0, 2]);
    expect(shortest(2, 0)).toEqual([]);
  });
});
