import { describe, expect, it } from 'vitest';
import { parseProperty } from '../../src/config/property';

describe('parseProperty', () => {
  it.each([
    ['user_plan', 'pro', 'user', 'plan', 'pro'],
    ['user_User Type', ' Trial ', 'user', 'User Type', 'Trial'],
    ['response_number_order_total', '-12.50', 'response', 'order_total', -12.5],
    ['user_boolean_vip', 'TRUE', 'user', 'vip', true],
    ['user_boolean_vip', '0', 'user', 'vip', false],
    ['user_date_joined', '1683849600', 'user', 'joined', { type: 'date', value: 1683849600 }],
    ['user_date_joined', '$D_1683849600', 'user', 'joined', { type: 'date', value: 1683849600 }],
    ['user_date_joined', '2023-05-12', 'user', 'joined', { type: 'date', value: 1683849600 }],
    ['user_date_joined', '2023-05-12T02:00:00+02:00', 'user', 'joined', { type: 'date', value: 1683849600 }],
    ['user_plan', 'NULL', 'user', 'plan', 'NULL'],
    ['user_plan', `O'Brien "B" \\ <b>`, 'user', 'plan', `O'Brien "B" \\ <b>`],
  ])('reads %s = %s', (fullName, text, scope, name, value) => {
    expect(parseProperty(fullName, text)).toEqual({ scope, name, value });
  });

  it.each([
    '',
    '  ',
    'null',
    'undefined',
    '(null)',
    'None',
    'NaN',
    "{{ Profile.Identity | default: 'null' }}",
    '{% if x %}',
    '@Profile - Email',
    '@Event - City',
    '##campaignId##',
  ])('takes “%s” for absent', (text) => {
    expect(parseProperty('user_plan', text)).toBe('is absent');
  });

  it.each([
    ['user_number_age', '12,5'],
    ['user_number_age', '1e3'],
    ['user_boolean_vip', 'yes'],
    ['user_date_joined', 'May 12, 2023'],
    ['user_date_joined', '2023-13-45'],
  ])('keeps no value of another type: %s = %s', (fullName, text) => {
    expect(parseProperty(fullName, text)).toBe('is left out: the value is not understood');
  });

  it.each(['plan', 'user_', 'users_plan', 'user___proto__', 'response_constructor', 'user_number_toString'])(
    'refuses the name %s',
    (fullName) => {
      expect(parseProperty(fullName, '1')).toBe('is left out: the name is not understood');
    },
  );
});
