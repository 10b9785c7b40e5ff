import { h } from 'preact';
import { CopyButton } from '../playground/copy-button';
import { Segments } from './fields';
import { Limits } from './limits';
import { placeFacts } from './places';
import { ProblemList } from './problem-list';
import type { Problem } from './problems/problem';
import type { SetupProps } from './setup-props';
import { Step } from './step';

interface HtmlStepProps extends SetupProps {
  /** Empty until all is known that it is made of. */
  readonly html: string;
  readonly problems: readonly Problem[];
}

const packagings = { linked: 'Script by its address', inlined: 'All in one piece' } as const;
const explanations = {
  linked:
    'Browsers run the script only if it is the one whose hash is in the HTML. A new release needs a new hash.',
  inlined:
    'Script and survey are in the HTML, so nothing has to be loaded. To change either, paste it again.',
} as const;

const sizeOf = (html: string) => new TextEncoder().encode(html).length.toLocaleString('en');

/** What is copied, and what to know before. */
export function HtmlStep({ setup, change, html, problems }: HtmlStepProps) {
  const { kind, goesInto } = placeFacts[setup.place];
  return (
    <Step step="html" number={5} title={setup.place === 'link' ? 'Link' : 'HTML'}>
      {kind !== 'address' && (
        <div class="rows">
          <Segments
            label="How the script comes along"
            value={setup.packaging}
            options={packagings}
            change={(packaging) => change({ packaging })}
          />
          <p class="help">{explanations[setup.packaging]}</p>
        </div>
      )}
      <ProblemList problems={problems} />
      <div class="snippet">
        <header>
          <p>
            Paste into <strong>{goesInto}</strong>
            <span class="size"> {sizeOf(html)} bytes</span>
          </p>
          <CopyButton text={html} />
        </header>
        {/* Focusable, so that the keyboard can scroll it. */}
        <pre tabIndex={0} aria-label="What is pasted">
          <code>{html}</code>
        </pre>
      </div>
      <Limits setup={setup} />
    </Step>
  );
}
