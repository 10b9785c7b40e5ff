import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { requestsOf, storedBy } from './support/arrivals';
import { crash } from './support/crash';
import { it, tap } from './support/fixtures';
import { hide } from './support/hide';
import { stopClock } from './support/stop-clock';

/** What the script gave to `fetch`. */
interface Posted {
  readonly keepalive: boolean;
  readonly bytes: number;
}

/** Notes every POST of the page from now on. */
function notePosts(): void {
  const { fetch } = window;
  const posted: Posted[] = [];
  Object.assign(window, {
    posted,
    fetch: (url: string, options?: RequestInit) => {
      const bytes = new Blob([String(options?.body)]).size;
      if (options?.method === 'POST') posted.push({ keepalive: !!options.keepalive, bytes });
      return fetch(url, options);
    },
  });
}

const keptAlive = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { posted: Posted[] }).posted
      .filter(({ keepalive }) => keepalive)
      .reduce((sum, { bytes }) => sum + bytes, 0),
  );

/** Five answers of 5,000 letters each, which an event holds three times. */
const essays = {
  id: 'essays',
  questions: ['one', 'two', 'three', 'four', 'five'].map((id) => ({
    id,
    question_type: 'freeform',
    prompt: `Essay ${id}?`,
    options: { size: 'single' },
  })),
};

async function writeEssays(page: Page): Promise<void> {
  for (const { id } of essays.questions) {
    const field = page.getByRole('textbox', { name: `Essay ${id}?` });
    await field.fill(id.padEnd(5000, 'x'));
    await field.press('Enter');
  }
}

const askForMinute = { status: 503, body: '{"retry_after": 60}' };

describe('what is to outlive its page', () => {
  it('takes half of what the browser keeps alive, and the rest comes with another page', async ({
    site,
    endpoint,
    visit,
    comeBack,
  }) => {
    endpoint.next(askForMinute);
    const survey = site.publish({ body: JSON.stringify(essays) });
    const { page } = await visit({ survey, prepare: (page) => page.addInitScript(notePosts) });
    await requestsOf(endpoint, 1);
    await writeEssays(page);
    expect(endpoint.requests).toHaveLength(1);
    endpoint.next({ fault: 'silent' });
    const before = await keptAlive(page);
    await hide(page);
    expect((await keptAlive(page)) - before).toBeGreaterThan(15_000);
    expect((await keptAlive(page)) - before).toBeLessThanOrEqual(32 * 1024 + 200);
    await requestsOf(endpoint, 2);
    const context = page.context();
    await crash(page);
    await comeBack(context);
    await storedBy(endpoint, 6);
    expect(endpoint.effective().map(({ question }) => question)).toEqual(
      essays.questions.map(({ id }) => id),
    );
  });

  it('goes without where the page has used that up', async ({ site, endpoint, visit }) => {
    const silent = site.publish({ fault: 'silent' });
    const using = `fetch('${silent}', { method: 'POST', keepalive: true, body: 'x'.repeat(64 * 1024 - 100) });`;
    const { page } = await visit({
      around: (html) => `<script>${using}</script>${html}`,
      prepare: (page) => page.clock.install(),
    });
    await storedBy(endpoint, 1);
    // There is a wait after every other failure.
    await stopClock(page);
    await tap(page, 'Red');
    const [, answer] = await requestsOf(endpoint, 2);
    expect(answer?.events).toEqual(['colour: red']);
  });
});
