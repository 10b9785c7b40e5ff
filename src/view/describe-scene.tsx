import { h } from 'preact';
import { drawWayOut } from '../controls/draw-way-out';
import type { Ending } from '../survey/model';
import { drawText } from './draw-text';
import { questionScreen } from './question-screen';
import type { Scene } from './scene';
import type { Screen } from './screen';

/** What a scene says and offers. */
export function describeScene(scene: Scene): Screen {
  const { session, message, copy, translate, dispatch, close, linkTo, isLate } = scene;
  if (!session) return { words: copy(message), buttons: drawRetry(scene) };
  const { screen, survey } = session;
  const ending = session.ending || '';
  if (screen === 'question') return questionScreen(scene, session);
  if (screen === 'invitation') {
    const { message: words = '', button_text } = survey.prompt;
    return {
      words: drawText(scene, 'survey.prompt.text', words),
      body: (
        <button class="primary" onClick={() => dispatch({ type: 'next' })}>
          {translate('survey.prompt.buttonText', button_text || copy('start_button_label'))}
        </button>
      ),
    };
  }
  const { message: words, link }: Partial<Ending> = survey.endings.get(ending) || {};
  return {
    words: drawText(
      scene,
      words ? `ending.${ending}.message` : 'survey.thankYou.text',
      words || survey.thank_you_copy || copy('thank_you'),
    ),
    body: drawWayOut(linkTo, link),
    error: isLate && copy('unsent_notice'),
    buttons: [
      drawRetry(scene),
      <button class="primary" onClick={close}>
        {copy('done_button_label')}
      </button>,
    ],
  };
}

/** A way to send again what could not be sent. */
function drawRetry({ isLate, retry, copy }: Scene) {
  return (
    isLate && (
      <button class="back" onClick={retry}>
        {copy('retry_button_label')}
      </button>
    )
  );
}
