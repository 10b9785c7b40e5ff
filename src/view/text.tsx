import { h, type ComponentChild } from 'preact';
import { Anchor } from '../controls/anchor';
import { type MakePart, parseMarkdown } from '../survey/markdown';
import { fillIn } from '../survey/recall';
import { safeUrl } from '../survey/safe-url';
import type { Scene } from './scene';

interface TextProps {
  readonly scene: Scene;
  /** In the translations. */
  readonly textKey: string;
  readonly words: string;
}

/**
 * A text of the survey in the person's language: Markdown as elements, never as HTML. Placeholders are filled where
 * there is no Markdown any more, so what is filled in stays text.
 */
export function Text({ scene: { translate, session, linkTo }, textKey, words }: TextProps) {
  const draw: MakePart<ComponentChild> = (kind, content, url) => {
    const src = safeUrl(url, 'https');
    if (kind === 'img') return src && <img src={src} alt={content.join('')} referrerpolicy="no-referrer" />;
    if (kind === 'a')
      return (
        <Anchor url={url} linkTo={linkTo}>
          {content}
        </Anchor>
      );
    const Part = kind === 'p' || kind === 'h' ? 'span' : kind;
    return <Part class={kind}>{content}</Part>;
  };
  return parseMarkdown(translate(textKey, words), (text) => fillIn(text, session), draw);
}
