import { snippet } from '../demo/snippet';
import type { Size } from './survey';

/** What is measured: the script of this package, the page that costs least, and the HTML around them with no script. */
export type Subject = 'script' | 'floor' | 'nothing';

/** Where it is shown: in a frame that a page fills as CleverTap's web SDK does, or as a page. */
export type Place = 'frame' | 'page';

/** The HTML that asks a survey of a server. */
export function htmlOf(subject: Subject, size: Size, origin: string): string {
  const [survey, endpoint] = [`${origin}/surveys/${size}.json`, `${origin}/responses`];
  if (subject === 'script')
    return snippet({
      survey,
      endpoint,
      scriptUrl: `${origin}/script.js`,
      campaign: '101_20260101',
      properties: { user_external_id: '4711' },
    });
  // CleverTap measures a box once, before the survey has come: so the page that does not measure itself keeps some room.
  const container = `<div id="contentDiv" style="min-height: 400px" data-survey="${survey}" data-endpoint="${endpoint}"></div>\n`;
  const preload = `<link rel="preload" as="fetch" crossorigin href="${survey}">\n`;
  return subject === 'floor'
    ? `${container}${preload}<script src="${origin}/floor.js"></script>\n`
    : container;
}

const head = '<!doctype html><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">';

/** The page that is measured where nothing is around it. */
export const pageOf = (html: string): string =>
  `${head}<meta name="viewport" content="width=device-width">${html}`;

/**
 * A customer's page with what CleverTap's web SDK leaves in it: a box in the corner, whose frame gets its HTML at once
 * and its height when it has loaded.
 */
export const hostPage = `${head}<meta name="viewport" content="width=device-width"><h1>Shop</h1><script>
window.clevertap = { event: { push() {} }, profile: { push() {} }, getCleverTapID: () => '_1', getSDKVersion: () => 'web-sdk-v2.5.2',
  setMultiValuesForKey() {}, renderNotificationClicked() {}, popupCurrentWzrkId: '101_20260101' };
window.$WZRK_WR = { closeIframe() {} };
/** Gives the moment at which it begins. */
function benchShow(html) {
  const began = performance.timeOrigin + performance.now();
  performance.mark('bench-began');
  const box = document.createElement('div');
  box.id = 'wizParDiv0';
  box.style.cssText = 'position:fixed;z-index:2147483647;right:20px;bottom:20px;width:380px;max-width:calc(100% - 40px)';
  const frame = document.createElement('iframe');
  frame.id = 'wiz-iframe';
  frame.scrolling = 'no';
  frame.style.cssText = 'width:100%;border:0';
  frame.onload = () => {
    const { body } = frame.contentDocument;
    body.style.margin = 0;
    frame.style.height = frame.contentDocument.querySelector('#contentDiv').scrollHeight + 'px';
  };
  frame.srcdoc = html;
  box.append(frame);
  document.body.append(box);
  return began;
}
</script>`;
