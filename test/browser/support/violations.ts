import type { Page } from 'playwright-core';

/** Something that a page's content security policy forbade. */
export interface Violation {
  /** Of the policy, such as `style-src-attr`. */
  readonly directive: string;
  /** Address of the script that tried. */
  readonly by: string;
  readonly blocked: string;
}

/** Notes what is forbidden in this page from now on, and in its frames. */
export async function watchViolations(page: Page): Promise<readonly Violation[]> {
  const violations: Violation[] = [];
  await page.exposeBinding('noteViolation', (_, violation: Violation) => void violations.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (violation) => {
      const { effectiveDirective: directive, sourceFile, blockedURI: blocked } = violation;
      const { noteViolation } = window as unknown as { noteViolation: (violation: Violation) => void };
      noteViolation({ directive, by: sourceFile ?? '', blocked });
    });
  });
  return violations;
}
