import { h } from 'preact';
import { useState } from 'preact/hooks';
import { BrowserFrame } from '../playground/browser-frame';
import { Phone } from '../playground/phone';
import { Letter } from './letter';
import type { PostedPreview } from './use-preview';

/** The survey where its receiver meets it, as it is set up. */
export function Preview({ preview }: { readonly preview: PostedPreview | undefined }) {
  const [round, setRound] = useState(0);
  return (
    <section class="stage" aria-label="Preview">
      {preview && (
        <Shown key={`${preview.id} ${round}`} preview={preview} showAgain={() => setRound(round + 1)} />
      )}
    </section>
  );
}

interface ShownProps {
  readonly preview: PostedPreview;
  readonly showAgain: () => void;
}

function Shown({ preview: { id, html, place, template }, showAgain }: ShownProps) {
  const address = `/builder/preview/${id}`;
  if (place === 'android' || place === 'ios')
    return (
      <div class={`template ${template}`}>
        <Phone platform={place} {...{ address, showAgain }} onBridgeCall={() => undefined} />
      </div>
    );
  if (place === 'email') return <Letter html={html} />;
  if (place === 'link') return <LinkedPage address={html} showAgain={showAgain} />;
  const hint = 'Move the pointer into the shop and out over its top edge.';
  return (
    <BrowserFrame
      address={place === 'plain' ? address : `/site?sdk=2.5.2&builder=${id}`}
      showAgain={showAgain}
      {...(place === 'exit-intent' ? { hint } : {})}
    />
  );
}

/** An address from somebody else's set-up could be a script. */
const isPage = (address: string) => URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);

const LinkedPage = ({ address, showAgain }: { readonly address: string; readonly showAgain: () => void }) =>
  isPage(address) ? (
    <BrowserFrame address={address} showAgain={showAgain} />
  ) : (
    <p class="help">The link page needs an https: address.</p>
  );
