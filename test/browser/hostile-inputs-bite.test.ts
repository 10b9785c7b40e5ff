import { describe, expect } from 'vitest';
import { textGroups } from '../hostile';
import { inputsOf } from '../hostile/hostile-group';
import { response } from '../hostile/response';
import { takeAll } from './hostile/careless-frames';
import { carelessPage } from './hostile/careless-page';
import { it as base } from './hostile/hostile-stage';
import { openPage } from './support/browser';
import { htmlPage } from './support/site-double';
import { sampled } from '../support/whole-run';

/** Of the groups, every sixth in a short run. */
const groups = Object.fromEntries(sampled(Object.entries({ ...textGroups, response }), 6));
const asText = (input: unknown) => (typeof input === 'string' ? input : JSON.stringify(input));
const trials = Object.entries(groups).flatMap(([group, inputs]) =>
  inputsOf<unknown>(inputs).map(([attacks, input]) => ({ group, attacks, input: asText(input) })),
);

/** What was seen of every input in a page that takes no care, by group and by what it attacks. */
type Harm = Readonly<Record<string, readonly string[]>>;

const it = base.extend<{ harm: Harm }>({
  harm: [
    async ({ browser, site }, use) => {
      const html = `<!doctype html><script>(${carelessPage.toString()})()</script><body>`;
      const { page } = await openPage(browser);
      await page.goto(site.publish(htmlPage('<body>')));
      const seen = await takeAll(page, html, trials);
      await page.context().close();
      await use(
        Object.fromEntries(
          trials.map(({ group, attacks }, place) => [`${group}: ${attacks}`, seen[place] ?? []]),
        ),
      );
    },
    { scope: 'file' },
  ],
});

describe('a page that takes no care is harmed by exactly the inputs that say so', () => {
  it.for(Object.entries(groups))('of the group %s', ([name, group], { harm }) => {
    const said = inputsOf<unknown>(group).map(([attacks]) => [attacks, attacks in group.biting]);
    const seen = said.map(([attacks]) => [attacks, !!harm[`${name}: ${String(attacks)}`]?.length]);
    expect(seen).toEqual(said);
  });
});
