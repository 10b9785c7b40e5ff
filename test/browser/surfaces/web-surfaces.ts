import type { Page } from 'playwright-core';
import {
  advancedBuilderCampaign,
  bannerCampaign,
  boxCampaign,
  exitIntentCampaign,
  interstitialCampaign,
  nativeDisplayCampaign,
  visualEditorCampaign,
  type Campaign,
} from '../../../demo/campaigns';
import { type Absence, boxOfNoHeight, emptyPopUp, inertScript, silentToDashboard } from './absences';
import type { Place } from './placing-host';
import type { WebSdk } from './web-sdks';

export interface CampaignOptions {
  readonly html: string;
  readonly preview: boolean;
  /** Address of the page, without its query. */
  readonly url: string;
}

/** How CleverTap's dashboard previews it. */
export interface WebPreview {
  readonly mode: string;
  /** What the dashboard posts to the page; absent: the campaign comes from the collector, marked as preview. */
  readonly message?: (campaign: Campaign) => unknown;
  /** Whether the SDK sandboxes the frame so that nothing in it can reach the page, and so cannot close either. */
  readonly isOpaque?: (sdk: WebSdk) => boolean;
  /** Whether the SDK counts a view all the same. */
  readonly isCounted: (sdk: WebSdk) => boolean;
}

/** One of the places in a web page where a survey can be shown. */
export interface WebSurface {
  readonly name: string;
  readonly campaign: (options: CampaignOptions) => Campaign;
  /** Selects what the survey is drawn in. */
  readonly container: string;
  /** `content`: a frame as high as the survey. `box`: a frame of its own size. `page`: no frame. */
  readonly room: 'content' | 'box' | 'page';
  /** What a person does before it appears. */
  readonly provoke?: (page: Page) => Promise<void>;
  /** Where the host puts it, if not the SDK. */
  readonly place?: Place;
  readonly preview: WebPreview;
  /** Why an SDK does not show it. */
  readonly absent?: Partial<Record<WebSdk, Absence>>;
  readonly absentInPreview?: Partial<Record<WebSdk, Absence>>;
}

const id = '101_20260101';
const slot = '#slot';

/** Every SDK sandboxes an interstitial so; 1.11.5 all of its kinds. */
const opaqueAlways = () => true;
const opaqueOnce = (sdk: WebSdk) => sdk === '1.11.5';

/** A view is counted where the SDK can look into its frame. */
const sandboxed = (isOpaque: (sdk: WebSdk) => boolean): WebPreview => ({
  mode: 'ctWebPopupPreview',
  isOpaque,
  isCounted: (sdk) => !isOpaque(sdk),
});
const placed: WebPreview = { mode: 'ctWebPopupPreview', isCounted: () => true };
const posted = (campaign: Campaign) => JSON.stringify({ inapp_notifs: [campaign] });

/** The visual editor's own message, in which HTML is a text among others. */
const overlay = ({ display }: Campaign) => ({
  message: 'Overlay',
  originUrl: 'https://eu1.dashboard.clevertap.com/campaigns',
  details: JSON.parse(
    JSON.stringify(display.details, (key, value: unknown) => (key === 'html' ? { text: value } : value)),
  ) as unknown,
});

/** Leaves the window at its upper edge, as to close the tab. */
async function leaveUpwards(page: Page): Promise<void> {
  await page.mouse.move(600, 300);
  await page.mouse.move(600, -10);
}

const exitIntentBox = (options: CampaignOptions): Campaign => {
  const box = boxCampaign({ id, ...options });
  return { ...box, display: { ...box.display, deliveryTrigger: { isExitIntent: true } } };
};

/** The SDK's name for what the dashboard posts of an advanced builder. */
const advancedBuilder = (options: CampaignOptions): Campaign => {
  const campaign = advancedBuilderCampaign({ id, ...options });
  return { ...campaign, msgContent: { ...campaign.msgContent, templateType: 'advanced-web-popup-builder' } };
};

export const webSurfaces: readonly WebSurface[] = [
  {
    name: 'box',
    campaign: (options) => boxCampaign({ id, ...options }),
    container: '#wizParDiv0',
    room: 'content',
    preview: sandboxed(opaqueOnce),
  },
  {
    name: 'banner',
    campaign: (options) => bannerCampaign({ id, ...options }),
    container: '#wizParDiv2',
    room: 'content',
    preview: sandboxed(opaqueOnce),
  },
  {
    name: 'interstitial',
    campaign: (options) => interstitialCampaign({ id, ...options }),
    container: '#intentPreview',
    room: 'box',
    preview: sandboxed(opaqueAlways),
  },
  {
    name: 'exit intent',
    campaign: (options) => exitIntentCampaign({ id, ...options }),
    container: '#intentPreview',
    room: 'box',
    provoke: leaveUpwards,
    preview: sandboxed(opaqueAlways),
  },
  {
    name: 'exit intent, box',
    campaign: exitIntentBox,
    container: '#wizParDiv0',
    room: 'content',
    provoke: leaveUpwards,
    preview: sandboxed(opaqueOnce),
  },
  {
    name: 'advanced builder',
    campaign: advancedBuilder,
    container: '#wizAdvBuilder',
    room: 'box',
    preview: { mode: 'ctWebPopupPreview', message: posted, isCounted: () => true },
    absent: { '1.11.5': boxOfNoHeight },
    absentInPreview: { '1.17.1': silentToDashboard, '1.11.5': silentToDashboard },
  },
  {
    name: 'native display',
    campaign: ({ html }) => nativeDisplayCampaign({ id, html, slot }),
    container: slot,
    room: 'page',
    preview: { mode: 'ctCustomHtmlPreview', message: posted, isCounted: () => true },
    absent: { '1.11.5': emptyPopUp },
    absentInPreview: { '1.11.5': silentToDashboard },
  },
  {
    name: 'visual editor',
    // The element that takes the slot's place has to be found by the same selector: the SDK looks for scripts in it.
    campaign: ({ html, url }) =>
      visualEditorCampaign({ id, html: `<div id="slot">${html}</div>`, slot, url }),
    container: slot,
    room: 'page',
    preview: { mode: 'ctBuilderPreview', message: overlay, isCounted: () => false },
    absent: { '1.11.5': inertScript },
    absentInPreview: { '1.11.5': silentToDashboard },
  },
  {
    name: 'placed by the host, frame',
    campaign: (options) => boxCampaign({ id, ...options }),
    container: 'div:has(> .placed)',
    room: 'box',
    place: 'frame',
    preview: placed,
  },
  {
    name: 'placed by the host, slot',
    campaign: (options) => boxCampaign({ id, ...options }),
    container: slot,
    room: 'page',
    place: 'slot',
    preview: placed,
  },
];
