import { describe, expect } from 'vitest';
import { fourTaps, it } from './support/fixtures';
import { startSite } from './support/site-double';

const body = JSON.stringify(fourTaps);

describe('the line of the snippet that fetches the survey with the script', () => {
  it('is the only request for it, and says nothing to the console', async ({ visit, site }) => {
    const elsewhere = await startSite();
    const surveys = [site.publish({ body }), elsewhere.publish({ body })];
    for (const survey of surveys) {
      const { page, card, console } = await visit({ survey });
      await card.getByText('Which colour?').waitFor();
      const requests = await page.evaluate(
        (address) => performance.getEntriesByName(address).map((entry) => entry.toJSON().initiatorType),
        survey,
      );
      expect(requests).toEqual(['link']);
      expect(console).toEqual([]);
    }
    await elsewhere.stop();
  });
});
