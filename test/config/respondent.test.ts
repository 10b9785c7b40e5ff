import { describe, expect, it } from 'vitest';
import { parseRespondent, type RawProperty } from '../../src/config/respondent';

const parse = (...properties: RawProperty[]) => parseRespondent(properties, () => undefined);

describe('parseRespondent', () => {
  it('takes an address for an address', () => {
    expect(parse(['user_email', 'ann@example.com']).identity).toEqual({
      email: 'ann@example.com',
      external_id: undefined,
    });
  });

  it('takes an identity that is no address for an identity', () => {
    expect(parse(['user_email', '4711']).identity).toEqual({ email: undefined, external_id: '4711' });
  });

  it('lets user_external_id win', () => {
    expect(parse(['user_email', '4711'], ['user_external_id', '12']).identity).toEqual({ external_id: '12' });
  });

  it('repeats no identity among the traits', () => {
    const { known } = parse(
      ['user_email', 'a@b.example'],
      ['user_external_id', '1'],
      ['user_token', 't'],
      ['user_plan', 'pro'],
    );
    expect(known.user).toEqual({ plan: 'pro' });
  });

  it('keeps the two scopes apart', () => {
    const { known } = parse(['user_x', 'a'], ['response_x', 'b'], ['response_email', 'c@d.example']);
    expect(known).toEqual({ user: { x: 'a' }, response: { x: 'b', email: 'c@d.example' } });
  });

  it('reports what it reads and drops, without the values', () => {
    const reports: string[] = [];
    const properties: RawProperty[] = [
      ['user_number_age', 'secret'],
      ['age', 'secret'],
      ['user_email', 'secret'],
      ['user_plan', '{{ Profile.Plan }}'],
    ];
    parseRespondent(properties, (path, message) => reports.push(`${path} ${message}`));
    expect(reports).toEqual([
      'user_number_age is left out: the value is not understood',
      'age is left out: the name is not understood',
      'user_email was read',
      'user_plan is absent',
    ]);
  });
});
