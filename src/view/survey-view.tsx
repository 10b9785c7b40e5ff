import { h } from 'preact';
import { directionOf } from '../survey/language';
import { describeScene } from './describe-scene';
import { pressKey } from './presses';
import { type Scene, screenOf } from './scene';

/**
 * Draws a scene: a function of what it is given, which sends nothing. The frame of every screen: what scrolls, the
 * buttons that don't, and Close, which is always there.
 */
export function surveyView(scene: Scene) {
  const { copy, language, modal, isPreview, session, close } = scene;
  const { words, progress, body, error, buttons } = describeScene(scene);
  return (
    <section
      lang={language}
      dir={directionOf(language)}
      role={modal ? 'dialog' : undefined}
      aria-modal={modal}
      aria-labelledby="prompt"
      onKeyDown={(event) => pressKey(event, scene)}
    >
      {progress && session && <progress value={String(session.share)} aria-label={progress} />}
      {/* Another for each screen, which begins at its top. */}
      <div class="scroller" key={screenOf(scene)}>
        <div class={session && session.screen}>
          {isPreview && <p class="notice">{copy('preview_notice')}</p>}
          <h2 id="prompt" tabIndex={-1}>
            {words}
          </h2>
          {body}
          <div id="error" role="alert">
            {error && <p>{error}</p>}
          </div>
        </div>
      </div>
      <footer>{buttons}</footer>
      <p role="status">{progress}</p>
      <button class="close" aria-label={copy('close_button_label')} onClick={close}>
        ×
      </button>
    </section>
  );
}
