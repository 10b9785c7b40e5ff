import type { HostileGroup } from './hostile-group';

const gone = (...names: readonly string[]) =>
  names
    .map((name) => `Object.defineProperty(window, '${name}', { value: undefined, writable: true });`)
    .join('');
const throws = (place: string) => `${place} = function () { throw new Error('Patched'); };`;

/** Scripts of the page that ran before ours and changed what every page has. */
export const environment: HostileGroup = {
  biting: {
    'lists that say themselves in JSON': `Array.prototype.toJSON = function () { return '[' + this.join() + ']'; };`,
    'objects that say themselves in JSON': `Object.prototype.toJSON = function () { return 'patched'; };`,
    'a writer of JSON that throws': throws('JSON.stringify'),
    'a writer of JSON that forgets': 'JSON.stringify = function () { return undefined; };',
    'a reader of JSON that throws': throws('JSON.parse'),
    'more members of every object': `Object.prototype.extra = 'x'; Object.prototype.each = function () {};`,
    'more members of every list': 'Array.prototype.extra = function () {}; Array.prototype.last = 1;',
    'a type of every object': `Object.prototype.type = 'x'; Object.prototype.id = 'x'; Object.prototype.value = 'x';`,
    'an other of every object': `Object.prototype.other = 'x';`,
    'an endpoint of every object': `Object.prototype.endpoint = 'https://canary.example/take';`,
    'a setter for every object': `Object.defineProperty(Object.prototype, 'value', { get() { return 1; }, set() { throw new Error('Patched'); } });`,
    'prototypes that are frozen':
      '[Object, Array, String, Function].forEach((one) => Object.freeze(one.prototype));',
    'iterators that throw': `Array.prototype[Symbol.iterator] = function () { throw new Error('Patched'); };`,
    'lists that find nothing': 'Array.prototype.find = function () { return null; };',
    'lists that map otherwise': 'Array.prototype.map = function () { return []; };',
    'lists that filter otherwise': 'Array.prototype.filter = function (test) { return this.slice(0, 0); };',
    'lists that include all': 'Array.prototype.includes = function () { return true; };',
    'lists made otherwise': 'Array.from = function () { return []; };',
    'texts that are trimmed otherwise': `String.prototype.trim = function () { return ''; };`,
    'entries of nothing': 'Object.entries = function () { return []; };',
    'assignments that do nothing': 'Object.assign = function (target) { return target; };',
    'requests that throw': throws('window.fetch'),
    'requests that return nothing': 'window.fetch = function () {};',
    'requests that end with nothing': 'window.fetch = function () { return Promise.resolve(undefined); };',
    'requests that end with something else':
      'window.fetch = function () { return Promise.resolve({ ok: true }); };',
    'no requests': gone('fetch'),
    'no promises': gone('Promise'),
    'no storage': gone('localStorage', 'sessionStorage', 'indexedDB'),
    'a storage that throws': `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('No', 'SecurityError'); } });`,
    'a storage that is full': `Storage.prototype.setItem = function () { throw new DOMException('Full', 'QuotaExceededError'); };`,
    'no randomness': gone('crypto'),
    'no console': gone('console'),
    'a console that throws': `['log', 'info', 'warn', 'error', 'debug'].forEach((name) => { console[name] = function () { throw new Error('Patched'); }; });`,
    'no memory for what is weak': gone('WeakMap', 'WeakSet', 'WeakRef'),
    'no maps': gone('Map', 'Set'),
    'timers that throw': throws('window.setTimeout'),
    'a clock that stands still': 'Date.now = function () { return 0; };',
    'a clock that goes back': 'let now = 2e12; Date.now = function () { return (now -= 1000); };',
    'a clock without a number': 'Date.now = function () { return NaN; };',
    'dates without a form': throws('Date.prototype.toISOString'),
    'no time since the start': gone('performance'),
    'elements that are not made': `Document.prototype.createElement = function () { throw new Error('Patched'); };`,
    'elements without attributes': 'Element.prototype.setAttribute = function () {};',
    'listeners that are not heard': 'EventTarget.prototype.addEventListener = function () {};',
    'listeners that throw': `EventTarget.prototype.addEventListener = function () { throw new Error('Patched'); };`,
    'events that cannot be made': gone('CustomEvent'),
    'an SDK that throws': `window.clevertap = { get event() { throw new Error('Patched'); } };`,
    'an SDK that throws when it is told': `window.clevertap = { event: { push() { throw new Error('Patched'); } }, profile: { push() { throw new Error('Patched'); } } };`,
    'an SDK that does not know who it is': `window.clevertap = { event: [], profile: [], getCleverTapID() { throw new Error('Patched'); } };`,
    'an SDK of numbers': 'window.clevertap = { event: 1, profile: 1, getCleverTapID: 1, getSDKVersion: 1 };',
    'a mark of a module system':
      'window.module = { exports: {} }; window.exports = window.module.exports; window.define = function () {}; window.define.amd = {};',
    'the same chance every time': 'Math.random = function () { return 0; };',
    'a jQuery of old':
      'window.$ = window.jQuery = function () { return []; }; Array.prototype.remove = function () {};',
    'no international writing': gone('Intl'),
  },
  others: {
    'requests that never end': 'window.fetch = function () { return new Promise(function () {}); };',
    'no shadow roots': 'delete Element.prototype.attachShadow;',
    'no constructed sheets': gone('CSSStyleSheet'),
    'no observers': gone('ResizeObserver', 'IntersectionObserver'),
    'no requests to abort': gone('AbortController'),
    'no frames': gone('requestAnimationFrame', 'requestIdleCallback'),
    'no beacon': `delete Navigator.prototype.sendBeacon;`,
    'a beacon that lies': 'Navigator.prototype.sendBeacon = function () { return true; };',
    'no languages': `Object.defineProperty(Navigator.prototype, 'languages', { get() { return undefined; } });`,
    'languages that are none': `Object.defineProperty(Navigator.prototype, 'languages', { get() { return ['', null, 7, 'xx-invalid-tag-of-nothing']; } });`,
    'a network that is said to be away': `Object.defineProperty(Navigator.prototype, 'onLine', { get() { return false; } });`,
    'a page that is said to be hidden': `Object.defineProperty(Document.prototype, 'visibilityState', { get() { return 'hidden'; } });`,
    'a media query that is none': gone('matchMedia'),
    'a top that cannot be read': `Object.defineProperty(window, 'name', { get() { throw new Error('Patched'); } });`,
    'errors that are watched':
      'window.onerror = function () { return true; }; window.onunhandledrejection = function () {};',
    'a writing that throws': throws('Number.prototype.toLocaleString'),
    'texts that say themselves in JSON': `String.prototype.toJSON = function () { return 'patched'; };`,
    'numbers that say themselves in JSON': 'Number.prototype.toJSON = function () { return -1; };',
    'promises of another make':
      'window.Promise = function (run) { this.then = function (done) { run(done, function () {}); return this; }; this.catch = function () { return this; }; };',
  },
};
