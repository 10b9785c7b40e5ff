import { those, type Problem } from './problems/problem';
import type { Setup } from './setup';
import type { ScriptFacts } from './write-html';

/** Whether the script can be where the set-up wants it. */
export const scriptProblems = (setup: Setup, script: ScriptFacts | undefined): readonly Problem[] =>
  those(
    setup.packaging === 'inlined' &&
      script?.inlined === '' && {
        severity: 'error',
        step: 'html',
        message: 'This release of the script can’t be written into HTML that passes through CleverTap.',
        advice: 'Choose “Script by its address”.',
      },
  );
