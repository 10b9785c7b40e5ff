import type { Survey } from '../survey/model';

/** Red, green and blue, 0 to 255 each. */
type Rgb = readonly number[];

const iterateViolet: Rgb = [116, 87, 190];

/**
 * Puts a survey's colours and corners on the drawing, as custom properties of its own element.
 * A colour that can't be read on its ground moves to the nearest tone that can (WCAG 1.4.3, 1.4.11).
 */
export function applyTheme(element: HTMLElement, survey?: Survey): void {
  const { color, color_dark, border_radius = '', appearance } = survey || {};
  const systemDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const dark = systemDark ? appearance !== 'light' : appearance === 'dark';
  const { style, classList } = element;
  const named = parseColor(dark && color_dark) || parseColor(color) || iterateViolet;
  const accent = readable(named, dark);
  classList.toggle('dark', dark);
  style.setProperty('--accent', `rgb(${accent.join()})`);
  const radius = parseInt(border_radius, 10);
  if (radius >= 0) style.setProperty('--radius', `${radius}px`);
}

/** The browser is the gate: what it does not write back as a plain, opaque colour is none. */
function parseColor(color: string | false | undefined): Rgb | '' | undefined {
  const probe = document.createElement('i').style;
  probe.color = color || '';
  const [, channels = ''] = /^rgb\(([\d, ]+)\)$/.exec(probe.color) || [];
  return channels && channels.split(',').map(Number);
}

/**
 * The nearest tone with a contrast of 4.5 on white, or on our dark grey; what is written on it is white or dark grey too.
 * The exponent stands for a curve that differs by less than 0.004, which the limits allow for.
 * @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 */
function readable(color: Rgb, dark: boolean): Rgb {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => (channel / 255) ** 2.2);
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  if (dark ? luminance > 0.25 : luminance < 0.18) return color;
  const light = dark ? 12.75 : 0;
  return readable(
    color.map((channel) => Math.round(channel * 0.95 + light)),
    dark,
  );
}
