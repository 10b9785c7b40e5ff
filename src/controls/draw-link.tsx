import { h, type ComponentChildren } from 'preact';

/** What makes an address a link: nothing where it is not safe to open. */
export type LinkTo = (url: string | undefined) => {
  readonly href: string | undefined;
  onClick(event: Event): void;
};

/** A link to what is safe to open, in a window of its own; only its words where it is not. */
export function drawLink(linkTo: LinkTo, url: string | undefined, words: ComponentChildren) {
  const { href, onClick } = linkTo(url);
  return (
    // The cast holds because an attribute that is undefined is left out, and so it is no link.
    <a href={href as string} onClick={onClick} target="_blank" rel="noreferrer">
      {words}
    </a>
  );
}
