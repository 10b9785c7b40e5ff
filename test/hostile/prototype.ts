import type { HostileGroup } from './hostile-group';

const gift = '{"canary":1}';

/** JSON whose members have the names of what every object has. */
export const prototype: HostileGroup = {
  biting: {
    'the prototype': `{"__proto__":${gift}}`,
    'the prototype of the constructor': `{"constructor":{"prototype":${gift}}}`,
    'the prototype of a member': `{"options":{"__proto__":${gift}}}`,
    'the prototype of the words': `{"copy":{"__proto__":${gift}}}`,
    'the prototype of a translation': `{"translations":[{"language":"en","items":{"__proto__":${gift}}}]}`,
    'the prototype of a list': `{"questions":[[{"x":1}],{"__proto__":${gift}}]}`,
    'the prototype of a list’s constructor': `{"list":{"constructor":{"prototype":${gift}}}}`,
    'the prototype, deep inside': `{"a":{"b":{"c":{"d":{"__proto__":${gift}}}}}}`,
    'the prototype, and members beside it': `{"id":"p","__proto__":{"canary":1,"isAdmin":true},"title":"P"}`,
    'the prototype twice': `{"__proto__":{},"__proto__":${gift}}`,
    'the prototype in character escapes': `{"\\u005f\\u005fproto\\u005f\\u005f":${gift}}`,
    'the prototype of a prototype': `{"__proto__":{"__proto__":null,"canary":1}}`,
    'a path to the prototype': `{"path":"__proto__.canary","value":1}`,
    'a path to the prototype of the constructor': `{"path":"constructor.prototype.canary","value":1}`,
    'a path with brackets': `{"path":"__proto__[canary]","value":1}`,
    'a question called like it': `{"questions":{"__proto__":${gift}}}`,
    'an answer to a question called like it': `{"answers":{"__proto__":{"canary":"yes"}}}`,
  },
  others: {
    'what texts are made by': `{"toString":1,"valueOf":2,"toJSON":3}`,
    'what objects are asked': `{"hasOwnProperty":"x","isPrototypeOf":"x","propertyIsEnumerable":"x"}`,
    'old getters': `{"__defineGetter__":"x","__lookupSetter__":"x"}`,
    'a prototype of nothing': `{"__proto__":null}`,
    'a prototype that is a text': `{"__proto__":"canary"}`,
    'a length': `{"length":4294967295}`,
    'a promise': `{"then":"canary"}`,
  },
};
