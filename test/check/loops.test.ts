import { describe, expect, it } from 'vitest';
import { loops } from '../../check/loops';
import { findingsOf, maybeTo, questionsOf } from '../support/findings';

const find = (...members: readonly object[]) => findingsOf(loops, { questions: questionsOf(...members) });

describe('loops', () => {
  it('finds a branch to what was always asked before, with the circle', () => {
    expect(find({}, {}, { branches: [{ to: 'a' }] })).toEqual([
      'warning survey.questions[2].branches[0].to leads in a circle (a → b → c → a): ' +
        'it is passed over as “a” was asked before',
    ]);
  });

  it('finds a branch to what some were asked before', () => {
    expect(find({ branches: [maybeTo('c')] }, {}, { branches: [maybeTo('b')] })).toEqual([
      'warning survey.questions[2].branches[0].to may lead in a circle (b → c → b): ' +
        'it is passed over where “b” was asked before',
    ]);
  });

  it('lets a branch lead back to what was jumped over', () => {
    expect(find({ branches: [{ to: 'c' }] }, {}, { branches: [{ to: 'b' }] }, {})).toEqual([]);
  });

  it('says nothing of branches that are never taken', () => {
    expect(find({}, { branches: [{ to: 'end' }, { to: 'a' }] }, { branches: [{ to: 'a' }] })).toEqual([]);
  });

  it('leaves a branch to its own question to another check', () => {
    expect(find({ branches: [{ to: 'a' }] })).toEqual([]);
  });
});
