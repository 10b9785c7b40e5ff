/** The HTML templates that both SDKs know. */
export const inAppTemplates = ['cover', 'interstitial', 'half-interstitial', 'header', 'footer'] as const;
export type InAppTemplate = (typeof inAppTemplates)[number];
