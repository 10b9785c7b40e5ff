import type { HostileGroup } from './hostile-group';

/** Numbers, as JSON, that are too much, too little or none. */
export const number: HostileGroup = {
  biting: {
    'below nothing': '-1',
    'far below nothing': '-9007199254740993',
    'more than a list holds': '4294967296',
    'more than a list holds by far': '1e300',
    'more than a number holds': '1e999',
    'less than a number holds': '-1e999',
    'a part': '0.5',
    'hardly anything': '5e-324',
    'a text that is a number': '"7"',
    'a text that is no number': '"seven"',
    'a truth': 'true',
    nothing: 'null',
    'a list of one': '[7]',
    'an object': '{"valueOf":7}',
    nought: '0',
    'nought below nothing': '-0',
    'a date no clock has': '8640000000000001',
    'a wait longer than timers': '2147483648',
    'more digits than it keeps': '9007199254740993',
    'a number of many digits': `1${'0'.repeat(300)}`,
    'a number of long digits': `0.${'3'.repeat(5000)}`,
  },
  others: {
    ten: '10',
    eleven: '11',
  },
};
