import { h } from 'preact';
import { useState } from 'preact/hooks';
import { Segments } from './fields';

const widths = { desktop: 'Desktop', phone: 'Phone' } as const;

/** An e-mail as a mail program shows it: without scripts, its links in new windows. */
export function Letter({ html }: { readonly html: string }) {
  const [width, setWidth] = useState<keyof typeof widths>('desktop');
  return (
    <div class={`letter at-${width}`}>
      <Segments label="Width of the e-mail" value={width} options={widths} change={setWidth} />
      <iframe title="E-mail" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc={html} />
    </div>
  );
}
