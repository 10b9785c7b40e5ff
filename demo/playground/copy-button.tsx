import { h } from 'preact';
import { useState } from 'preact/hooks';

/** Long enough to be read, short enough to be ready for the next press. */
const praiseTime = 1600;

/** Copies a text, and says so. */
export function CopyButton({ text }: { text: string }) {
  const [outcome, setOutcome] = useState('');
  const say = (words: string) => {
    setOutcome(words);
    setTimeout(() => setOutcome(''), praiseTime);
  };
  // A browser may forbid it; the text can be selected all the same.
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => say('Copied'),
      () => say('Not allowed'),
    );
  return (
    <button type="button" class="quiet" disabled={!text} onClick={copy}>
      {outcome || 'Copy'}
    </button>
  );
}
