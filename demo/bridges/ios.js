// @ts-check
/*
 * CleverTap's iOS SDK as HTML in an in-app message meets it: one message handler that takes dictionaries, and a
 * WKWebView whose storage throws. It keeps the rules that lose answers when they are not known.
 */
(function () {
  'use strict';

  /** @typedef {Record<string, unknown>} Properties */
  const page = /** @type {any} */ (window);
  const { sdkVersion, record, takeAway, cleanKey, isRestricted, isKnownAction } = page.__bridge;
  const limits = { name: 1024, value: 1024, entries: 100 };
  const versionVisibleSince = 70000;
  const nestedSince = 70500;
  const propertiesKeySince = 50000;

  /** @param {string} action @param {string} reason */
  const lose = (action, reason) => record({ kind: 'lost', action, reason });

  /** @param {unknown} value @returns {value is Properties} */
  const isDictionary = (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

  /** @param {unknown} text */
  const cleanName = (text) =>
    String(text)
      .replace(/['"\\:$.]/g, '')
      .trim()
      .slice(0, limits.name);

  /** @param {unknown} value */
  const isEmpty = (value) =>
    value === null ||
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0) ||
    (isDictionary(value) && Object.keys(value).length === 0);

  /** @param {unknown} value @returns {unknown} */
  function cleanValue(value) {
    if (typeof value === 'string')
      return value
        .replace(/['"\\]/g, '')
        .trim()
        .slice(0, limits.value);
    if (value instanceof Date) return `$D_${Math.floor(value.getTime() / 1000)}`;
    if (Array.isArray(value)) {
      return value
        .map(cleanValue)
        .filter((entry) => !isEmpty(entry))
        .slice(0, limits.entries);
    }
    return isDictionary(value) ? normalize(value) : value;
  }

  /** What the SDK would store of a dictionary. @param {Properties} properties @returns {Properties} */
  function normalize(properties) {
    /** @type {Properties} */
    const stored = {};
    for (const [key, value] of Object.entries(properties)) {
      const nested = Array.isArray(value) || isDictionary(value);
      if (nested && sdkVersion < nestedSince) continue;
      const kept = cleanValue(value);
      if (!isEmpty(kept) && cleanKey(key) !== '') stored[cleanKey(key)] = kept;
    }
    return stored;
  }

  /** @param {Properties} message */
  function storeEvent(message) {
    const name = cleanName(message.event);
    const properties = sdkVersion < propertiesKeySince ? message.props : message.properties;
    if (typeof message.event !== 'string' || name === '' || isRestricted(name)) {
      return lose('recordEventWithProps', 'no name, or a restricted one');
    }
    if (properties !== undefined && !isDictionary(properties)) {
      return lose('recordEventWithProps', 'properties are not a dictionary');
    }
    record({ kind: 'event', name, properties: normalize(properties || {}) });
  }

  /** @param {string} kind @returns {(message: Properties) => void} */
  const storeProfile = (kind) => (message) => {
    if (isDictionary(message.properties)) record({ kind, properties: normalize(message.properties) });
    else lose(String(message.action), 'properties are not a dictionary');
  };

  /** @param {string} operation @returns {(message: Properties) => void} */
  const storeValues = (operation) => (message) => {
    const values = 'values' in message ? message.values : [message.value];
    if (!Array.isArray(values) || typeof message.key !== 'string') {
      return lose(String(message.action), 'no key, or values are not an array');
    }
    const kept = values.map(cleanValue).filter((value) => !isEmpty(value));
    record({ kind: 'multi-value', operation, key: cleanKey(message.key), values: kept });
  };

  /** @param {string} operation @returns {(message: Properties) => void} */
  const changeValue = (operation) => (message) =>
    record({ kind: 'profile', operation, key: cleanKey(message.key), value: message.value });

  /** @param {Properties} message */
  function triggerAction({ actionJson, callToAction, buttonId }) {
    if (!isDictionary(actionJson)) return lose('triggerInAppAction', 'actionJson is not a dictionary');
    record({
      kind: 'action',
      action: isKnownAction(actionJson.type) ? actionJson : {},
      callToAction,
      buttonId,
    });
    record({ kind: 'dismiss' });
  }

  /** @type {Record<string, { since?: number, run: (message: Properties) => void }>} */
  const actions = {
    recordEventWithProps: { run: storeEvent },
    profilePush: { run: storeProfile('profile') },
    onUserLogin: { run: storeProfile('login') },
    profileSetMultiValues: { run: storeValues('set') },
    profileAddMultiValues: { run: storeValues('add') },
    profileRemoveMultiValues: { run: storeValues('remove') },
    profileAddMultiValue: { run: storeValues('add') },
    profileRemoveMultiValue: { run: storeValues('remove') },
    profileRemoveValueForKey: { run: changeValue('remove') },
    profileIncrementValueBy: { run: changeValue('increment') },
    profileDecrementValueBy: { run: changeValue('decrement') },
    triggerInAppAction: { since: 70000, run: triggerAction },
    dismissInAppNotification: { since: 70101, run: () => record({ kind: 'dismiss' }) },
    promptForPushPermission: { run: () => record({ kind: 'dismiss' }) },
  };

  const handler = {
    /** @param {unknown} message */
    postMessage(message) {
      if (this !== handler) throw new TypeError('The object is not an instance of UserMessageHandler');
      // Throws for functions, as WebKit's own serialization does.
      const body = structuredClone(message);
      if (!isDictionary(body)) return lose('', 'the message is not a dictionary');
      const action = actions[String(body.action)];
      // Unknown to this release: ignored without a word.
      if (!action || sdkVersion < (action.since || 0)) return;
      action.run(body);
    },
  };
  page.webkit = { messageHandlers: { clevertap: handler } };
  if (sdkVersion >= versionVisibleSince) page.cleverTapIOSSDKVersion = sdkVersion;

  takeAway(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
})();
