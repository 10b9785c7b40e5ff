import { escapeHtml } from '../escape-html';
import { linkAddress, type LinkOptions } from '../link/link-address';

/** What an e-mail with a survey's first question says. */
export interface EmailOptions extends Omit<LinkOptions, 'answer'> {
  readonly document: unknown;
}

/** The HTML of an e-mail that leads to a survey's own page. */
export const emailHtml = ({ document: _, ...link }: EmailOptions): string =>
  `<p><a href="${escapeHtml(linkAddress(link))}">Answer</a></p>`;
