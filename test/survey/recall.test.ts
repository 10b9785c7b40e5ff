import { describe, expect, it } from 'vitest';
import { fillIn } from '../../src/survey/recall';
import { type Action, begin, type Session, update } from '../../src/survey/session';
import { aSurvey, tap } from '../support/builders';

const known: Session['known'] = {
  user: { first_name: 'Ann', 'User Type': 'pro', joined: { type: 'date', value: 1767225600 }, visits: 0 },
  response: { order_id: '{{user.first_name}}', vip: false, never: { type: 'date', value: 1e300 } },
};

/** A text as someone reads it who did these things. */
function filled(text: string, ...actions: readonly Action[]): string {
  let [session] = begin(aSurvey(), known);
  for (const action of actions) [session] = update(session, action);
  return fillIn(text, session);
}

describe('recall', () => {
  it.each([
    ['Hi {{user.first_name}}!', 'Hi Ann!'],
    ['{{ user.User Type }}', 'pro'],
    ['{{user.joined}}', '2026-01-01'],
    ['{{user.visits}} {{response.vip}}', '0 false'],
    ["{{user.last_name | default: 'there'}}", 'there'],
    ['{{user.last_name|default:"you"}}', 'you'],
    ["{{user.first_name | default: 'there'}}", 'Ann'],
    ['[{{user.last_name}}]', '[]'],
    ["{{response.never | default: 'never'}}", 'never'],
    ["{{user.constructor | default: 'x'}}{{response.__proto__}}{{question.toString}}", 'x'],
    ['{{campaign.id}} {{user}} {{ }}', '{{campaign.id}} {{user}} {{ }}'],
  ])('fills %j', (text, expected) => {
    expect(filled(text)).toBe(expected);
  });

  it('does not look again at what it filled in', () => {
    expect(filled('{{response.order_id}}')).toBe('{{user.first_name}}');
  });

  it('tells answers by their labels', () => {
    expect(filled('{{question.score}}, {{question.role}}', tap(9), tap('build'))).toBe('9, I build');
  });

  it('knows no answer that is not on the path', () => {
    const text = "{{question.score | default: 'none'}}";
    expect(filled(text)).toBe('none');
    expect(filled(text, { type: 'enter', value: 9 })).toBe('none');
    expect(filled(text, tap(9), { type: 'back' })).toBe('none');
    expect(filled(text, { type: 'next' })).toBe('none');
  });

  it('has the defaults alone before there is a session', () => {
    expect(fillIn("{{user.a | default: 'b'}}")).toBe('b');
  });
});
