import { h, type ComponentChildren } from 'preact';
import type { Scene } from './scene';

interface CardProps {
  readonly scene: Scene;
  /** Share of the way, 0 to 1, and its words. */
  readonly share?: number;
  readonly progress?: string;
  readonly buttons?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The frame of every scene: what scrolls, the buttons that don't, and Close, which is always there. */
export function Card({ scene, share = 0, progress, buttons, children }: CardProps) {
  const { copy, language, modal, preview, close } = scene;
  return (
    <section
      class="card"
      lang={language}
      role={modal ? 'dialog' : 'region'}
      aria-modal={modal || undefined}
      aria-labelledby="prompt"
    >
      {preview && <p class="notice">{copy('preview_notice')}</p>}
      {progress && (
        <div
          class="progress"
          role="progressbar"
          aria-label={progress}
          aria-valuenow={Math.round(share * 100)}
          // A style attribute would need `unsafe-inline`; a property set by script does not.
          ref={(bar) => bar?.style.setProperty('--done', String(share))}
        />
      )}
      <div class="scroller">
        <div class="content">{children}</div>
      </div>
      <div class="buttons">{buttons}</div>
      <p class="hidden" role="status">
        {progress}
      </p>
      <button type="button" class="close" aria-label={copy('close_button_label')} onClick={close} />
    </section>
  );
}

/** What the screen is about: named by it, and read first. */
export function Prompt({ children }: { readonly children: ComponentChildren }) {
  return (
    <h2 id="prompt" class="prompt" tabIndex={-1}>
      {children}
    </h2>
  );
}

interface ButtonProps {
  readonly label: string;
  readonly look?: 'primary' | 'plain';
  press(): void;
}

export function Button({ label, look = 'primary', press }: ButtonProps) {
  return (
    <button type="button" class={look} onClick={press}>
      {label}
    </button>
  );
}
