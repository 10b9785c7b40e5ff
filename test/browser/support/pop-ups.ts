import {
  advancedBuilderCampaign,
  bannerCampaign,
  boxCampaign,
  interstitialCampaign,
} from '../../../demo/campaigns';

/** CleverTap's web pop-ups, and what its SDK draws each of them in. */
export const popUps = {
  box: { campaign: boxCampaign, container: '#wizParDiv0' },
  banner: { campaign: bannerCampaign, container: '#wizParDiv2' },
  interstitial: { campaign: interstitialCampaign, container: '#intentPreview' },
  'advanced builder': { campaign: advancedBuilderCampaign, container: '#wizAdvBuilder' },
} as const;

/** Everything that the SDK adds to a page for a pop-up, dimmers included. */
export const anyPopUp = '[id^="wiz"], [id^="intent"], iframe';
