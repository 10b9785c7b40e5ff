import type { HostileGroup } from './hostile-group';

/** Messages, as JSON, that other windows send to ours. */
export const message: HostileGroup = {
  biting: {
    nothing: 'null',
    'a text': '"close"',
    'a number': '0',
    'an empty list': '[]',
    'an order to close': '{"type":"close"}',
    'an answer': '{"type":"response","value":10}',
    'an answer under the event’s name': '{"type":"iterate:response","detail":{"response":{"value":10}}}',
    'an order to go elsewhere': '{"type":"redirect","url":"https://canary.example/message"}',
    'an order to go to a script': '{"type":"redirect","url":"javascript:canary()"}',
    code: '{"type":"run","code":"canary()"}',
    markup: '{"type":"show","html":"<img src=about:nothing onerror=canary()>"}',
    'another endpoint': '{"type":"config","endpoint":"https://canary.example/responses"}',
    'the prototype': '{"type":"config","__proto__":{"canary":1}}',
    'the prototype of the constructor': '{"type":"config","constructor":{"prototype":{"canary":1}}}',
    'a height': '{"type":"resize","height":1e9}',
    'no height': '{"type":"resize","height":null}',
    'an SDK': '{"type":"clevertap","call":["event","push","x"]}',
    'a survey': '{"type":"survey","survey":{"id":"m","questions":[]}}',
    'a promise': '{"then":"canary"}',
    'an extension’s word': '{"source":"some-extension","payload":{}}',
    'something large': `"${'a'.repeat(10_000)}"`,
  },
  others: {
    'a bundler’s word': '{"type":"webpackOk","data":null}',
  },
};
