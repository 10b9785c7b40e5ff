import { describe, expect, it } from 'vitest';
import { type Onlooker, whenSeen } from '../../demo/link/when-seen';

/** A page whose frames come when told. */
function aPage({ isDriven = false, isVisible = () => true }: Partial<Onlooker> = {}) {
  let next: ((time: number) => void) | undefined;
  let touch: () => void = () => undefined;
  let isSeen = false;
  void whenSeen({
    isDriven,
    isVisible,
    onFrame: (call) => (next = call),
    onTouch: (call) => (touch = call),
  }).then(() => (isSeen = true));
  return {
    async draw(...times: readonly number[]) {
      for (const time of times) next?.(time);
      await Promise.resolve();
      return isSeen;
    },
    async touch() {
      touch();
      await Promise.resolve();
      return isSeen;
    },
  };
}

const everyTenth = (from: number, to: number) =>
  Array.from({ length: (to - from) / 100 + 1 }, (_, index) => from + index * 100);

describe('whenSeen', () => {
  it('waits until the page was drawn for a second', async () => {
    const page = aPage();
    expect(await page.draw(...everyTenth(0, 900))).toBe(false);
    expect(await page.draw(1000)).toBe(true);
  });

  it('counts no pause between two frames', async () => {
    const page = aPage();
    expect(await page.draw(0, 60_000, 120_000, 180_000)).toBe(false);
  });

  it('counts no time in the background', async () => {
    expect(await aPage({ isVisible: () => false }).draw(...everyTenth(0, 5000))).toBe(false);
  });

  it('is satisfied by a touch at once', async () => {
    expect(await aPage({ isVisible: () => false }).touch()).toBe(true);
  });

  it('takes nothing but a touch where a program drives the browser', async () => {
    const page = aPage({ isDriven: true });
    expect(await page.draw(...everyTenth(0, 5000))).toBe(false);
    expect(await page.touch()).toBe(true);
  });
});
