import { setTimeout } from 'node:timers/promises';
import type { Browser } from './browser';
import type { Told } from './probe/probe';
import type { BenchServer } from './serve';
import { htmlOf, type Place, type Subject } from './subjects';
import { promptOf, type Size } from './survey';
import { inTab, type Tab } from './tab';

/** How slow everything is. */
export interface Conditions {
  /** By how much the processor is slowed down. */
  readonly cpu: number;
  readonly network: keyof typeof networks;
}

/** One way to visit one subject. */
export interface Cell extends Conditions {
  readonly subject: Subject;
  readonly place: Place;
  readonly size: Size;
}

/**
 * What Chrome's developer tools call by this name: latency in milliseconds of each request, throughput in bytes per
 * second.
 * @see https://github.com/ChromeDevTools/devtools-frontend/blob/main/front_end/core/sdk/NetworkManager.ts
 */
export const networks = {
  'no limit': undefined,
  'slow 4G': {
    latency: 150 * 3.75,
    downloadThroughput: ((1.6 * 1000 * 1000) / 8) * 0.9,
    uploadThroughput: ((750 * 1000) / 8) * 0.9,
  },
} as const;

/** What one visit took, in milliseconds. */
export interface Visit {
  /** Until the first question is in the document, and until the frame that draws it is over. */
  readonly drawn: number;
  readonly painted: number;
  readonly answers: readonly AnswerTime[];
}

export interface AnswerTime {
  /** From the input until the next question is in the document, and until the frame that draws it is over. */
  readonly drawn: number;
  readonly painted: number;
  /** Whether it was there when the first frame after the press began. */
  readonly isInFirstFrame: boolean;
}

export interface Visitor {
  readonly browser: Browser;
  readonly server: BenchServer;
  /** The probe's text. */
  readonly probe: string;
}

/** Milliseconds in which what follows the first question comes to rest. */
export const rest = 200;

/** Shows a survey to a browser that knows nothing of it, and answers its first two questions. */
export async function visit({ browser, server, probe }: Visitor, cell: Cell): Promise<Visit> {
  return inTab(browser, probe, async (tab) => {
    const began = await open(server.origin, cell, tab);
    const painted = await until(tab, 'painted', promptOf(0));
    const drawn = await until(tab, 'drawn', promptOf(0));
    await setTimeout(rest);
    return { drawn: drawn.at - began, painted: painted.at - began, answers: await answerTwo(tab) };
  });
}

/** Answers the first two questions, once the first is there. */
export async function answerTwo(tab: Tab): Promise<readonly AnswerTime[]> {
  const answers: AnswerTime[] = [];
  // The best of eleven points, then the second choice.
  for (const [index, place] of [10, 1].entries()) answers.push(await press(tab, place, promptOf(index + 1)));
  return answers;
}

/**
 * Opens what is measured; what is around a frame is there before, and not slowed down.
 * @returns When it began, in milliseconds since 1970.
 */
export async function open(origin: string, cell: Cell, tab: Tab): Promise<number> {
  const { subject, place, size, cpu, network } = cell;
  await load(tab, `${origin}/${place === 'frame' ? 'host' : 'blank'}`);
  const limits = networks[network];
  if (limits) {
    await tab.send('Network.enable');
    await tab.send('Network.emulateNetworkConditions', { offline: false, ...limits });
  }
  await tab.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (place === 'frame') {
    const html = JSON.stringify(htmlOf(subject, size, origin));
    // The page says a number.
    return (await tab.evaluate(`benchShow(${html})`)) as number;
  }
  await tab.send('Page.navigate', { url: `${origin}/${subject}/${size}` });
  return (await tab.evaluate('performance.timeOrigin')) as number;
}

async function load(tab: Tab, url: string): Promise<void> {
  await tab.send('Page.navigate', { url });
  await tab.evaluate(
    `document.readyState === 'complete' || new Promise((resolve) => addEventListener('load', () => resolve(true)))`,
  );
}

/** What the probe tells of one kind; the cast holds because it tells nothing else. */
async function until(tab: Tab, type: Told['type'], prompt?: string): Promise<Told> {
  return (await tab.evaluate(`benchUntil(${JSON.stringify(type)}, ${JSON.stringify(prompt)})`)) as Told;
}

/** Presses one of the inputs on screen, after which a prompt is to come. */
async function press(tab: Tab, place: number, next: string): Promise<AnswerTime> {
  // The cast holds because a question is there.
  const [x, y] = (await tab.evaluate(`benchTarget('input', ${place})`)) as readonly [number, number];
  await tab.evaluate('benchLog.length = 0');
  const button = { x, y, button: 'left', clickCount: 1 };
  await tab.send('Input.dispatchMouseEvent', { ...button, type: 'mousePressed' });
  await tab.send('Input.dispatchMouseEvent', { ...button, type: 'mouseReleased' });
  const painted = await until(tab, 'painted', next);
  const drawn = await until(tab, 'drawn', next);
  const pressed = await until(tab, 'pressed');
  const frame = await until(tab, 'frame');
  return {
    drawn: drawn.at - pressed.at,
    painted: painted.at - pressed.at,
    isInFirstFrame: frame.prompt === next,
  };
}
