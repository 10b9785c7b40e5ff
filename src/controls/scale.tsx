import { h } from 'preact';
import { type CopyKey, localize } from '../survey/copy';
import { memberOf } from '../survey/json';
import { drawChoices, type Option } from './draw-choices';
import type { ControlProps } from './control';

/** What the points are. */
export interface ScaleOptions {
  readonly min: number;
  readonly max: number;
  /** How the points look; numbers where it is none of ours. */
  readonly style?: unknown;
  /** What the ends mean; those of an NPS where it is absent. */
  readonly low?: string;
  readonly high?: string;
}

/** Points from low to high, side by side. */
export function Scale(props: ControlProps<ScaleOptions, number>) {
  const { question, value, invalid, copy, enter } = props;
  const { min, max } = question.options;
  const { low = copy('nps_detractor_label'), high = copy('nps_promoter_label') } = question.options;
  const options: Option<number>[] = [];
  for (let point = min; point <= max; point += 1) {
    const [label, word] = drawPoint(props, point);
    const name = [
      copy(word, { count: point, total: max }),
      point === min ? low : '',
      point === max ? high : '',
    ];
    options.push({ value: point, label, name: name.filter(Boolean).join(', ') });
  }
  return [
    drawChoices({
      options,
      chosen: [value],
      class: options.length === 7 ? 'scale seven' : 'scale',
      invalid,
      choose: enter,
    }),
    <div class="ends" aria-hidden="true">
      <span>{low}</span>
      <span>{high}</span>
    </div>,
  ];
}

/** What is seen of a point, and the words for it. */
function drawPoint({ question, value, language }: ControlProps<ScaleOptions, number>, point: number) {
  const { style, min, max } = question.options;
  const mood = Math.round(((point - min) / (max - min)) * 4);
  const looks: Readonly<Record<string, readonly [string, string | undefined]>> = {
    // The cast holds because nothing is below what is absent.
    stars: ['star_label', point <= (value as number) ? '★' : '☆'],
    smileys: [`mood_${mood + 1}_label`, [...'😞😕😐😊😄'][mood]],
    thumbs: [`thumb_${point}_label`, mood ? '👍' : '👎'],
  };
  // The cast holds because every member is such a pair.
  const [word = 'point_label', face] = (memberOf(looks, String(style)) || []) as (typeof looks)[string];
  return [face ? <span class="face">{face}</span> : localize(point, language), word as CopyKey] as const;
}
