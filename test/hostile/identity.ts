import type { HostileGroup } from './hostile-group';

/** Identities, from tags and from CleverTap, that are more than names. */
export const identity: HostileGroup = {
  biting: {
    markup: '<img src=about:nothing onerror=canary()>',
    'the end of an attribute': '" autofocus onfocus="canary()',
    'a header': 'ann@example.com\r\nX-Role: admin',
    'a line feed': 'ann\nadmin',
    'a null': 'ann\u0000admin',
    'a letter that headers have not': 'Łukasz\u2603',
    'half a letter': 'ann\ud83d',
    'a way up': '../../admin',
    'a way up and a query': '../admin?role=1#',
    'another host': '//canary.example/who',
    'a script': 'javascript:canary()',
    'another parameter': 'ann&role=admin',
    'a fragment': 'ann#admin',
    'per cent': '%2e%2e%2fadmin',
    'per cent that says nothing': '%zz',
    'the end of a text': '"+canary()+"',
    'an address with a tag': 'ann+survey@example.com',
    'an address of many': 'ann@example.com,bob@example.com',
    'letters that look like others': 'аnn@example.com',
    'a mark of who opted out': 'ann:OO',
  },
  others: {
    'a name that is taken for nothing elsewhere': 'Null',
    'what every object has': '__proto__',
    'what every object is made by': 'constructor',
    'a number with noughts before it': '007',
    'a number that no number holds': '123456789012345678901234567890',
    'a passcode of CleverTap': 'ABC-DEF-GHIL',
    'a token without a signature': 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.',
    'a very long one': 'x'.repeat(5000),
  },
};
