import type { Copy, CopyKey } from '../src/survey/copy';
import type { Question } from '../src/survey/model';

/** One point of an NPS or a rating, for places that the script does not draw. */
export interface Point {
  readonly value: number;
  /** What is seen: a number, a star, a face. */
  readonly face: string;
  /** What it means, for people who do not see it. */
  readonly words: string;
}

const moods = [...'😞😕😐😊😄'];

interface Scale {
  readonly min: number;
  readonly max: number;
  readonly style?: unknown;
}

/** The points of a question from low to high; none where it has no scale. */
export function pointsOf(question: Question, copy: Copy): readonly Point[] {
  if (!['nps', 'rating'].includes(question.question_type)) return [];
  // The cast holds because both types read such options.
  const { min, max, style } = question.options as Scale;
  return Array.from({ length: max - min + 1 }, (_, index): Point => {
    const value = min + index;
    const mood = Math.round((index / (max - min)) * 4);
    const words = (key: CopyKey) => copy(key, { count: value, total: max });
    if (style === 'stars') return { value, face: '★', words: words('star_label') };
    // The casts hold because moods count from one to five, and thumbs are one and two.
    if (style === 'smileys')
      return { value, face: moods[mood] ?? '', words: words(`mood_${mood + 1}_label` as CopyKey) };
    if (style === 'thumbs')
      return { value, face: mood ? '👍' : '👎', words: words(`thumb_${value}_label` as CopyKey) };
    return { value, face: String(value), words: String(value) };
  });
}
