import { h } from 'preact';
import { type ChoiceOptions, isOther, isWordless } from '../survey/choices';
import type { OtherAnswer } from '../survey/model';
import { drawChoices, type Option } from './draw-choices';
import { asked, type ControlProps } from './control';
import { drawField } from './draw-field';

/** The value of a choice, or the person's own words. */
export type Entry = string | OtherAnswer;

/** The choices of a question, with a field for the person's own words. */
export function ChoiceList(props: ControlProps<ChoiceOptions, Entry | readonly Entry[]>) {
  const { question, value = [], invalid, copy, named, enter } = props;
  const { choices, other, dropdown, multiple, none } = question.options;
  const chosen = ([] as readonly Entry[]).concat(value);
  const words = chosen.find(isOther);
  const options: Option<Entry>[] = [...named(choices)];
  if (other) options.push({ value: words || { other: '' }, label: copy('other_button_label') });

  const choose = (entry: Entry, go: boolean) => {
    // The one that rules all others out and the others never meet.
    const others = chosen.filter((kept) => kept !== entry && (kept === none) === (entry === none));
    // Choosing Other asks for words: it does not go on.
    if (!multiple) enter(entry, go && !isOther(entry));
    else enter(chosen.includes(entry) ? others : [...others, entry]);
  };
  return [
    dropdown && !multiple ? (
      <select
        {...asked}
        aria-invalid={invalid}
        class="field"
        // Arrow keys choose here, so choosing does not go on.
        onChange={({ currentTarget }) => {
          const { value: entry } = options[currentTarget.selectedIndex - 1] || {};
          enter(entry);
        }}
      >
        <option>{copy('choose_label')}</option>
        {options.map((option) => (
          <option selected={chosen.includes(option.value)}>{option.label}</option>
        ))}
      </select>
    ) : (
      drawChoices({ options, chosen, multiple, invalid, choose, class: 'list' })
    ),
    words &&
      drawField(
        { class: 'field other', 'aria-labelledby': undefined, 'aria-label': copy('other_button_label') },
        words.other,
        invalid && isWordless(words),
        (other) => enter(multiple ? chosen.map((entry) => (entry === words ? { other } : entry)) : { other }),
      ),
  ];
}
