import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { escapeHtml } from '../../demo/escape-html';
import { requestsOf, storedBy } from './support/arrivals';
import { type EndpointDouble, type EndpointRequest, startEndpoint } from './support/endpoint-double';
import { it as base, tap, type Fixtures } from './support/fixtures';
import { startSlowLine } from './support/slow-line';
import { until } from './support/until';

const it = base.extend<{ farEndpoint: EndpointDouble }>({
  /** 300 ms of round trip away, the TLS handshake included. */
  farEndpoint: async ({}, use) => {
    const endpoint = await startEndpoint({ secure: true });
    const line = await startSlowLine(endpoint.port, 300);
    await use({ ...endpoint, url: `https://127.0.0.1:${line.port}/responses` });
    await line.stop();
    await endpoint.stop();
    expect(endpoint.alarms).toEqual([]);
  },
});

/** What lets an answer wait until the case is over. */
const askForMinute = { status: 503, body: '{"retry_after": 60}' };

describe('an answer whose frame is removed in the task of the press', () => {
  /**
   * A frame as CleverTap makes one, taken away as by a campaign that the answer triggers. The press comes from the page
   * as soon as there is something to press: before the first request, which tells of the display, has a connection.
   */
  const vanishing = (snippet: string) => `
    <div id="wizParDiv0"><iframe srcdoc="${escapeHtml(snippet)}"></iframe></div>
    <script>
      const press = () => {
        const canvas = wizParDiv0.firstChild.contentDocument.querySelector('[data-iterate-canvas]');
        const radio = canvas && canvas.shadowRoot.querySelector('input');
        if (radio) radio.click();
        else requestAnimationFrame(press);
      };
      addEventListener('iterate:response', ({ detail }) => {
        wizParDiv0.remove();
        window.removed = { response: detail.response_id, at: Date.now() };
      });
      press();
    </script>`;

  async function answerOnce(visit: Fixtures['visit'], endpoint: EndpointDouble): Promise<void> {
    const { page } = await visit({ endpoint: endpoint.url, around: vanishing });
    const removed = await page.waitForFunction<{ response: string; at: number }>('window.removed');
    const { response, at } = await removed.jsonValue();
    const ofThis = ({ ids }: EndpointRequest) => ids.some((id) => id.includes(response));
    const [first] = await until(
      () => endpoint.requests.filter(ofThis),
      ({ length }) => length > 0,
    );
    expect(first?.at).toBeGreaterThan(at);
  }

  it(
    'arrives over a cold connection 20 times of 20',
    { timeout: 120_000 },
    async ({ visit, farEndpoint }) => {
      for (let turn = 0; turn < 4; turn += 1) {
        await Promise.all(Array.from({ length: 5 }, () => answerOnce(visit, farEndpoint)));
      }
      const values = await until(
        () => farEndpoint.effective().map(({ value }) => value),
        ({ length }) => length >= 20,
      );
      expect(values).toEqual(Array(20).fill('red'));
    },
  );
});

describe('an answer', () => {
  it('that is to be tried alone goes out when the page is left', async ({ endpoint, visit }) => {
    const { page } = await visit();
    await storedBy(endpoint, 1);
    endpoint.next({ fault: 'silent' }, { fault: 'silent' }, { status: 400 }, { fault: 'silent' });
    await tap(page, 'Red', 'Large', 'Now');
    await requestsOf(endpoint, 5);
    await page.goto('about:blank');
    const events = await storedBy(endpoint, 4);
    expect([...events].sort()).toEqual(['colour: red', 'displayed', 'size: large', 'time: now']);
  });

  it('that waits goes out when the page is left', async ({ endpoint, visit }) => {
    endpoint.next(askForMinute);
    const { page } = await visit();
    await requestsOf(endpoint, 1);
    await tap(page, 'Red', 'Large');
    await page.goto('about:blank');
    expect(await storedBy(endpoint, 3)).toEqual(['displayed', 'colour: red', 'size: large']);
  });

  it('that waits goes out when the page is hidden', async ({ endpoint, visit }) => {
    endpoint.next(askForMinute);
    const { page } = await visit();
    await requestsOf(endpoint, 1);
    await tap(page, 'Red', 'Large');
    await hide(page);
    expect(await storedBy(endpoint, 3)).toEqual(['displayed', 'colour: red', 'size: large']);
  });
});

/** A browser without a window never hides a page, so the page is told. */
async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}
