import type { Survey } from '../survey/model';

/** Red, green and blue, 0 to 255 each. */
type Rgb = readonly number[];

const iterateViolet = 'rgb(116, 87, 190)';

/**
 * Puts a survey's colours and corners on the drawing, as custom properties of its own element.
 * A colour that can't be read on its ground moves to the nearest tone that can (WCAG 1.4.3, 1.4.11).
 */
export function applyTheme(element: HTMLElement, survey?: Survey): void {
  const { color, color_dark, border_radius = '', appearance } = survey || {};
  const systemDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const dark = appearance === 'dark' || (appearance !== 'light' && systemDark);
  const { style, classList } = element;
  const named = parseColor(dark && color_dark) || parseColor(color) || parseColor(iterateViolet) || [];
  const accent = readable(named, dark ? 31 : 255);
  classList.toggle('dark', dark);
  style.setProperty('--accent', `rgb(${accent.join()})`);
  style.setProperty('--on-accent', luminance(accent) > 0.18 ? '#000' : '#fff');
  if (/^\d\d?(px)?$/.test(border_radius)) style.setProperty('--radius', `${parseInt(border_radius, 10)}px`);
}

/** The browser is the gate: what it does not write back as a plain, opaque colour is none. */
function parseColor(color: string | false | undefined): Rgb | undefined {
  const probe = document.createElement('i').style;
  probe.color = color || '';
  return /^rgb\((\d+), (\d+), (\d+)\)$/.exec(probe.color)?.slice(1).map(Number);
}

/** The nearest tone of a colour with a contrast of 4.5 on a grey ground: darker on a light one, lighter on a dark. */
function readable(color: Rgb, ground: number): Rgb {
  const target = ground > 127 ? 0 : 255;
  const groundLuminance = luminance([ground, ground, ground]) + 0.05;
  for (let step = 0; ; step += 1) {
    const tone = color.map((channel) => Math.round(channel + ((target - channel) * step) / 20));
    const ratio = (luminance(tone) + 0.05) / groundLuminance;
    if (Math.max(ratio, 1 / ratio) >= 4.5 || step === 20) return tone;
  }
}

/** From 0 to 1; above 0.18 black is easier to read on it than white. @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: Rgb): number {
  const shares = [0.2126, 0.7152, 0.0722];
  return color.reduce((sum, channel, index) => {
    const share = channel / 255;
    const linear = share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    return sum + linear * (shares[index] || 0);
  }, 0);
}
