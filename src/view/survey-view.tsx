import { h } from 'preact';
import { Button, Card, Prompt } from './card';
import { QuestionScreen } from './question-screen';
import type { Scene } from './scene';

/** Draws a scene: a function of what it is given, which sends nothing. */
export function SurveyView({ scene }: { readonly scene: Scene }) {
  const { session, copy, dispatch, close } = scene;
  if (!session) {
    return (
      <Card scene={scene}>
        <Prompt>{copy(scene.message)}</Prompt>
      </Card>
    );
  }
  const { prompt, thank_you_copy, endings } = session.survey;
  if (session.screen === 'question') return <QuestionScreen scene={scene} session={session} />;
  if (session.screen === 'invitation') {
    const label = prompt.button_text || copy('start_button_label');
    return (
      <Card scene={scene}>
        <div class="invitation">
          <Prompt>{prompt.message}</Prompt>
          <Button label={label} press={() => dispatch({ type: 'accept' })} />
        </div>
      </Card>
    );
  }
  const ending = endings.get(session.ending || '');
  return (
    <Card scene={scene} buttons={<Button label={copy('done_button_label')} press={close} />}>
      <Prompt>{(ending && ending.message) || thank_you_copy || copy('thank_you')}</Prompt>
    </Card>
  );
}
