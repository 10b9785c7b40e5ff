// @ts-check
/*
 * CleverTap's Android SDK as HTML in an in-app message meets it: the object `window.CleverTap`, and a WebView
 * without storage and without a secure context. It keeps the rules that lose answers when they are not known.
 */
(function () {
  'use strict';

  /** @typedef {Record<string, unknown>} Properties */
  const page = /** @type {any} */ (window);
  const { sdkVersion, template, record, takeAway, cleanKey, isRestricted, isKnownAction } = page.__bridge;
  const limits = { name: 512, value: 512 };
  const arraysSince = 70800;

  /** @param {string} method @param {string} reason */
  const lose = (method, reason) => record({ kind: 'lost', method, reason });

  /** @param {unknown} value @returns {value is Properties} */
  const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

  /** @param {string} text */
  const cleanName = (text) =>
    text
      .replace(/['"\\:$.]/g, '')
      .trim()
      .slice(0, limits.name);

  /** @param {unknown} value @returns {unknown} */
  function cleanValue(value) {
    if (typeof value === 'string')
      return value
        .replace(/['"\\]/g, '')
        .trim()
        .slice(0, limits.value);
    if (Array.isArray(value)) return value.map(cleanValue).filter((entry) => !isEmpty(entry));
    return value;
  }

  /** @param {unknown} value */
  const isEmpty = (value) =>
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

  /** A nested object's members come up to the level of their parent. @param {Properties} properties */
  function flatten(properties) {
    /** @type {Properties} */
    const flat = {};
    for (const [key, value] of Object.entries(properties)) {
      if (isRecord(value)) Object.assign(flat, flatten(value));
      else flat[key] = value;
    }
    return flat;
  }

  /** What the SDK would store of an object. @param {Properties} properties */
  function normalize(properties) {
    /** @type {Properties} */
    const stored = {};
    for (const [key, value] of Object.entries(flatten(properties))) {
      if (Array.isArray(value) && sdkVersion < arraysSince) continue;
      const kept = cleanValue(value);
      if (!isEmpty(kept) && cleanKey(key) !== '') stored[cleanKey(key)] = kept;
    }
    return stored;
  }

  /** What the bridge makes of an argument that should be a String. @param {unknown} value */
  const toJavaString = (value) => (typeof value === 'object' && value !== null ? 'undefined' : String(value));

  /** @param {string} method @param {unknown} json @param {(value: unknown) => boolean} accepts */
  function parse(method, json, accepts) {
    try {
      const value = JSON.parse(toJavaString(json));
      if (accepts(value)) return value;
      lose(method, 'not the expected JSON');
    } catch {
      lose(method, 'not JSON');
    }
    return undefined;
  }

  /** @param {unknown} name @param {Properties} properties */
  function storeEvent(name, properties) {
    const cleaned = cleanName(toJavaString(name));
    if (cleaned === '' || isRestricted(cleaned)) lose('pushEvent', 'restricted name');
    else record({ kind: 'event', name: cleaned, properties });
  }

  /** @param {string} method @param {string} operation @param {unknown} key @param {unknown} json */
  function storeValues(method, operation, key, json) {
    const values = parse(method, json, Array.isArray);
    const kept =
      values &&
      values
        .map(toJavaString)
        .map(cleanValue)
        .filter((/** @type {unknown} */ value) => !isEmpty(value));
    if (kept) record({ kind: 'multi-value', operation, key: cleanKey(key), values: kept });
  }

  /** @param {string} method @param {unknown} json @param {string} kind */
  function storeProfile(method, json, kind) {
    const properties = parse(method, json, isRecord);
    if (properties) record({ kind, properties: normalize(properties) });
  }

  /** @type {Record<string, { counts: number[], since?: number, run: (...values: any[]) => unknown }>} */
  const methods = {
    pushEvent: {
      counts: [1, 2],
      run(name, json) {
        if (arguments.length === 1) return storeEvent(name, {});
        const properties = parse('pushEvent', json, isRecord);
        if (properties) storeEvent(name, normalize(properties));
      },
    },
    pushProfile: { counts: [1], run: (json) => storeProfile('pushProfile', json, 'profile') },
    onUserLogin: { counts: [1], since: 40501, run: (json) => storeProfile('onUserLogin', json, 'login') },
    setMultiValueForKey: {
      counts: [2],
      run: (key, json) => storeValues('setMultiValueForKey', 'set', key, json),
    },
    addMultiValuesForKey: {
      counts: [2],
      run: (key, json) => storeValues('addMultiValuesForKey', 'add', key, json),
    },
    removeMultiValuesForKey: {
      counts: [2],
      run: (key, json) => storeValues('removeMultiValuesForKey', 'remove', key, json),
    },
    addMultiValueForKey: {
      counts: [2],
      run: (key, value) =>
        storeValues('addMultiValueForKey', 'add', key, JSON.stringify([toJavaString(value)])),
    },
    removeMultiValueForKey: {
      counts: [2],
      run: (key, value) =>
        storeValues('removeMultiValueForKey', 'remove', key, JSON.stringify([toJavaString(value)])),
    },
    removeValueForKey: {
      counts: [1],
      run: (key) => record({ kind: 'profile', operation: 'remove', key: cleanKey(key) }),
    },
    incrementValue: {
      counts: [2],
      since: 40501,
      run: (key, value) =>
        record({ kind: 'profile', operation: 'increment', key: cleanKey(key), value: Number(value) }),
    },
    decrementValue: {
      counts: [2],
      since: 40501,
      run: (key, value) =>
        record({ kind: 'profile', operation: 'decrement', key: cleanKey(key), value: Number(value) }),
    },
    dismissInAppNotification: { counts: [0], since: 40700, run: () => record({ kind: 'dismiss' }) },
    promptPushPermission: { counts: [1], since: 40700, run: () => record({ kind: 'dismiss' }) },
    triggerInAppAction: {
      counts: [3],
      since: 70000,
      run(json, callToAction, buttonId) {
        const action = parse('triggerInAppAction', json, isRecord);
        if (!action) return;
        record({ kind: 'action', action: isKnownAction(action.type) ? action : {}, callToAction, buttonId });
        record({ kind: 'dismiss' });
      },
    },
    getSdkVersion: { counts: [0], since: 70000, run: () => sdkVersion },
  };

  /** @type {Record<string, (...values: unknown[]) => unknown>} */
  const bridge = {};
  for (const [name, { counts, since = 0, run }] of Object.entries(methods)) {
    if (sdkVersion < since) continue;
    bridge[name] = function () {
      if (this !== bridge)
        throw new TypeError("Java bridge method can't be invoked on a non-injected object");
      if (!counts.includes(arguments.length)) throw new Error('Method not found');
      return run.apply(undefined, [...arguments]);
    };
  }
  page.CleverTap = bridge;

  // A header or footer takes every move for a swipe that dismisses it: nothing in it scrolls.
  if (template === 'header' || template === 'footer') {
    for (const move of ['touchmove', 'wheel'])
      window.addEventListener(move, (event) => event.preventDefault(), { capture: true, passive: false });
  }

  // DOM storage is off in this WebView: the names are there and hold null.
  takeAway(() => null);
})();
