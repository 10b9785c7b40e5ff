import { describe, expect } from 'vitest';
import { it } from './support/fixtures';

describe('the script', () => {
  it('changes nothing when it runs twice', async ({ site, visit }) => {
    const { page, card } = await visit();
    await page.addScriptTag({ url: site.scriptUrl });
    await page.evaluate(() => document.dispatchEvent(new Event('DOMContentLoaded')));
    expect(await card.count()).toBe(1);
  });

  it('brings back nothing that was closed', async ({ site, visit }) => {
    const { page, card } = await visit();
    await page.getByRole('button', { name: 'Close' }).click();
    await card.waitFor({ state: 'detached' });
    await page.addScriptTag({ url: site.scriptUrl });
    expect(await card.count()).toBe(0);
  });

  it('mounts a container that it finds only once the document is whole', async ({ site, visit }) => {
    const { card } = await visit({
      around: (snippet) => `<script src="${site.scriptUrl}"></script>${snippet.replace(/<script.*/s, '')}`,
    });
    await card.getByText('Which colour?').waitFor();
    expect(await card.count()).toBe(1);
  });
});
