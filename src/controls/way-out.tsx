import { h } from 'preact';
import type { Link } from '../survey/model';
import { Anchor, type OpenLink } from './anchor';

interface WayOutProps {
  readonly link: Link | undefined;
  readonly openLink: OpenLink;
}

/** A link on a line of its own; nothing where it has no words. */
export function WayOut({ link: { label, url } = {}, openLink }: WayOutProps) {
  return (
    label && (
      <p>
        <Anchor url={url} openLink={openLink}>
          {label}
        </Anchor>
      </p>
    )
  );
}
