import fc from 'fast-check';
import { anything, names, words } from './hostile-documents';

/** What stands in a storage: the end of its key, and its text. */
export type Entry = readonly [id: string, text: string];

const ids = fc.oneof(fc.constantFrom('1.s.r.q.1', '1.s.r.q.2', '1.s.r.~complete.3'), names, words);

const times = fc.oneof(
  fc.constantFrom(
    new Date().toISOString(),
    '2999-01-01T00:00:00.000Z',
    '1999-01-01T00:00:00.000Z',
    'soon',
    '',
  ),
  anything,
);

const event = fc.tuple(ids, times, names, anything).map(([id, answered_at, name, value]) => {
  const members = Object.entries({ type: 'response', id, answered_at, response: { value } });
  const text = [...members, [name, value] as const]
    .map(([key, member]) => `${JSON.stringify(key)}:${JSON.stringify(member) ?? 'null'}`)
    .join();
  return [id, `{${text}}`] as const;
});

/** Events as they were written, torn, put together wrongly, or not there at all. */
const entry: fc.Arbitrary<Entry> = fc.oneof(
  { weight: 4, arbitrary: event },
  {
    weight: 2,
    arbitrary: fc
      .tuple(event, fc.nat(200))
      .map(([[id, text], length]) => [id, text.slice(0, length)] as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(event, event)
      .map(([[id, one], [, other]]) => [id, `${one}],"events":[${other}`] as const),
  },
  { weight: 1, arbitrary: fc.tuple(ids, words) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      ids,
      anything.map((value) => JSON.stringify(value) ?? ''),
    ),
  },
);

export const hostileEntries: fc.Arbitrary<readonly Entry[]> = fc.array(entry, { minLength: 1, maxLength: 4 });
