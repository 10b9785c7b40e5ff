import { describe, expect, it } from 'vitest';
import { branchTargets } from '../../check/branch-targets';
import { findingsOf, questionsOf } from '../support/findings';

const find = (to: string) =>
  findingsOf(branchTargets, {
    questions: questionsOf({ branches: [{ to }] }, {}),
    endings: [{ id: 'thanks', message: 'Thanks!' }],
  });

describe('branchTargets', () => {
  it.each(['b', 'thanks', 'end'])('takes %s', (to) => {
    expect(find(to)).toEqual([]);
  });

  it('finds a target that is not there', () => {
    expect(find('c')).toEqual([
      'error survey.questions[0].branches[0].to leads nowhere: “c” is neither a question, an ending nor end',
    ]);
  });

  it('finds a branch to its own question', () => {
    expect(find('a')).toEqual(['error survey.questions[0].branches[0].to leads back to its own question']);
  });
});
