import { h } from 'preact';
import type { Bar } from './summary';

function describe({ count, place }: Bar, answers: number): string {
  const share = answers > 0 ? Math.round((count / answers) * 100) : 0;
  return place === undefined
    ? `${count.toLocaleString('en')} (${share} %)`
    : `place ${place.toFixed(1)}, ${count} × first`;
}

interface BarsProps {
  readonly bars: readonly Bar[];
  /** How many there are, a person counted once. */
  readonly answers: number;
  /** The share of answers that the longest bar stands for, the same in charts that are compared. */
  readonly longest: number;
}

/** A chart that is a list: each row says its number, the bar only shows it. */
export function Bars({ bars, answers, longest }: BarsProps) {
  const full = answers * longest;
  return (
    <ul class="bars">
      {bars.map((bar) => (
        <li key={bar.label}>
          <span class="label" dir="auto">
            {bar.label}
          </span>
          <span class="track" aria-hidden="true">
            <span style={{ width: `${full && (bar.count / full) * 100}%` }} />
          </span>
          <span class="number">{describe(bar, answers)}</span>
        </li>
      ))}
    </ul>
  );
}
