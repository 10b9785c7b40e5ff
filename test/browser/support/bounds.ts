import type { Locator } from 'playwright-core';

/** Edges of what is drawn, in pixels of the page's window. */
export interface Bounds {
  readonly top: number;
  readonly bottom: number;
}

/** @throws {Error} When it is not drawn. */
export async function boundsOf(drawn: Locator): Promise<Bounds> {
  const box = await drawn.boundingBox();
  if (!box) throw new Error(`${String(drawn)} is not drawn`);
  return { top: box.y, bottom: box.y + box.height };
}

export function isWithin(inner: Bounds, outer: Bounds): boolean {
  return inner.top >= outer.top && inner.bottom <= outer.bottom;
}
