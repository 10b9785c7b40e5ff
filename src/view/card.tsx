import { h, type ComponentChildren } from 'preact';
import { directionOf } from '../survey/language';
import { pressKey } from './presses';
import { type Scene, screenOf } from './scene';
import { Text } from './text';

/** What one screen says and offers. */
export interface Screen {
  /** What it is about: the words, and what they are called in the translations. */
  readonly prompt: string;
  readonly name: string;
  readonly progress?: string;
  readonly body?: ComponentChildren;
  readonly error?: ComponentChildren;
  readonly buttons?: ComponentChildren;
}

interface CardProps extends Screen {
  readonly scene: Scene;
}

/** The frame of every screen: what scrolls, the buttons that don't, and Close, which is always there. */
export function Card({ scene, prompt, name, progress, body, error, buttons }: CardProps) {
  const { copy, language, modal, preview, session, close } = scene;
  return (
    <section
      class="card"
      lang={language}
      dir={directionOf(language)}
      role={modal ? 'dialog' : undefined}
      aria-modal={modal}
      aria-labelledby="prompt"
      onKeyDown={(event) => pressKey(event, scene)}
    >
      {progress && session && <progress value={String(session.share)} aria-label={progress} />}
      <div class="scroller">
        <div class={`content ${session ? session.screen : ''}`} key={screenOf(scene)}>
          {preview && <p class="notice">{copy('preview_notice')}</p>}
          <h2 id="prompt" tabIndex={-1}>
            <Text scene={scene} name={name} words={prompt} />
          </h2>
          {body}
          <div id="error" role="alert">
            {error && <p>{error}</p>}
          </div>
        </div>
      </div>
      <div class="buttons">{buttons}</div>
      <p class="hidden" role="status">
        {progress}
      </p>
      <button class="close" aria-label={copy('close_button_label')} onClick={close}>
        ×
      </button>
    </section>
  );
}
