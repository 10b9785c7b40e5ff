import { h } from 'preact';
import type { Link } from '../survey/model';
import { Anchor, type LinkTo } from './anchor';

interface WayOutProps {
  readonly link: Link | undefined;
  readonly linkTo: LinkTo;
}

/** A link on a line of its own; nothing where it has no words. */
export function WayOut({ link: { label, url } = {}, linkTo }: WayOutProps) {
  return (
    label && (
      <p>
        <Anchor url={url} linkTo={linkTo}>
          {label}
        </Anchor>
      </p>
    )
  );
}
