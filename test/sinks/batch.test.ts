import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/fetch-json';
import { fateOf, type Held, nextBatch } from '../../src/sinks/batch';

const held = (...ids: string[]): Held[] => ids.map((id) => ({ id, body: `{"id":"${id}"}` }));
const idsOf = (entries: readonly Held[]) => entries.map(({ id }) => id);

interface Said {
  readonly status?: number;
  readonly ids?: readonly string[];
  readonly errors?: readonly object[];
}

const reply = ({ status = 200, ids = [], errors = [] }: Said): Reply => ({
  status,
  document: { results: { ids }, errors },
});

describe('nextBatch', () => {
  it('carries all that waits', () => {
    expect(idsOf(nextBatch(held('a', 'b', 'c')))).toEqual(['a', 'b', 'c']);
  });

  it('carries 20 events at most', () => {
    expect(nextBatch(held(...Array.from({ length: 21 }, (_, index) => `e${index}`)))).toHaveLength(20);
  });

  it('carries 32 KiB at most, but always one event', () => {
    const large = { id: 'large', body: 'x'.repeat(40_000) };
    expect(idsOf(nextBatch([large, ...held('a')]))).toEqual(['large']);
    expect(idsOf(nextBatch([...held('a'), large]))).toEqual(['a']);
  });

  it('counts bytes, of which a letter may take several', () => {
    const wide = { id: 'wide', body: '語'.repeat(11_000) };
    expect(idsOf(nextBatch([...held('a'), wide]))).toEqual(['a']);
  });

  it('carries what this page said before what earlier pages left, never both', () => {
    const [left, own] = held('left', 'own') as [Held, Held];
    const foreign = { ...left, foreign: true };
    expect(idsOf(nextBatch([foreign, own]))).toEqual(['own']);
    expect(idsOf(nextBatch([foreign]))).toEqual(['left']);
  });

  it('carries an event of a refused batch by itself, when there is no other', () => {
    const [a, b, c] = held('a', 'b', 'c') as [Held, Held, Held];
    const refused = [a, b].map((entry) => ({ ...entry, alone: true }));
    expect(idsOf(nextBatch([...refused, c]))).toEqual(['c']);
    expect(idsOf(nextBatch(refused))).toEqual(['a']);
  });

  it('carries nothing when nothing waits', () => {
    expect(nextBatch([])).toEqual([]);
  });
});

describe('the fate of an event', () => {
  it('is done when a reply names it, and only then', () => {
    expect(fateOf('a', reply({ ids: ['a', 'other'] }), false)).toBe('took');
    expect(fateOf('b', reply({ ids: ['a', 'other'] }), false)).toBeUndefined();
  });

  it('is done with a 204', () => {
    expect(fateOf('a', { status: 204 }, false)).toBe('took');
  });

  it.each([200, 201, 302])('is open after a bare %i', (status) => {
    expect(fateOf('a', { status }, true)).toBeUndefined();
  });

  it.each([0, 401, 403, 404, 407, 408, 409, 425, 429, 500, 502, 503])('is open after %i', (status) => {
    expect(fateOf('a', reply({ status }), true)).toBeUndefined();
  });

  it.each([400, 405, 410, 413, 415, 422])('is to be set aside after %i, first apart', (status) => {
    expect(fateOf('a', reply({ status }), true)).toBe('refused');
    expect(fateOf('a', reply({ status }), false)).toBe('apart');
  });

  it.each([
    [422, 'refused'],
    [400, 'refused'],
    [403, 'refused'],
    [404, 'refused'],
    [undefined, 'refused'],
    [408, undefined],
    [425, undefined],
    [429, undefined],
    [500, undefined],
    [503, undefined],
  ])('follows the code %s that a reply gives to it', (code, fate) => {
    expect(fateOf('a', reply({ errors: [{ id: 'a', code }] }), false)).toBe(fate);
    expect(fateOf('b', reply({ errors: [{ id: 'a', code }] }), false)).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    'text',
    7,
    [],
    { results: 7, errors: 'x' },
    { results: { ids: 'a' } },
    { errors: [null, 7] },
  ])('is open after a document that says nothing: %j', (document) => {
    expect(fateOf('a', { status: 200, document }, true)).toBeUndefined();
  });
});
