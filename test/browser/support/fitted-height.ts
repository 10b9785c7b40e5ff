import type { Locator } from 'playwright-core';
import { until } from './until';

/**
 * The height of a pop-up's frame, once it is that of the card in it: beside a fraction of a pixel the page would show.
 * @throws {Error} When it does not become so.
 */
export async function fittedHeight(frame: Locator): Promise<number> {
  const card = frame.contentFrame().locator('section');
  const [height] = await until(
    async () => [await heightOf(frame), await heightOf(card)] as const,
    ([room, content]) => room === content,
  );
  return height;
}

function heightOf(box: Locator): Promise<number> {
  return box.evaluate((element) => element.getBoundingClientRect().height);
}
