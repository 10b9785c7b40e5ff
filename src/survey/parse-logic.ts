import { type ConditionContext, parseCondition } from './condition';
import { listOf, memberOf, type UnknownRecord } from './json';
import type { Branch, Condition } from './logic';
import type { Report } from './model';

/** A question's branches, and the condition that it is shown under. */
export interface Logic {
  readonly branches: readonly Branch[];
  readonly show_when: Condition | undefined;
}

/** Reads both, once all questions are known. A branch that is not understood is passed over, and so is a condition. */
export function parseLogic(
  document: UnknownRecord,
  path: string,
  context: ConditionContext,
  report: Report,
): Logic {
  const parse = (condition: unknown, place: string) => {
    const parsed = condition == null ? undefined : parseCondition(condition, context);
    if (condition != null && !parsed) report(`${path}.${place}`, 'is left out: it is not understood');
    return parsed;
  };
  const branches: Branch[] = [];
  listOf(document.branches).forEach((branch, index) => {
    const to = memberOf(branch, 'to');
    const condition = memberOf(branch, 'when');
    const when = parse(condition, `branches[${index}].when`);
    if (typeof to !== 'string') report(`${path}.branches[${index}].to`, 'is left out: it should be a text');
    else if (when || condition == null) branches.push({ when, to });
  });
  return { branches, show_when: parse(document.show_when, 'show_when') };
}
