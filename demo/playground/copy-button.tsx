import { h } from 'preact';
import { useState } from 'preact/hooks';

/** Long enough to be read, short enough to be ready for the next press. */
const praiseTime = 1600;

/** Copies a text, and says so. */
export function CopyButton({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(text).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), praiseTime);
    });
  return (
    <button type="button" class="quiet" onClick={copy}>
      {copied ? 'Copied' : 'Copy'}
    </button>
  );
}
