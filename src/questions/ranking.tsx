import { h } from 'preact';
import { asked, type ControlProps } from '../controls/control';
import { type ChoiceOptions, labelOf, parseChoices } from '../survey/choices';
import { defineQuestion } from './question';

type Value = readonly string[];

/** Choices put in order, best first: by buttons, arrow keys or dragging, each enough alone (WCAG 2.5.7). */
export const ranking = defineQuestion<ChoiceOptions, Value>({
  type: 'ranking',
  parse: parseChoices,
  property: (_, response) => response,
  operand: (value) => ({ list: value }),
  Control: Ranking,
});

/** How many buttons further a key moves, or a press on the first or the second button of a row. */
const steps: Readonly<Record<string | number, number>> = { 0: -2, 1: 2, ArrowUp: -2, ArrowDown: 2 };

function Ranking({ question, value, copy, named, enter }: ControlProps<ChoiceOptions, Value>) {
  const choices = named(question.options.choices);
  const order = value || choices.map((choice) => choice.value);

  function move(list: Element, entry: string | undefined, to: number): void {
    const ranked = order.filter((other) => other !== entry);
    ranked.splice(to, 0, entry as string);
    enter(ranked);
    (list.nextElementSibling as Element).textContent = copy('rank_label', {
      label: labelOf(entry, choices),
      count: to + 1,
      total: order.length,
    });
  }

  /** Rows keep their places while what they say moves, so focus has to move along. */
  function step(event: Event & { readonly key?: string }): void {
    const list = event.currentTarget as Element;
    const buttons = [...list.querySelectorAll('button')];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const by = steps[event.key || at % 2];
    if (!by) return;
    event.preventDefault();
    // Who confirms the first place has ranked too.
    const to = buttons[at + by] ? at + by : at;
    move(list, order[Math.floor(at / 2)], Math.floor(to / 2));
    (buttons[to] as HTMLElement).focus();
  }

  /** What is held is named on the list, since every move draws the control anew. */
  function drag(event: PointerEvent): void {
    const { type, buttons, clientY } = event;
    const list = event.currentTarget as HTMLElement;
    const { dataset, children } = list;
    const to = [...children].findIndex((row) => row.getBoundingClientRect().bottom > clientY);
    const over = order[to];
    if (type === 'pointerdown' || !buttons) dataset['held'] = (buttons && over) || '';
    const held = dataset['held'];
    if (held && over && held !== over) move(list, held, to);
  }

  return [
    <ol
      {...asked}
      class={value && 'ranked'}
      onClick={step}
      onKeyDown={step}
      onPointerDown={drag}
      onPointerMove={drag}
    >
      {order.map((entry) => {
        const label = labelOf(entry, choices);
        return (
          <li class="label">
            <span>{label}</span>
            <button aria-label={copy('up_button_label', { label })}>↑</button>
            <button aria-label={copy('down_button_label', { label })}>↓</button>
          </li>
        );
      })}
    </ol>,
    <p role="status" />,
  ];
}
