import { h } from 'preact';
import { drawLink } from '../controls/draw-link';
import type { DrawnQuestionType } from '../questions/question';
import type { Choice } from '../survey/model';
import { typeOf } from '../survey/question-type';
import { enteredValue, type Session } from '../survey/session';
import type { Scene } from './scene';
import type { Screen } from './screen';
import { drawText } from './draw-text';

/** One question with its control, and the ways on and back. */
export function questionScreen(scene: Scene, session: Session): Screen {
  const { copy, translate, language, linkTo, dispatch, elsewhere } = scene;
  const { question, invalid, entered } = session;
  const { completed, total } = session.progress;
  const { Control } = typeOf<DrawnQuestionType>(question);
  const { id, prompt, description, required } = question;
  const prefix = `question.${id}.`;
  return {
    words: drawText(scene, `${prefix}prompt`, prompt),
    progress: copy('progress_label', { count: completed + 1, total }),
    body: !elsewhere && [
      <div id="description">
        {description && drawText(scene, `${prefix}description`, description)}
        {required && <p>{copy('required_label')}</p>}
      </div>,
      Control({
        question,
        value: entered.get(id),
        copy,
        named: (choices, kind = 'option') =>
          choices.map((choice): Choice => ({
            ...choice,
            label: translate(`${prefix}${kind}.${choice.value}`, choice.label),
          })),
        language,
        linkTo,
        invalid: !!invalid,
        enter: (value, go) => dispatch({ type: 'enter', value, go }),
      }),
    ],
    error: invalid && copy(invalid[0], { count: invalid[1] || 0 }),
    buttons: elsewhere ? drawLink(linkTo, elsewhere, copy('next_button_label')) : buttonsOf(scene, session),
  };
}

/** Next with nothing entered skips, and says so; where one tap answers there is nothing to confirm before it. */
function buttonsOf({ copy, dispatch }: Scene, session: Session) {
  const { question, path } = session;
  const { oneTap, asksNothing } = typeOf<DrawnQuestionType>(question);
  const empty = enteredValue(session) === undefined && !asksNothing;
  const skips = empty && !question.required;
  // The cast holds because the options of every type are an object, and this member is only a statement's.
  const { button_label } = question.options as { readonly button_label?: string };
  return [
    path.length > 0 && (
      <button class="back" onClick={() => dispatch({ type: 'back' })}>
        {copy('back_button_label')}
      </button>
    ),
    (skips || !empty || !oneTap) && (
      <button class={skips ? '' : 'primary'} onClick={() => dispatch({ type: 'next' })}>
        {button_label || copy(skips ? 'skip_button_label' : 'next_button_label')}
      </button>
    ),
  ];
}
