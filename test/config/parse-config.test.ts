import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse-config';
import { ConfigError } from '../../src/errors';

const parse = (settings: Partial<Parameters<typeof parseConfig>[0]>) =>
  parseConfig({ survey: 'https://example.com/s.json', ...settings }, [], () => undefined);

describe('parseConfig', () => {
  it.each(['https://example.com/s.json', 'http://localhost:8080/s', 'http://127.0.0.1/s', '#inline'])(
    'takes %s for a survey',
    (survey) => {
      expect(parse({ survey }).survey).toBe(survey);
    },
  );

  it.each([
    'http://example.com/s',
    '/s.json',
    'ftp://example.com',
    'javascript:alert(1)',
    'http://localhost.evil.test/s',
    ' ',
  ])('refuses %s as a survey', (survey) => expect(() => parse({ survey })).toThrow(ConfigError));

  it('refuses an endpoint that is not encrypted', () => {
    expect(() => parse({ endpoint: 'http://example.com' })).toThrow(
      'data-endpoint should be an https: URL, got http://example.com',
    );
  });

  it('takes a survey id where there is a key', () => {
    expect(parse({ survey: '5efa', iterateKey: 'key' }).survey).toBe('5efa');
  });

  it('reads campaign and batch', () => {
    expect(parse({ campaign: ' 101_20260101 ' }).campaign).toEqual({ id: '101', batch_id: '101_20260101' });
  });

  it('takes a macro that CleverTap did not fill for no campaign', () => {
    expect(parse({ campaign: '##campaignId_batchId##' }).campaign).toBeUndefined();
  });
});
