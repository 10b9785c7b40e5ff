import type { Check } from './check';
import type { Finding } from './finding';
import { readSurvey } from './checked-survey';
import { checkFormat } from './format';

/** What is found in a document: what the script can't read first, then what the checks say of the rest. */
export function checkDocument(document: unknown, checks: readonly Check[]): readonly Finding[] {
  const { survey, findings } = checkFormat(document);
  if (!survey) return findings;
  const checked = readSurvey(document, survey, findings);
  return [...findings, ...checks.flatMap((check) => check(checked))];
}
