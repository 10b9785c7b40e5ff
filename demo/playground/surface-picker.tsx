import { h } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Surface } from '../surfaces';

/** Surfaces, and what leads to a survey's own page. */
type Place = Surface | 'email' | 'link';

/** How each surface is called, and where in a small picture of it the survey stands: x, y, width, height. */
const looks: Readonly<Record<Place, { name: string; survey: readonly [number, number, number, number] }>> = {
  box: { name: 'Box', survey: [24, 15, 14, 11] },
  banner: { name: 'Banner', survey: [2, 21, 36, 7] },
  interstitial: { name: 'Interstitial', survey: [11, 5, 18, 20] },
  'advanced-builder': { name: 'Advanced builder', survey: [2, 2, 36, 26] },
  'exit-intent': { name: 'Exit intent', survey: [11, 9, 18, 16] },
  'native-display': { name: 'Native display', survey: [6, 10, 28, 8] },
  android: { name: 'Android in-app', survey: [14, 9, 12, 14] },
  ios: { name: 'iOS in-app', survey: [14, 9, 12, 14] },
  plain: { name: 'Plain page', survey: [6, 12, 28, 12] },
  email: { name: 'E-mail', survey: [6, 14, 28, 8] },
  link: { name: 'Survey link', survey: [10, 13, 20, 4] },
};

const isPhone = (surface: Place) => surface === 'android' || surface === 'ios';

function Picture({ surface }: { surface: Place }) {
  const [x, y, width, height] = looks[surface].survey;
  return (
    <svg viewBox="0 0 40 30" aria-hidden="true">
      {isPhone(surface) ? (
        <rect class="outline" x="11" y="1" width="18" height="28" rx="3.5" />
      ) : (
        <rect class="outline" x="1" y="1" width="38" height="28" rx="3" />
      )}
      {surface === 'plain' && <path class="outline" d="M6 8h20M6 27h14" />}
      {surface === 'email' && <path class="outline" d="M1 3l19 9 19-9" />}
      {surface === 'exit-intent' && <path class="outline" d="M20 8V3m-2.5 2.5L20 3l2.5 2.5" />}
      <rect class="survey" x={x} y={y} width={width} height={height} rx="1.5" />
    </svg>
  );
}

interface SurfacePickerProps<Offered extends Place> {
  readonly offered: readonly Offered[];
  readonly chosen: Offered;
  readonly choose: (surface: Offered) => void;
}

/** The places a survey can be shown in, as a row of pictures. */
export function SurfacePicker<Offered extends Place>({
  offered,
  chosen,
  choose,
}: SurfacePickerProps<Offered>) {
  const row = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // On a narrow screen the row scrolls, and the chosen one may be out of sight.
    row.current?.querySelector(':checked + svg')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, []);
  return (
    <fieldset class="surfaces" ref={row}>
      <legend>Surface</legend>
      {offered.map((surface) => (
        <label key={surface} class="surface">
          <input
            type="radio"
            name="surface"
            value={surface}
            checked={surface === chosen}
            onChange={() => choose(surface)}
          />
          <Picture surface={surface} />
          <span>{looks[surface].name}</span>
        </label>
      ))}
    </fieldset>
  );
}
