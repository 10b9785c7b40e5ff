import type { Locator, Page } from 'playwright-core';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const mostTurns = 40;

/**
 * Finds a control as a person with a mouse does: turns the wheel above the survey until the control is whole
 * inside what is shown. Nothing is scrolled that a wheel does not scroll.
 * @returns Its middle, in the page's window.
 * @throws {Error} When it is cut off for good.
 */
export async function reach(page: Page, control: Locator): Promise<{ x: number; y: number }> {
  await control.waitFor();
  for (let turn = 0; ; turn += 1) {
    const box = await boxOf(control);
    const rooms = await roomsOf(page, control);
    if (rooms.every((room) => isInside(box, room))) {
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    const room = rooms.at(-1) ?? box;
    if (turn === mostTurns) {
      throw new Error(
        `${String(control)} is cut off: ${JSON.stringify(box)} outside ${JSON.stringify(room)}`,
      );
    }
    await page.mouse.move(room.x + room.width / 2, room.y + room.height / 2);
    await page.mouse.wheel(0, box.y < room.y ? -40 : 40);
  }
}

/** A press of the mouse on a control, wherever it has to be looked for. */
export async function press(page: Page, control: Locator): Promise<void> {
  const { x, y } = await reach(page, control);
  await page.mouse.click(x, y);
}

/** What a control has to be inside of to be seen whole: the window, the frame it is in, the list that scrolls. */
async function roomsOf(page: Page, control: Locator): Promise<readonly Box[]> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const rooms: Box[] = [{ x: 0, y: 0, width, height }];
  const element = await control.elementHandle();
  const frame = await element?.ownerFrame();
  if (frame?.parentFrame()) {
    const box = await (await frame.frameElement()).boundingBox();
    if (box) rooms.push(box);
  }
  const scroller = await (
    await element?.evaluateHandle((node) => node.closest('.scroller'))
  )
    ?.asElement()
    ?.boundingBox();
  if (scroller) rooms.push(scroller);
  return rooms;
}

/** @throws {Error} When it is not drawn. */
async function boxOf(drawn: Locator): Promise<Box> {
  const box = await drawn.boundingBox();
  if (!box) throw new Error(`${String(drawn)} is not drawn`);
  return box;
}

/** Edges that are drawn between two pixels may differ by one. */
function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x - 1 &&
    inner.y >= outer.y - 1 &&
    inner.x + inner.width <= outer.x + outer.width + 1 &&
    inner.y + inner.height <= outer.y + outer.height + 1
  );
}
