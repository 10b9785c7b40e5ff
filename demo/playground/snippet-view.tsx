import { h } from 'preact';
import { CopyButton } from './copy-button';

/** The HTML as it is pasted into CleverTap, ready to be copied. */
export const SnippetView = ({ html }: { html: string }) => (
  <section class="snippet" aria-labelledby="snippet-title">
    <header>
      <h2 id="snippet-title">The HTML that is pasted</h2>
      <CopyButton text={html} />
    </header>
    {/* Focusable, so that the keyboard can scroll it. */}
    <pre tabIndex={0}>
      <code>{html}</code>
    </pre>
  </section>
);
