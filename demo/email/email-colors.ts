/** The colour of a survey, for a mail program that mends nothing, and what can be read on it. */
export interface EmailColors {
  /** `#rrggbb`. */
  readonly accent: string;
  readonly onAccent: '#ffffff' | '#000000';
}

const iterateViolet = '#7457be';

/** Only the colours that Outlook's Word engine knows as well: `#rgb` and `#rrggbb`; for others Iterate's violet. */
export function emailColors(color: string | undefined): EmailColors {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(color?.trim() ?? '');
  const long = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : (color?.trim() ?? '');
  const accent = /^#[\da-f]{6}$/i.test(long) ? long.toLowerCase() : iterateViolet;
  const isLight = contrast('#ffffff', accent) < 4.5;
  return { accent, onAccent: isLight ? '#000000' : '#ffffff' };
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return (light + 0.05) / (dark + 0.05);
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const channel = parseInt(color.slice(place, place + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
