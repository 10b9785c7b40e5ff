/** A campaign as CleverTap's collector hands it to the web SDK. Only what the SDK reads. */
export interface Campaign {
  /** Campaign and batch, `101_20260101`. */
  readonly wzrk_id: string;
  readonly wzrk_pivot: string;
  readonly priority: number;
  readonly msgContent: Readonly<Record<string, unknown>>;
  readonly display: Readonly<Record<string, unknown>>;
}

/** What differs from one web pop-up to the next. */
export interface PopUpOptions {
  readonly id: string;
  readonly html: string;
  /** As in the dashboard's preview: the SDK sandboxes the frame. */
  readonly preview?: boolean;
  /** Inline style of the element around the frame: it decides where the pop-up stands. */
  readonly iFrameStyle?: string;
}

const overlay = 'position:fixed;z-index:2147483647;';
/** The SDK gives a box 30% of the window first, which is too narrow for a survey in a small window. */
const boxStyle = `${overlay}right:20px;bottom:20px;width:380px;max-width:calc(100% - 40px);`;
const bannerStyle = `${overlay}left:0;bottom:0;width:100%;`;
const interstitialStyle =
  `${overlay}display:block;overflow:hidden;left:50%;top:50%;transform:translate(-50%,-50%);` +
  'width:560px;max-width:92%;height:560px;max-height:92%;';

function popUp({ id, html, preview }: PopUpOptions, display: Readonly<Record<string, unknown>>): Campaign {
  return {
    wzrk_id: id,
    wzrk_pivot: 'wzrk_default',
    priority: 1,
    msgContent: { type: 1, html },
    display: {
      wtarget_type: 0,
      // Without it the SDK falls back to the fixed sizes of its first years.
      proto: 1,
      onClick: '',
      // Excluded from frequency caps: a demo is looked at more than once.
      efc: 1,
      'custom-editor': true,
      ...(preview ? { preview: true } : {}),
      ...display,
    },
  };
}

/** A box in the corner, measured once after it has loaded. */
export const boxCampaign = (options: PopUpOptions): Campaign =>
  popUp(options, { layout: 0, iFrameStyle: options.iFrameStyle ?? boxStyle });

/** A bar along the bottom edge, measured once after it has loaded. */
export const bannerCampaign = (options: PopUpOptions): Campaign =>
  popUp(options, { layout: 2, iFrameStyle: options.iFrameStyle ?? bannerStyle });

/** A panel of fixed size above a dimmed page. In preview its frame is opaque. */
export const interstitialCampaign = (options: PopUpOptions): Campaign =>
  popUp(options, { layout: 1, iFrameStyle: options.iFrameStyle ?? interstitialStyle });

/** A transparent frame over the whole window. CleverTap fills no `##…##` macro in it. */
export const advancedBuilderCampaign = (options: PopUpOptions): Campaign =>
  popUp(options, { layout: 4, desktopConfig: {}, mobileConfig: {} });

/** An interstitial that waits until the pointer leaves the window at the top. */
export const exitIntentCampaign = (options: PopUpOptions): Campaign =>
  popUp(options, {
    layout: 1,
    iFrameStyle: options.iFrameStyle ?? interstitialStyle,
    deliveryTrigger: { isExitIntent: true },
  });

/** HTML in the page itself. */
export interface SlotOptions {
  readonly id: string;
  readonly html: string;
  /** Selects the element in the page. */
  readonly slot: string;
}

function inPage(id: string, content: object, display: object): Campaign {
  return {
    wzrk_id: id,
    wzrk_pivot: 'wzrk_default',
    priority: 1,
    msgContent: { ...content },
    display: { wtarget_type: 2, efc: 1, ...display },
  };
}

/** HTML put into the page itself, into the element that `slot` selects; no frame. */
export const nativeDisplayCampaign = ({ id, html, slot }: SlotOptions): Campaign =>
  inPage(id, { type: 5, templateType: 'custom-html' }, { divId: slot, details: [{ html }] });

/** HTML of the visual editor, which takes the place of the element that `slot` selects in the page `url`; no frame. */
export const visualEditorCampaign = ({ id, html, slot, url }: SlotOptions & { url: string }): Campaign =>
  inPage(
    id,
    { type: 4 },
    { details: [{ url, selectorData: [{ selector: slot, values: { editor: 'html', html } }] }] },
  );
