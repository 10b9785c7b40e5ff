import { escapeHtml } from '../escape-html';
import type { EmailColors } from './email-colors';

const font = 'font-family:Arial,Helvetica,sans-serif';

/** The part of a class's name that says whose it is: a template has classes of its own. */
const own = 'itq';

/**
 * Tables are what Outlook's Word engine lays out; every style is inline, since many mail programs take a style sheet away
 * and CleverTap may move one inline; a background is an attribute besides, which every one of them knows.
 */
const table = (rows: string, spacing = 0) =>
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="${spacing}" border="0" style="border-collapse:separate">${rows}</table>`;

/** A link that looks like a button: the cell draws it, because Word pads no links. */
export interface ButtonOptions {
  readonly href: string;
  readonly text: string;
  /** What a screen reader says instead. */
  readonly name?: string;
  readonly size?: number;
  /** Pixels around the text; Word knows them of cells only. */
  readonly padding?: string;
  readonly filled?: EmailColors;
}

export function buttonCell({
  href,
  text,
  name,
  size = 16,
  padding = '12px 16px',
  filled,
}: ButtonOptions): string {
  const ground = filled?.accent ?? '#ffffff';
  const ink = filled?.onAccent ?? '#1c1b22';
  const label =
    name === undefined || name === text
      ? ''
      : ` aria-label="${escapeHtml(name)}" title="${escapeHtml(name)}"`;
  const look = `color:${ink};text-decoration:none;${font};font-size:${size}px;line-height:20px`;
  return (
    `<td align="center" bgcolor="${ground}" class="${own}-${filled ? 'main' : 'button'}" style="border:1px solid ${filled?.accent ?? '#8d8b96'};border-radius:8px;background-color:${ground};mso-padding-alt:${padding}">` +
    `<a href="${escapeHtml(href)}"${label} style="display:block;padding:${padding};${look}">${escapeHtml(text)}</a></td>`
  );
}

/** Buttons below one another, each as wide as the message. */
export const column = (cells: readonly string[]) =>
  table(
    cells
      .map((cell) => `<tr>${cell}</tr>`)
      .join('<tr><td height="8" style="height:8px;line-height:8px;font-size:8px">&nbsp;</td></tr>'),
  );

/** Buttons side by side, of one width. */
export const row = (cells: readonly string[]) => {
  const width = `<td width="${Math.floor(100 / cells.length)}%"`;
  return table(`<tr>${cells.map((cell) => cell.replace('<td', width)).join('')}</tr>`, 1);
};

/** What the ends of a row mean. */
export const ends = (low: string, high: string) => {
  const cell = (align: string, text: string) =>
    `<td align="${align}" class="${own}-quiet" style="padding-top:6px;color:#5b5966;${font};font-size:13px;line-height:18px">${escapeHtml(text)}</td>`;
  return low || high ? table(`<tr>${cell('left', low)}${cell('right', high)}</tr>`) : '';
};

export const paragraph = (text: string, kind: 'prompt' | 'quiet') => {
  const look =
    kind === 'prompt'
      ? 'color:#1c1b22;font-weight:bold;font-size:18px;line-height:26px'
      : 'color:#5b5966;font-size:14px;line-height:20px';
  return `<p class="${own}-${kind}" style="margin:0 0 12px;${look};${font}">${escapeHtml(text)}</p>`;
};

export const plainLink = (href: string, text: string) =>
  `<p style="margin:16px 0 0;${font};font-size:13px;line-height:18px"><a href="${escapeHtml(href)}" class="${own}-quiet" style="color:#5b5966;text-decoration:underline">${escapeHtml(text)}</a></p>`;

/**
 * The card around the parts. The style sheet only adds to what stands inline: mail programs that follow the system's
 * dark mode take it, others darken the colours themselves.
 */
export function card(parts: readonly string[], direction: 'ltr' | 'rtl', language: string): string {
  const dark =
    `.${own}-card{background-color:#1f1f1f!important}` +
    `.${own}-prompt,.${own}-button a{color:#f4f3f7!important}` +
    `.${own}-quiet{color:#b9b6c3!important}` +
    `.${own}-button{background-color:#2b2a30!important;border-color:#6e6b78!important}`;
  return (
    `<style>:root{color-scheme:light dark;supported-color-schemes:light dark}@media (prefers-color-scheme:dark){${dark}}</style>\n` +
    `<table role="presentation" align="center" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${direction}" lang="${escapeHtml(language)}" style="max-width:600px;margin:0 auto">` +
    `<tr><td bgcolor="#ffffff" class="${own}-card" style="padding:16px 8px;border-radius:12px;background-color:#ffffff">\n${parts.filter(Boolean).join('\n')}\n</td></tr></table>\n`
  );
}
