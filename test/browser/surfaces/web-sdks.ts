/** Releases of CleverTap's web SDK, newest first. */
export const webSdks = ['2.5.2', '2.3.3', '1.17.1', '1.11.5'] as const;
export type WebSdk = (typeof webSdks)[number];

/** Since 2.4.0 an event may hold an array; before, the whole event would be lost. */
export const keepsArrays = (sdk: WebSdk): boolean => sdk === '2.5.2';
