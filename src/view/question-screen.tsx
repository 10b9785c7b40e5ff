import { Fragment, h } from 'preact';
import { questionTypes } from '../questions';
import { typeOf } from '../survey/question-type';
import { enteredValue, type Session } from '../survey/session';
import { Button, Card, Prompt } from './card';
import type { Scene } from './scene';

interface QuestionScreenProps {
  readonly scene: Scene;
  readonly session: Session;
}

/** One question with its control, and the ways on and back. */
export function QuestionScreen({ scene, session }: QuestionScreenProps) {
  const { copy, dispatch } = scene;
  const { question, invalid, progress, entered } = session;
  const { completed, total } = progress;
  const { Control } = typeOf(question, questionTypes);
  return (
    <Card
      scene={scene}
      share={session.share}
      progress={copy('progress_label', { count: completed + 1, total })}
      buttons={<Buttons scene={scene} session={session} />}
    >
      <div class="question" key={question.id} onKeyDown={(event) => nextOnEnter(event, dispatch)}>
        <Prompt>{question.prompt}</Prompt>
        <p id="description">{question.description}</p>
        <Control
          question={question}
          value={entered.get(question.id)}
          copy={copy}
          group={{
            'aria-labelledby': 'prompt',
            'aria-describedby': 'description error',
            'aria-invalid': !!invalid,
          }}
          enter={(value, go) => dispatch({ type: 'enter', value, go: !!go })}
        />
      </div>
      <p id="error" role="alert">
        {invalid && copy(invalid)}
      </p>
    </Card>
  );
}

/** Next with nothing entered skips, and says so; where one tap answers there is nothing to confirm before it. */
function Buttons({ scene: { copy, dispatch }, session }: QuestionScreenProps) {
  const { question, path } = session;
  const empty = enteredValue(session) === undefined;
  const skips = empty && !question.required;
  const { oneTap } = typeOf(question, questionTypes);
  return (
    <Fragment>
      {path.length > 0 && (
        <Button
          key="back"
          look="plain"
          label={copy('back_button_label')}
          press={() => dispatch({ type: 'back' })}
        />
      )}
      {(skips || !empty || !oneTap) && (
        <Button
          key="next"
          look={skips ? 'plain' : 'primary'}
          label={copy(skips ? 'skip_button_label' : 'next_button_label')}
          press={() => dispatch({ type: 'next' })}
        />
      )}
    </Fragment>
  );
}

/** Enter in a field goes on, as in a form; there is no form because a message must never navigate. */
function nextOnEnter(event: KeyboardEvent, dispatch: Scene['dispatch']): void {
  if (
    event.key !== 'Enter' ||
    event.repeat ||
    event.isComposing ||
    !(event.target as HTMLElement).matches('input')
  )
    return;
  event.preventDefault();
  dispatch({ type: 'next' });
}
