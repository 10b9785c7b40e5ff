import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/fetch-json';
import { type Held, nextBatch, settle } from '../../src/sinks/outbox';

const held = (...ids: string[]): Held[] => ids.map((id) => ({ id, body: `{"id":"${id}"}` }));

interface Said {
  readonly status?: number;
  readonly ids?: readonly string[];
  readonly errors?: readonly object[];
}

const reply = ({ status = 200, ids = [], errors = [] }: Said): Reply => ({
  ok: status >= 200 && status < 300,
  status,
  document: { results: { ids }, errors },
});
const idsOf = (entries: readonly Held[]) => entries.map(({ id }) => id);

function settled(entries: Held[], members: Said) {
  const {
    held: kept,
    failures,
    refused,
  } = settle({ held: entries, failures: 2 }, nextBatch(entries), reply(members));
  return { kept: idsOf(kept), failures, refused };
}

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

  it('carries an event of a refused batch by itself, when there is no other', () => {
    const [a, b, c] = held('a', 'b', 'c') as [Held, Held, Held];
    const refused = [a, b].map((entry) => ({ ...entry, alone: true }));
    expect(idsOf(nextBatch([...refused, c]))).toEqual(['c']);
    expect(idsOf(nextBatch(refused))).toEqual(['a']);
  });
});

describe('settle', () => {
  it('ends the events that a reply names, and those only', () => {
    expect(settled(held('a', 'b'), { ids: ['a', 'foreign'] })).toEqual({
      kept: ['b'],
      failures: 0,
      refused: [],
    });
  });

  it('ends the whole request with a 204', () => {
    expect(settled(held('a', 'b'), { status: 204 })).toEqual({ kept: [], failures: 0, refused: [] });
  });

  it.each([200, 201, 302])('keeps everything at a bare %i', (status) => {
    expect(settled(held('a'), { status })).toEqual({ kept: ['a'], failures: 3, refused: [] });
  });

  it.each([0, 401, 403, 404, 408, 409, 425, 429, 500, 502, 503])('keeps everything at %i', (status) => {
    expect(settled(held('a', 'b'), { status })).toEqual({ kept: ['a', 'b'], failures: 3, refused: [] });
  });

  it.each([400, 405, 410, 413, 415, 422])('sets a single event aside at %i', (status) => {
    expect(settled(held('a'), { status })).toEqual({ kept: [], failures: 0, refused: ['a'] });
  });

  it('tries the events of a refused batch one by one', () => {
    const { held: kept } = settle(
      { held: held('a', 'b'), failures: 0 },
      held('a', 'b'),
      reply({ status: 400 }),
    );
    expect(kept.map(({ alone }) => alone)).toEqual([true, true]);
  });

  it('sets aside what a reply refuses, and keeps what it asks to send later', () => {
    const errors = [
      { id: 'a', code: 422 },
      { id: 'b', code: 429 },
      { id: 'foreign', code: 400 },
    ];
    expect(settled(held('a', 'b'), { errors })).toEqual({ kept: ['b'], failures: 0, refused: ['a'] });
  });
});
