import { h, type ComponentChild } from 'preact';
import { drawLink } from '../controls/draw-link';
import { type MakePart, parseMarkdown } from '../survey/markdown';
import { fillIn } from '../survey/recall';
import { safeUrl } from '../survey/safe-url';
import type { Scene } from './scene';

/**
 * A text of the survey in the person's language: Markdown as elements, never as HTML. Placeholders are filled where
 * there is no Markdown any more, so what is filled in stays text.
 */
export function drawText({ translate, session, linkTo }: Scene, key: string, words: string) {
  const draw: MakePart<ComponentChild> = (kind, content, url) => {
    const src = safeUrl(url, 'https');
    if (kind === 'img') return src && <img src={src} alt={content.join('')} referrerpolicy="no-referrer" />;
    if (kind === 'a') return drawLink(linkTo, url, content);
    const Part = kind === 'p' || kind === 'h' ? 'span' : kind;
    return <Part class={kind}>{content}</Part>;
  };
  return parseMarkdown(translate(key, words), (text) => fillIn(text, session), draw);
}
