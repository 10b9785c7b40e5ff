import {
  advancedBuilderCampaign,
  bannerCampaign,
  boxCampaign,
  exitIntentCampaign,
  interstitialCampaign,
  nativeDisplayCampaign,
  type Campaign,
  type PopUpOptions,
} from './campaigns';

/** Where a survey can appear. The first six are CleverTap's web campaigns. */
export const surfaces = [
  'box',
  'banner',
  'interstitial',
  'advanced-builder',
  'exit-intent',
  'native-display',
  'android',
  'ios',
  'plain',
] as const;
export type Surface = (typeof surfaces)[number];

/** CleverTap fills its campaign macro in these only. */
const filled: readonly string[] = ['box', 'banner', 'interstitial', 'exit-intent'];

/** Whether CleverTap fills `##campaignId_batchId##` there. */
export const fillsCampaign = (surface: string): boolean => filled.includes(surface);

const builders: Readonly<Record<string, (options: PopUpOptions) => Campaign>> = {
  box: boxCampaign,
  banner: bannerCampaign,
  interstitial: interstitialCampaign,
  'advanced-builder': advancedBuilderCampaign,
  'exit-intent': exitIntentCampaign,
  'native-display': ({ id, html }) => nativeDisplayCampaign({ id, html, slot: '#slot' }),
};

/** What CleverTap would answer a page view of the shop with; nothing where the survey comes another way. */
export function campaignsOn(surface: string, message: Omit<PopUpOptions, 'id'>): readonly Campaign[] {
  const build = builders[surface];
  return build ? [build({ id: '101_20260101', ...message })] : [];
}
