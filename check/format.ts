import { SurveyFormatError } from '../src/errors';
import { questionTypes } from '../src/questions';
import type { Survey } from '../src/survey/model';
import { parseSurvey } from '../src/survey/parse-survey';
import type { Finding } from './finding';

interface Format {
  /** Nothing where the script can't ask the survey at all. */
  readonly survey?: Survey;
  readonly findings: readonly Finding[];
}

/** Reads a document as the script does: whatever that leaves out, and all it stops at, is an error here. */
export function checkFormat(document: unknown): Format {
  const findings: Finding[] = [];
  try {
    const survey = parseSurvey(document, questionTypes, (path, message) => {
      findings.push({ severity: 'error', ...sayOnce(path, message) });
    });
    return { survey, findings };
  } catch (error) {
    if (!(error instanceof SurveyFormatError)) throw error;
    const { path, message } = error;
    return { findings: [...findings, { severity: 'error', path, message: message.slice(path.length + 1) }] };
  }
}

/** A question is reported as left out because of an error, which names a path within the question: that says it all. */
function sayOnce(path: string, message: string): Pick<Finding, 'path' | 'message'> {
  const [, inner, reason] = /^is left out: \w*Error: (survey\S*) (.+)$/s.exec(message) ?? [];
  return inner?.startsWith(path) && reason ? { path: inner, message: reason } : { path, message };
}
