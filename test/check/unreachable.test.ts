import { describe, expect, it } from 'vitest';
import { unreachable } from '../../check/unreachable';
import { findingsOf, maybeTo, questionsOf } from '../support/findings';

const never = (index: number) => `error survey.questions[${index}] is never asked: no way leads to it`;
const find = (...members: readonly object[]) =>
  findingsOf(unreachable, { questions: questionsOf(...members) });
const hidden = { show_when: { user: 'plan', op: 'answered' } };

describe('unreachable', () => {
  it('finds what every way jumps over', () => {
    expect(find({ branches: [{ to: 'c' }] }, {}, {})).toEqual([never(1)]);
  });

  it('finds what follows an unconditional end', () => {
    expect(find({ branches: [maybeTo('c'), { to: 'end' }] }, {}, {})).toEqual([never(1)]);
  });

  it('finds what only a branch after an unconditional one leads to', () => {
    expect(find({ branches: [{ to: 'end' }, { to: 'b' }] }, {})).toEqual([never(1)]);
  });

  it('takes a condition for one that may hold or not', () => {
    expect(find({ branches: [maybeTo('c')] }, {}, {})).toEqual([]);
  });

  it('knows that a hidden target lets the next question in', () => {
    expect(find({ branches: [{ to: 'c' }] }, {}, hidden, {})).toEqual([never(1)]);
  });

  it('goes on from a branch that leads nowhere', () => {
    expect(find({ branches: [{ to: 'nowhere' }] }, {})).toEqual([]);
  });

  it('goes on where some come from the target of a branch', () => {
    expect(
      find({ branches: [maybeTo('d')] }, { branches: [{ to: 'd' }] }, {}, { branches: [{ to: 'b' }] }),
    ).toEqual([]);
  });

  it('goes on past what some were asked already', () => {
    const toLast = { branches: [{ to: 'e' }] };
    expect(find({ branches: [maybeTo('c')] }, {}, toLast, {}, { branches: [{ to: 'b' }] })).toEqual([]);
  });

  it('follows the order of asking', () => {
    const questions = questionsOf({ branches: [{ to: 'end' }] }, {});
    expect(findingsOf(unreachable, { questions, question_ids: ['b', 'a'] })).toEqual([]);
  });
});
