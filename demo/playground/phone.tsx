import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BridgeCall } from './clevertap-record';

interface PhoneProps {
  readonly platform: 'android' | 'ios';
  /** Where the HTML of the in-app message is. */
  readonly address: string;
  readonly showAgain: () => void;
  readonly onBridgeCall: (call: BridgeCall) => void;
}

/** The message's HTML, with the bridge in it. */
function useHtml(address: string): string | undefined {
  const [html, setHtml] = useState<string>();
  useEffect(() => {
    void fetch(address).then(async (reply) => setHtml(await reply.text()));
  }, [address]);
  return html;
}

/** Long enough to see that the app behind was covered, as a real message takes a moment to leave. */
const leaveTime = 160;

/**
 * A phone with an in-app message over an app. The frame is sandboxed, so that its origin is opaque as in the
 * SDKs' WebViews: no storage, and requests with `Origin: null`.
 */
export function Phone({ platform, address, showAgain, onBridgeCall }: PhoneProps) {
  const html = useHtml(address);
  const frame = useRef<HTMLIFrameElement>(null);
  const [dismissed, setDismissed] = useState(false);
  useEffect(() => {
    const listen = ({ source, data }: MessageEvent) => {
      if (source !== frame.current?.contentWindow || typeof data?.bridge !== 'string') return;
      onBridgeCall(data.call);
      if (data.call.kind === 'dismiss') setTimeout(() => setDismissed(true), leaveTime);
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, []);
  return (
    <div class={`phone ${platform}`}>
      <div class="app" aria-hidden="true">
        <span class="app-title">Larch &amp; Loom</span>
        <span class="app-picture moss" />
        <span class="app-line" />
        <span class="app-line short" />
        <span class="app-picture rust" />
        <span class="app-line" />
      </div>
      {dismissed ? (
        <button type="button" class="again" onClick={showAgain}>
          Show again
        </button>
      ) : (
        html !== undefined && (
          <div class="message">
            <iframe ref={frame} title="In-app message" sandbox="allow-scripts" srcdoc={html} />
          </div>
        )
      )}
    </div>
  );
}
