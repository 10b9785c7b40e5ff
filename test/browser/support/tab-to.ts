import type { Keyboard, Locator } from 'playwright-core';

const mostPresses = 30;

/**
 * Presses Tab until a control has focus, as a person without a mouse does.
 * @throws {Error} When it is not reached.
 */
export async function tabTo(keyboard: Keyboard, control: Locator): Promise<void> {
  for (let presses = 0; presses < mostPresses; presses += 1) {
    // Holds only while the frame around it has focus too.
    if (await control.evaluate((element) => element.matches(':focus'))) return;
    await keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(control)}`);
}
