import { afterEach, describe, expect, it, vi } from 'vitest';
import { createResponseId } from '../src/response-id';

afterEach(() => vi.restoreAllMocks());

describe('createResponseId', () => {
  it('is 26 digits that need no encoding', () => {
    expect(createResponseId()).toMatch(/^[0-9a-v]{26}$/);
  });

  it('differs every time', () => {
    expect(new Set(Array.from({ length: 1000 }, createResponseId)).size).toBe(1000);
  });

  it('differs where the platform gives no randomness at all', () => {
    vi.spyOn(crypto, 'getRandomValues').mockImplementation(() => {
      throw new Error('not here');
    });
    vi.spyOn(Math, 'random').mockReturnValue(0);
    let milliseconds = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (milliseconds += 0.1));
    expect(new Set(Array.from({ length: 1000 }, createResponseId)).size).toBe(1000);
  });
});
