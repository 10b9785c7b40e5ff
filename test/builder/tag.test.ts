import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTag, rewriteTag, writeTag } from '../../demo/builder/tag';

describe('a tag', () => {
  it.each([
    ['Plan', 'Profile', 'Plan', ''],
    ['@Profile - User Type', 'Profile', 'User Type', ''],
    ['Profile.Plan', 'Profile', 'Plan', ''],
    ['{{Profile.Plan}}', 'Profile', 'Plan', ''],
    ['{{ Profile.Plan | default: "free" }}', 'Profile', 'Plan', 'free'],
    ["{{ Event.Total | default: '0' }}", 'Event', 'Total', '0'],
    ['@Event - Total', 'Event', 'Total', ''],
  ])('is read from %s', (text, source, name, fallback) => {
    expect(parseTag(text)).toEqual({ source, name, fallback });
  });

  it.each([['{{ Profile.Plan | upcase }}'], ['{% if a %}b{% endif %}'], [''], ['a@b'], ['##campaignId##']])(
    'is not read from %j',
    (text) => {
      expect(parseTag(text)).toBeUndefined();
    },
  );

  it('is written for the place that takes it', () => {
    expect(rewriteTag('@Profile - Plan', 'liquid')).toBe("{{ Profile.Plan | default: '' }}");
    expect(rewriteTag("{{ Profile.Plan | default: 'free' }}", 'menu')).toBe('@Profile - Plan');
  });

  it('stays as it was typed where it does more', () => {
    expect(rewriteTag('{{ Profile.Plan | upcase }}', 'menu')).toBe('{{ Profile.Plan | upcase }}');
  });

  it('is read as it was written', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9_]([A-Za-z0-9_ ]*[A-Za-z0-9_])?$/);
    fc.assert(
      fc.property(name, fc.constantFrom('Profile', 'Event'), (name, source) => {
        const tag = { source, name, fallback: '' } as const;
        expect(parseTag(writeTag(tag, 'liquid'))).toEqual(tag);
        expect(parseTag(writeTag(tag, 'menu'))).toEqual(tag);
      }),
    );
  });
});
