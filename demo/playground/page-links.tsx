import { h } from 'preact';
import { pageLinks } from '../page-links';

/** The links of a page's head to the other pages of the demo. */
export const PageLinks = ({ own }: { own: Parameters<typeof pageLinks>[0] }) => (
  <nav aria-label="Pages">
    {pageLinks(own).map(({ address, name }) => (
      <a href={address}>{name}</a>
    ))}
  </nav>
);
