// @ts-check
/*
 * What both bridges share: the record of what the native side would have stored, links that leave the message,
 * and the APIs that a page without an origin does not have.
 */
(function () {
  'use strict';

  const page = /** @type {any} */ (window);
  const bridge = page.__bridge;
  const calls = /** @type {object[]} */ (page.__bridgeCalls = []);

  /** @param {object} call */
  bridge.record = function (call) {
    calls.push(call);
    if (parent !== window) parent.postMessage({ bridge: bridge.platform, call }, '*');
  };

  /** Events of CleverTap's own, which nobody else may send. @param {string} name */
  bridge.isRestricted = (name) =>
    [
      'Stayed',
      'UTM Visited',
      'App Launched',
      'Notification Sent',
      'Notification Viewed',
      'Notification Clicked',
    ].includes(name);

  /** An action of an unknown type does nothing, and still counts as a click. @param {unknown} type */
  bridge.isKnownAction = (type) => ['close', 'url', 'kv', 'custom-code', 'rfp'].includes(String(type));

  /** Both SDKs cut keys at 120. @param {unknown} key */
  bridge.cleanKey = (key) =>
    String(key)
      .replace(/['"\\:$]/g, '')
      .trim()
      .slice(0, 120);

  // The SDKs open every link outside, `#` too, count it as a click and close the message.
  window.addEventListener('click', function (event) {
    const link = event
      .composedPath()
      .find((target) => target instanceof HTMLAnchorElement && target.href !== '');
    if (event.defaultPrevented || !(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    bridge.record({ kind: 'action', action: { type: 'url', url: link.href } });
    bridge.record({ kind: 'dismiss' });
  });

  /** @param {object} owner @param {string} name @param {() => unknown} get */
  const replace = (owner, name, get) =>
    Object.defineProperty(owner, name, { configurable: true, get, set() {} });

  /** @param {() => null} storage What reading a storage gives, or throws. */
  bridge.takeAway = function (storage) {
    replace(window, 'localStorage', storage);
    replace(window, 'sessionStorage', storage);
    replace(window, 'indexedDB', storage);
    replace(document, 'cookie', function () {
      throw new DOMException('The document is sandboxed.', 'SecurityError');
    });
    // No secure context: the demo's frames have one, because their parent is served over https.
    replace(window, 'isSecureContext', () => false);
    replace(window, 'caches', () => undefined);
    replace(crypto, 'randomUUID', () => undefined);
    replace(crypto, 'subtle', () => undefined);
  };
})();
