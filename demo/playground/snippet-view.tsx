import { h } from 'preact';
import { useState } from 'preact/hooks';

/** Long enough to be read, short enough to be ready for the next press. */
const praiseTime = 1600;

/** The HTML as it is pasted into CleverTap, ready to be copied. */
export function SnippetView({ html }: { html: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(html).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), praiseTime);
    });
  return (
    <section class="snippet" aria-labelledby="snippet-title">
      <header>
        <h2 id="snippet-title">The HTML that is pasted</h2>
        <button type="button" class="quiet" onClick={copy}>
          {copied ? 'Copied' : 'Copy'}
        </button>
      </header>
      {/* Focusable, so that the keyboard can scroll it. */}
      <pre tabIndex={0}>
        <code>{html}</code>
      </pre>
    </section>
  );
}
