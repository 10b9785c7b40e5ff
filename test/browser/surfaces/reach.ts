import type { Locator, Page } from 'playwright-core';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Turns of the wheel in vain, after which nobody would turn on. */
const mostInVain = 4;
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
  let inVain = 0;
  for (;;) {
    const { box, room, seen } = await look(page, control);
    if (seen) return middle(overlap(box, room));
    if (inVain === mostInVain) {
      throw new Error(`${String(control)} is cut off: ${JSON.stringify(box)} in ${JSON.stringify(room)}`);
    }
    const { x, y } = middle(room);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, turnTowards(box, room));
    inVain = (await isScrolled(control, box)) ? 0 : inVain + 1;
  }
}

/** Pixels to scroll until a control is inside, or, where it is higher than that, covers what there is. */
function turnTowards(box: Box, room: Box): number {
  const above = room.y - box.y;
  const below = box.y + box.height - (room.y + room.height);
  return below > 0 ? Math.ceil(Math.min(40, below, -above)) : -Math.ceil(Math.min(40, above, -below));
}

/** Whether a control is seen whole as it is, without a turn of the wheel. */
export async function isSeen(page: Page, control: Locator): Promise<boolean> {
  return (await look(page, control)).seen;
}

/** A press of the mouse on a control, wherever it has to be looked for. */
export async function press(page: Page, control: Locator): Promise<void> {
  const { x, y } = await reach(page, control);
  await page.mouse.click(x, y);
}

async function look(page: Page, control: Locator): Promise<{ box: Box; room: Box; seen: boolean }> {
  const box = await boxOf(control);
  const room = (await roomsOf(page, control)).reduce(overlap);
  const { width, height } = overlap(box, room);
  const enough = Math.min(box.height, Math.max(room.height, leastHeight));
  // Edges that are drawn between two pixels may differ by one.
  return { box, room, seen: width >= box.width - 1 && height >= enough - 1 };
}

/** Waits until a turn of the wheel has taken effect, which it does some frames later, and has come to rest. */
async function isScrolled(control: Locator, before: Box): Promise<boolean> {
  let last = before.y;
  for (let still = 0; still < 3;) {
    await control.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 30))));
    const { y } = await boxOf(control);
    still = y === last ? still + 1 : 0;
    last = y;
  }
  return last !== before.y;
}

const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

/** What a control is seen through: the window, the frame it is in, the list that scrolls. */
async function roomsOf(page: Page, control: Locator): Promise<readonly Box[]> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const element = await control.elementHandle();
  const frame = await element?.ownerFrame();
  const around = [
    frame?.parentFrame() ? await frame.frameElement() : undefined,
    (await element?.evaluateHandle((node) => node.closest('section > div')))?.asElement(),
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
