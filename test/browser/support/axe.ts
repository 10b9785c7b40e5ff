import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What axe found: rules broken with where, and how many elements inside surveys it has looked at. */
export interface Audit {
  readonly violations: readonly string[];
  readonly visited: number;
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Runs axe where the surveys are: in a page, or inside the frame of a message. */
export const audit = (place: Page | Frame): Promise<Audit> => auditPart(place, '[data-iterate-survey]');

/** Runs axe within the elements that a selector names. */
export async function auditPart(place: Page | Frame, selector: string): Promise<Audit> {
  await place.evaluate(axe.source);
  return place.evaluate(
    async ({ selector, tags }) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations, passes } = await axe.run(selector, {
        runOnly: tags,
        rules: { 'color-contrast': { enabled: true }, 'target-size': { enabled: true } },
        resultTypes: ['violations', 'passes'],
      });
      const targets = passes.flatMap(({ nodes }) => nodes.map(({ target }) => JSON.stringify(target)));
      return {
        violations: violations.flatMap(({ id, nodes }) =>
          nodes.map(
            ({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary ?? ''}`,
          ),
        ),
        visited: new Set(targets).size,
      };
    },
    { selector, tags },
  );
}
