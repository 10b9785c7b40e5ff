import type { Locator, Page } from 'playwright-core';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const mostTurns = 40;
/** What is left of a control that is cut off is nothing to press. */
const leastHeight = 20;

/**
 * Finds a control as a person with a mouse does: turns the wheel above the survey until the control is whole
 * inside what is shown, or fills it. Nothing is scrolled that a wheel does not scroll.
 * @returns The middle of what is seen of it, in the page's window.
 * @throws {Error} When it is cut off for good.
 */
export async function reach(page: Page, control: Locator): Promise<{ x: number; y: number }> {
  await control.waitFor();
  for (let turn = 0; ; turn += 1) {
    const box = await boxOf(control);
    const room = (await roomsOf(page, control)).reduce(overlap);
    const seen = overlap(box, room);
    const enough = Math.min(box.height, Math.max(room.height, leastHeight));
    // Edges that are drawn between two pixels may differ by one.
    if (seen.width >= box.width - 1 && seen.height >= enough - 1) {
      return { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
    }
    if (turn === mostTurns) {
      throw new Error(`${String(control)} is cut off: ${JSON.stringify(box)} in ${JSON.stringify(room)}`);
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

/** What a control is seen through: the window, the frame it is in, the list that scrolls. */
async function roomsOf(page: Page, control: Locator): Promise<readonly Box[]> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const element = await control.elementHandle();
  const frame = await element?.ownerFrame();
  const around = [
    frame?.parentFrame() ? await frame.frameElement() : undefined,
    (await element?.evaluateHandle((node) => node.closest('.scroller')))?.asElement(),
  ];
  const boxes = await Promise.all(around.map((room) => room?.boundingBox()));
  return [{ x: 0, y: 0, width, height }, ...boxes.filter((box) => !!box)];
}

/** @throws {Error} When it is not drawn. */
async function boxOf(drawn: Locator): Promise<Box> {
  const box = await drawn.boundingBox();
  if (!box) throw new Error(`${String(drawn)} is not drawn`);
  return box;
}

function overlap(one: Box, other: Box): Box {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return { x, y, width: Math.max(0, width), height: Math.max(0, height) };
}
