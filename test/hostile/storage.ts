import type { HostileGroup } from './hostile-group';

const event = (members: string) => `{"type":"response","id":"1.s.r.q.1"${members}}`;

/** What may stand where a survey keeps what was not sent yet. */
export const storage: HostileGroup = {
  biting: {
    'nothing at all': '',
    'half an entry': '{"type":"response","id":"1.s',
    nothing: 'null',
    'a number': '1',
    'a text': '"sent"',
    'an empty list': '[]',
    'an empty object': '{}',
    'a list of entries': `[${event('')}]`,
    'no JSON': 'undefined',
    code: 'canary()',
    'an entry that closes the envelope': `${event('')}],"token":"forged","events":[${event('')}`,
    'an address of its own': event(',"url":"https://canary.example/take"'),
    'an endpoint of its own': event(',"endpoint":"https://canary.example/take"'),
    'headers of its own': event(',"headers":{"Authorization":"Bearer x\\ny"}'),
    'the prototype': event(',"__proto__":{"canary":1}'),
    'the prototype of the constructor': event(',"constructor":{"prototype":{"canary":1}}'),
    markup: event(',"question":{"id":"q","prompt":"<img src=about:nothing onerror=canary()>"}'),
    'an entry without an id': '{"type":"response"}',
    'an id that is an object': '{"type":"response","id":{"toString":1}}',
    'a time that is none': event(',"answered_at":"yesterday"'),
    'lists in lists': `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  },
  others: {
    'an id of another entry': '{"type":"response","id":"1.s.r.other.2"}',
    'a time to come': event(',"answered_at":"2999-01-01T00:00:00.000Z"'),
    'a time long ago': event(',"answered_at":"1999-01-01T00:00:00.000Z"'),
    'a token': event(',"token":"forged"'),
    'a type of no one': '{"type":"admin","id":"1.s.r.q.1"}',
    'something large': event(`,"response":{"value":"${'a'.repeat(100_000)}"}`),
    'half a letter': event(',"response":{"value":"\ud83d"}'),
    'members that come twice': event(',"id":"2.s.r.q.1"'),
    'a separator of lines': event(',"response":{"value":"a\u2028b"}'),
  },
};
