import { describe, expect, it } from 'vitest';
import { explainReport } from '../../demo/builder/explain-report';

const id = '1.onboarding.k3v0000000000000000000000a.role%2E1.1767225600000';

describe('explainReport', () => {
  it.each([
    ['user_email was read', 'read', 'user_email was read.'],
    [
      'user_plan is absent',
      'left out',
      'user_plan has no value: CleverTap left its tag empty, or as it stands.',
    ],
    ['CleverTap is absent', 'left out', expect.stringContaining('SDK is not here')],
    ['user_number_age is left out: the value is not understood', 'left out', expect.stringContaining('type')],
    [
      'age is left out: the name is not understood',
      'left out',
      expect.stringContaining('user_ or response_'),
    ],
    ['why is left out: it has no room', 'left out', expect.stringContaining('no data-link')],
    ['mail is left out: the name is CleverTap’s', 'left out', expect.stringContaining('another label')],
    [
      'survey.questions[2] is left out: Error: survey.questions[2].prompt should be a text',
      'left out',
      'survey.questions[2] is left out: survey.questions[2].prompt should be a text.',
    ],
    ['survey.questions[0].options.labels[1] repeats another or has no label', 'left out', expect.any(String)],
    ['b is sent as Role 2: it repeats another', 'sent', expect.stringContaining('“Role 2”')],
    ['onboarding is in en on web-pop-up', 'shown', expect.stringContaining('web-pop-up')],
    [`sends ${id}`, 'sent', `The answer to role.1 leaves, as ${id}.`],
    ['CleverTap gets property Role', 'sent', 'CleverTap is told the user property “Role”.'],
    ['CleverTap refused: Error: gone', 'problem', expect.stringContaining('Error: gone')],
    [`data-endpoint took ${id}`, 'delivered', 'The endpoint has the answer to role.1.'],
    [`data-endpoint refused ${id}`, 'problem', expect.stringContaining('for good')],
    ['data-endpoint answered 200; 0 wait', 'delivered', expect.stringContaining('200')],
    ['data-endpoint answered 503; 2 wait', 'problem', expect.stringContaining('2 wait')],
    [
      'survey Error: https://example.com/a.json answered 404',
      'problem',
      'The survey can’t be shown: https://example.com/a.json answered 404.',
    ],
  ])('says what “%s” means', (report, kind, sentence) => {
    expect(explainReport(`[iterate-clevertap] ${report}`)).toEqual({ kind, sentence });
  });

  it('says as it is what it does not know', () => {
    expect(explainReport('[iterate-clevertap] dances')).toEqual({ kind: 'problem', sentence: 'dances' });
  });

  it.each(['hello', 'x [iterate-clevertap] user_email was read'])('passes over “%s”', (line) => {
    expect(explainReport(line)).toBeUndefined();
  });
});
