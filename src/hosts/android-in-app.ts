import { attempt } from '../attempt';
import type { DetectHost } from './host';

/** The bridge that the SDK for Android puts into the page: strings and numbers only. Calling what is missing throws. */
interface AndroidBridge {
  pushEvent(name: string, json: string): void;
  pushProfile(json: string): void;
  setMultiValueForKey(key: string, jsonArray: string): void;
  /** Since October 2022. */
  dismissInAppNotification(): void;
  /** Since 7.0.0. */
  triggerInAppAction(actionJson: string, callToAction: string, buttonId: string): void;
  /** Since 7.0.0, such as 80200. */
  getSdkVersion(): number;
}

/**
 * An HTML in-app of CleverTap's SDK for Android. Methods are called on the bridge itself, a detached one throws;
 * an object in place of JSON is lost without a word.
 */
export const detectAndroidInApp: DetectHost = (window) => {
  const bridge = (window as Window & { readonly CleverTap?: AndroidBridge }).CleverTap;
  if (!bridge || !bridge.pushEvent) return undefined;
  return {
    name: 'android-in-app',
    placement: 'fill',
    queuesEvents: true,
    // A header or footer has a third of the screen at most.
    takesSwipes: window.innerHeight * 3 < screen.height,
    findCleverTap: () => ({
      keepsArrays: (attempt(() => bridge.getSdkVersion()) || 0) >= 70800,
      recordEvent: (name, properties) => bridge.pushEvent(name, JSON.stringify(properties)),
      setProperty: (name, value) => bridge.pushProfile(JSON.stringify({ [name]: value })),
      setValues: (name, values) => bridge.setMultiValueForKey(name, JSON.stringify(values)),
    }),
    // A list, whatever is in it, says that nothing was missing.
    openLink: (url) =>
      attempt(() => [bridge.triggerInAppAction(JSON.stringify({ type: 'url', android: url }), 'link', '')]),
    close: () => {
      // Following a link dismisses too, wherever it leads.
      if (!attempt(() => [bridge.dismissInAppNotification()])) window.location.href = 'wzrk://close';
    },
  };
};
