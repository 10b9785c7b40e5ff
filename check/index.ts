import { branchTargets } from './branch-targets';
import type { Check } from './check';
import { clevertapTexts } from './clevertap-texts';
import { loops } from './loops';
import { members } from './members';
import { promptWidth } from './prompt-width';
import { translations } from './translations';
import { unreachable } from './unreachable';

/** Every check, in the order of what it finds; one more is one file and one line here. */
export const checks: readonly Check[] = [
  members,
  unreachable,
  branchTargets,
  loops,
  translations,
  promptWidth,
  clevertapTexts,
];
