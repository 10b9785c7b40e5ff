import { h, type ComponentChildren } from 'preact';
import { safeUrl } from '../survey/safe-url';

/** Opens an address where the host would lose the survey by following it; returns whether it did. */
export type OpenLink = (url: string) => boolean;

interface AnchorProps {
  readonly url: string | undefined;
  readonly openLink: OpenLink;
  readonly children: ComponentChildren;
}

/** A link to what is safe to open, in a window of its own; only its words where it is not. */
export function Anchor({ url, openLink, children }: AnchorProps) {
  // The cast holds because an attribute that is undefined is left out, and so it is no link.
  const href = safeUrl(url) as string;
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        if (href && openLink(href)) event.preventDefault();
      }}
    >
      {children}
    </a>
  );
}
