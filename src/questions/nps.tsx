import { Fragment, h } from 'preact';
import type { ControlProps } from '../controls/control';
import { RadioGroup } from '../controls/radio-group';
import { defineQuestion } from './question';

/** How likely a person is to recommend, from 0 to 10. */
export const nps = defineQuestion<undefined, number>({
  type: 'nps',
  oneTap: true,
  parse: () => undefined,
  fields: (value) => ({ response: String(value), response_int: value }),
  Control: Nps,
});

function Nps({ value, copy, group, enter }: ControlProps<undefined, number>) {
  const low = copy('nps_detractor_label');
  const high = copy('nps_promoter_label');
  const radios = Array.from({ length: 11 }, (_, point) => ({
    value: point,
    label: label(point, point === 0 ? low : point === 10 ? high : ''),
    checked: value === point,
    enter: (chosen: boolean) => enter(point, chosen),
  }));
  return (
    <Fragment>
      <RadioGroup group={group} look="scale" radios={radios} />
      <div class="ends" aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </div>
    </Fragment>
  );
}

/** A point's name begins with the number a person sees (WCAG 2.5.3); at the ends it says what they mean. */
function label(point: number, meaning: string) {
  return (
    <Fragment>
      {point}
      {meaning && <span class="hidden">, {meaning}</span>}
    </Fragment>
  );
}
