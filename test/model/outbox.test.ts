import { describe, it } from 'vitest';
import failedSeeds from './outbox/failed-seeds.json';
import { keepsPromise } from './outbox/keeps-promise';

const seeds = Array.from({ length: 10 }, (_, index) => index + 1);

describe('the outbox', () => {
  it.each(seeds)('loses and doubles none of 10,000 answers, seed %i', keepsPromise, 60_000);

  it.for(failedSeeds)('loses and doubles none where it once did, seed %i', { timeout: 60_000 }, keepsPromise);
});
