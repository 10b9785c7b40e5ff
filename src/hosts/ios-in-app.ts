import { attempt } from '../attempt';
import type { DetectHost } from './host';

/** What the SDK for iOS puts into the page; the version only since 7.0.0. */
interface IosWindow {
  /** Parts of it are missing elsewhere. */
  readonly webkit?: {
    readonly messageHandlers: { readonly clevertap: { postMessage(message: object): void } };
  };
  readonly cleverTapIOSSDKVersion?: number;
}

/** An HTML in-app of CleverTap's SDK for iOS. */
export const detectIosInApp: DetectHost = (window) => {
  const { webkit, cleverTapIOSSDKVersion: version = 0 } = window as unknown as IosWindow;
  // Where there is none nothing is thrown: a new page takes a millisecond for that.
  const handler = webkit && attempt(() => webkit.messageHandlers.clevertap);
  if (!handler) return undefined;
  const post = (action: string, message: object) => handler.postMessage({ action, ...message });
  // Since 7.0.0. An action that an SDK does not know is ignored without a word, so the version decides. A list, whatever is
  // in it, says that it was known.
  const trigger = (actionJson: object, callToAction: string) =>
    version >= 70000 && [post('triggerInAppAction', { actionJson, callToAction, buttonId: null })];
  return {
    name: 'ios-in-app',
    placement: 'fill',
    queuesEvents: true,
    findCleverTap: () => ({
      keepsArrays: version >= 70500,
      // SDKs before 5.0.0 read `props`.
      recordEvent: (event, properties) =>
        post('recordEventWithProps', { event, properties, props: properties }),
      setProperty: (name, value) => post('profilePush', { properties: { [name]: value } }),
      setValues: (key, values) => post('profileSetMultiValues', { key, values }),
    }),
    openLink: (url) => trigger({ type: 'url', ios: url }, 'link'),
    close: () => {
      if (version >= 70101) post('dismissInAppNotification', {});
      else if (!trigger({ type: 'close' }, 'close')) window.location.href = 'wzrk://close';
    },
  };
};
