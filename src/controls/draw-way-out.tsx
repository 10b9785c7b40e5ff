import { h } from 'preact';
import type { Link } from '../survey/model';
import { drawLink, type LinkTo } from './draw-link';

/** A link on a line of its own; nothing where it has no words. */
export function drawWayOut(linkTo: LinkTo, { label, url }: Link = {}) {
  return label && <p>{drawLink(linkTo, url, label)}</p>;
}
