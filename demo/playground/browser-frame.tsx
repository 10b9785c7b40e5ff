import { h } from 'preact';

interface BrowserFrameProps {
  readonly address: string;
  readonly showAgain: () => void;
  readonly hint?: string;
}

/** A page of the shop in a window of its own. The page is real: it is loaded from this demo's server. */
export const BrowserFrame = ({ address, showAgain, hint }: BrowserFrameProps) => (
  <div class="browser">
    <div class="browser-bar">
      <span class="lights" aria-hidden="true" />
      <span class="address">larch-and-loom.example</span>
      <button type="button" class="quiet" onClick={showAgain}>
        Show again
      </button>
    </div>
    {hint !== undefined && <p class="hint">{hint}</p>}
    <iframe title="Shop" src={address} />
  </div>
);
