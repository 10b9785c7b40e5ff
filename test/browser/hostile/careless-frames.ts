import type { Page } from 'playwright-core';
import type { CarelessWindow } from './careless-page';

/** One input for a careless page. */
export interface Trial {
  readonly group: string;
  readonly input: string;
}

/** So many frames at a time. */
const perTurn = 80;

/**
 * Gives each input to a careless frame of its own.
 * @param html Of the careless page.
 * @returns What was seen of each.
 */
export async function takeAll(
  page: Page,
  html: string,
  trials: readonly Trial[],
): Promise<readonly (readonly string[])[]> {
  const asking = new Set<number>();
  page.on('request', (request) => {
    let frame = request.frame();
    while (frame.parentFrame()?.parentFrame()) frame = frame.parentFrame() ?? frame;
    const [, place] = /^trial-(\d+)$/.exec(frame.name()) ?? [];
    const url = request.url();
    if (place && url.startsWith('http')) asking.add(Number(place));
  });
  const seen: (readonly string[])[] = [];
  for (let from = 0; from < trials.length; from += perTurn) {
    // As JSON, because lone surrogates pass no other way.
    const json = JSON.stringify(trials.slice(from, from + perTurn));
    seen.push(...(await page.evaluate(takeTurn, { html, from, json })));
  }
  return seen.map((signs, place) => [...signs, ...(asking.has(place) ? ['asked'] : [])]);
}

/** Runs in the page around the frames. */
async function takeTurn(turn: { html: string; from: number; json: string }): Promise<string[][]> {
  const trials = JSON.parse(turn.json) as Trial[];
  const frames = trials.map((_, place) => {
    const frame = document.createElement('iframe');
    frame.name = `trial-${turn.from + place}`;
    document.body.append(frame);
    // Written, not loaded: that is five times as fast.
    frame.contentDocument?.write(turn.html);
    frame.contentDocument?.close();
    return frame;
  });
  const windows = frames.map(({ contentWindow }) => contentWindow as CarelessWindow);
  // What a frame that was led elsewhere has seen would be out of reach.
  const signs = windows.map((careless) => careless.signs as Record<string, true>);
  const looks = windows.map((careless) => careless.look);
  trials.forEach(({ group, input }, place) => {
    try {
      windows[place]?.take(group, input);
    } catch {
      (signs[place] ?? {})['exception'] = true;
    }
  });
  // Pictures fail, addresses are asked and timers end.
  await new Promise((resolve) => setTimeout(resolve, 500));
  looks.forEach((look) => look());
  const seen = signs.map((names) => Object.keys(names));
  frames.forEach((frame) => frame.remove());
  return seen;
}
