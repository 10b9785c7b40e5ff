import { readFile } from 'node:fs/promises';
import type { InAppTemplate } from './bridges/templates';

/** An in-app message and the phone that shows it. */
export interface InAppOptions {
  readonly platform: 'android' | 'ios';
  /** As the SDKs count: 8.2.0 is 80200. Absent: the newest release whose rules the bridge knows. */
  readonly sdkVersion?: number;
  /** Absent: a cover. */
  readonly template?: InAppTemplate;
  /** What was pasted into the template. */
  readonly html: string;
}

const newest = { android: 80_200, ios: 70_700 } as const;

/**
 * Android adds a style and scales so that a CSS pixel is a density-independent one; iOS adds a viewport, and its view
 * does not scroll the page.
 */
const head = {
  android:
    '<style>body{width:100%;height:100%;margin:0;padding:0}</style><meta name="viewport" content="width=device-width, initial-scale=1">',
  ios: '<style>html{overflow:hidden}</style><meta name="viewport" content="width=device-width, initial-scale=1">',
} as const;

/**
 * The document that a WebView would be given: the bridge first, then the pasted HTML. Load it into a top-level
 * `about:blank` or into `<iframe sandbox="allow-scripts" srcdoc>`: both have an opaque origin, as WebViews do.
 */
export async function inAppHtml({
  platform,
  sdkVersion = newest[platform],
  template = 'cover',
  html,
}: InAppOptions): Promise<string> {
  const [webView, bridge] = await Promise.all(
    ['web-view', platform].map((name) => readFile(new URL(`./bridges/${name}.js`, import.meta.url), 'utf8')),
  );
  const options = JSON.stringify({ platform, sdkVersion, template });
  return (
    `<!doctype html><html><head><meta charset="utf-8">${head[platform]}` +
    `<script>window.__bridge = ${options};</script><script>${webView}</script><script>${bridge}</script>` +
    `</head><body>${html}</body></html>`
  );
}
