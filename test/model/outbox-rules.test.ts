import { describe, expect, it } from 'vitest';
import { keepsPromise } from './outbox/keeps-promise';
import { rules, simulate } from './outbox/simulate';

const seeds = Array.from({ length: 10 }, (_, index) => index + 11);

describe('the outbox', () => {
  it.each(seeds)('loses and doubles none of 10,000 answers, seed %i', keepsPromise, 60_000);
});

describe('an outbox without a rule', () => {
  it.each(rules)('loses or doubles answers: %s', { timeout: 60_000 }, async (rule) => {
    const { lost, doubled } = await simulate(1, 8000, rule);
    expect(lost + doubled).toBeGreaterThan(3);
  });
});
