import { h } from 'preact';
import { Anchor } from '../controls/anchor';
import type { Ending } from '../survey/model';
import { Card, type Screen } from './card';
import { questionScreen } from './question-screen';
import type { Scene } from './scene';

/** Draws a scene: a function of what it is given, which sends nothing. */
export function SurveyView({ scene }: { readonly scene: Scene }) {
  return <Card scene={scene} {...describe(scene)} />;
}

const noEnding: Ending = { link: {} };

function describe(scene: Scene): Screen {
  const { session, message, copy, translate, dispatch, close, openLink } = scene;
  if (!session) return { name: '', prompt: copy(message) };
  const { screen, survey, ending = '' } = session;
  if (screen === 'question') return questionScreen(scene, session);
  if (screen === 'invitation') {
    const { message: prompt = '', button_text } = survey.prompt;
    return {
      name: 'survey.prompt.text',
      prompt,
      body: (
        <button class="primary" onClick={() => dispatch({ type: 'accept' })}>
          {translate('survey.prompt.buttonText', button_text || copy('start_button_label'))}
        </button>
      ),
    };
  }
  const { message: words, link } = survey.endings.get(ending) || noEnding;
  return {
    name: words ? `ending.${ending}.message` : 'survey.thankYou.text',
    prompt: words || survey.thank_you_copy || copy('thank_you'),
    body: link.label && (
      <p>
        <Anchor url={link.url} openLink={openLink}>
          {link.label}
        </Anchor>
      </p>
    ),
    buttons: (
      <button class="primary" onClick={close}>
        {copy('done_button_label')}
      </button>
    ),
  };
}
