import { attempt } from '../attempt';
import type { CleverTap } from './host';

/**
 * The public part of `window.clevertap` that we call. The stub that waits for the SDK has `event` and `profile` alone, and
 * old versions have less than this: calling what is missing throws.
 */
interface WebSdk {
  readonly event: { push(name: string, properties: object): unknown };
  readonly profile: { push(entry: object): unknown };
  setMultiValuesForKey(key: string, values: readonly string[]): unknown;
  renderNotificationClicked(click: object): unknown;
  getCleverTapID(): string | null | undefined;
  /** Since 1.8.2, such as `web-sdk-v2.5.2`. */
  getSDKVersion(): unknown;
  /** The id of the last pop-up processed, such as `101_20260101`. */
  readonly popupCurrentWzrkId?: unknown;
}

export interface WebSdkWindow extends Window {
  readonly clevertap?: WebSdk;
  readonly $WZRK_WR?: { closeIframe(campaignId: string, reason: string): unknown };
}

/** Whether CleverTap's dashboard opened a page to preview a campaign in it. */
export function isPreviewed({ location }: Window): boolean {
  return /[?&]ctActionMode=/.test(location.search);
}

/** Whether a page has loaded, or is about to load, CleverTap's web SDK. An element of that name is none. */
export function hasWebSdk(page: WebSdkWindow): page is WebSdkWindow & { readonly clevertap: WebSdk } {
  return !!page.clevertap && !!page.clevertap.event;
}

/** CleverTap's web SDK; nothing where it is not there, or the person opted out of it. */
export function webSdk(page: WebSdkWindow): CleverTap | undefined {
  if (!hasWebSdk(page)) return undefined;
  const sdk = page.clevertap;
  const id = ask(() => sdk.getCleverTapID());
  // An id that ends so belongs to a person who opted out.
  if (/:OO$/.test(id)) return undefined;
  const [, major, minor] = /v(\d+)\.(\d+)/.exec(ask(() => sdk.getSDKVersion())) || [];
  return {
    id: id || undefined,
    keepsArrays: Number(major) * 100 + Number(minor) >= 204,
    recordEvent: (name, properties) => sdk.event.push(name, properties),
    setProperty: (name, value) => sdk.profile.push({ Site: { [name]: value } }),
    setValues: (name, values) => sdk.setMultiValuesForKey(name, values),
    countClick: (msgId, wzrk_c2a) => sdk.renderNotificationClicked({ msgId, kv: { wzrk_c2a } }),
  };
}

/** What the SDK says of itself: nothing where it does not know, or throws. */
function ask(question: () => unknown): string {
  return String(attempt(question) || '');
}
