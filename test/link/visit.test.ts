import { describe, expect, it } from 'vitest';
import { readLink } from '../../demo/link/read-link';
import { createVisitBook, isVisit } from '../../demo/link/visit';

/** Storage of a device, and its book. */
function aDevice() {
  const kept = new Map<string, string>();
  const book = createVisitBook(() => ({
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => void kept.set(name, text),
    removeItem: (name) => void kept.delete(name),
  }));
  return { kept, book };
}

const known = readLink('?survey=nps&campaign=autumn&user_email=maya@example.com');
const idOf = async (query: string) => (await aDevice().book.find(readLink(query))).responseId;

describe('a visit', () => {
  it('of a person to a mailing has one id on every device', async () => {
    expect(await aDevice().book.find(known)).toEqual(await aDevice().book.find(known));
  });

  it.each([
    ['another person', '?survey=nps&campaign=autumn&user_email=ann@example.com'],
    ['another mailing', '?survey=nps&campaign=winter&user_email=maya@example.com'],
    ['another survey', '?survey=fit&campaign=autumn&user_email=maya@example.com'],
  ])('of %s has another', async (_, query) => {
    expect(await idOf(query)).not.toBe((await aDevice().book.find(known)).responseId);
  });

  it.each([
    ['nobody known', '?survey=nps&campaign=autumn'],
    ['whom CleverTap does not know', '?survey=nps&campaign=autumn&user_email=null'],
    ['a person to no mailing', '?survey=nps&user_email=maya@example.com'],
  ])('of %s has a new one', async (_, query) => {
    expect(await idOf(query)).not.toBe(await idOf(query));
  });

  it('goes on where it was kept, under a name that tells nothing', async () => {
    const { book, kept } = aDevice();
    const visit = { responseId: 'r1', steps: [['score', 9]], linked: ['score'] } as const;
    await book.keep(known, visit);
    expect(await book.find(known)).toMatchObject(visit);
    expect([...kept.keys()].join()).not.toMatch(/maya|nps|autumn/);
  });

  it('is not kept of nobody', async () => {
    const { book, kept } = aDevice();
    await book.keep(readLink('?survey=nps'), { responseId: 'r1', steps: [], linked: [] });
    expect(kept.size).toBe(0);
  });

  it('begins anew after 30 days, and where something else was kept', async () => {
    const { book, kept } = aDevice();
    await book.keep(known, { responseId: 'r1', steps: [['score', 9]], linked: [] });
    const [[name = '', text = ''] = []] = kept;
    kept.set(name, text.replace(/"at":\d+/, `"at":${Date.now() - 31 * 864e5}`));
    expect((await book.find(known)).steps).toEqual([]);
    expect(kept.size).toBe(0);
    kept.set(name, '{"responseId":7}');
    expect((await book.find(known)).steps).toEqual([]);
  });

  it('is there where nothing can be stored', async () => {
    const book = createVisitBook(() => {
      throw new Error('denied');
    });
    const visit = await book.find(known);
    await book.keep(known, visit);
    expect(visit.steps).toEqual([]);
  });
});

describe('isVisit', () => {
  it.each([
    undefined,
    null,
    'r1',
    {},
    { responseId: 'r 1', steps: [], linked: [] },
    { responseId: 'r1', steps: [7], linked: [] },
  ])('refuses %j', (value) => {
    expect(isVisit(value)).toBe(false);
  });
});
