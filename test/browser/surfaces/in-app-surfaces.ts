import type { InAppTemplate } from '../../../demo/bridges/templates';

/** A release of CleverTap's SDK for one platform. */
export interface InAppSdk {
  readonly platform: 'android' | 'ios';
  readonly name: string;
  readonly sdkVersion: number;
}

/** The newest first; then the first that keeps an array in an event, and one of the oldest that run scripts. */
export const androidSdks: readonly InAppSdk[] = [
  { platform: 'android', name: 'Android 8.2.0', sdkVersion: 80200 },
  { platform: 'android', name: 'Android 7.8.0', sdkVersion: 70800 },
  { platform: 'android', name: 'Android 3.5.0', sdkVersion: 30500 },
];
export const iosSdks: readonly InAppSdk[] = [
  { platform: 'ios', name: 'iOS 7.7.0', sdkVersion: 70700 },
  { platform: 'ios', name: 'iOS 7.5.0', sdkVersion: 70500 },
  { platform: 'ios', name: 'iOS 4.2.0', sdkVersion: 40200 },
];

export const keepsArrays = ({ platform, sdkVersion }: InAppSdk): boolean =>
  sdkVersion >= (platform === 'android' ? 70800 : 70500);

/** Android ran no scripts in headers and footers before 5.2.2. */
export const runsScripts = ({ platform, sdkVersion }: InAppSdk, template: InAppTemplate): boolean =>
  platform === 'ios' || sdkVersion >= 50202 || !['header', 'footer'].includes(template);

/** Android takes every swipe in a header or footer for a dismissal: nothing in it scrolls. */
export const takesSwipes = ({ platform }: InAppSdk, template: InAppTemplate): boolean =>
  platform === 'android' && ['header', 'footer'].includes(template);

/** The phone. */
export const screenSize = { width: 390, height: 844 };

/** What a template takes of it. */
export const viewports: Readonly<Record<InAppTemplate, { width: number; height: number }>> = {
  cover: { width: 390, height: 844 },
  interstitial: { width: 351, height: 717 },
  'half-interstitial': { width: 351, height: 422 },
  header: { width: 390, height: 253 },
  footer: { width: 390, height: 253 },
};
