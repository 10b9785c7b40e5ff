import { contrast, hexColor } from '../contrast';

/** The colour of a survey, for a mail program that mends nothing, and what can be read on it. */
export interface EmailColors {
  /** `#rrggbb`. */
  readonly accent: string;
  readonly onAccent: '#ffffff' | '#000000';
}

const iterateViolet = '#7457be';

/** Only the colours that Outlook's Word engine knows as well: `#rgb` and `#rrggbb`; for others Iterate's violet. */
export function emailColors(color: string | undefined): EmailColors {
  const accent = hexColor(color) ?? iterateViolet;
  return { accent, onAccent: contrast('#ffffff', accent) < 4.5 ? '#000000' : '#ffffff' };
}
