import { questionTypes } from '../../src/questions';
import { SurveyFormatError } from '../../src/errors';
import { parseSurvey } from '../../src/survey/parse-survey';

/** What the parser says against a document: everything it reports, and why it throws. */
export function parserReports(document: unknown): readonly string[] {
  const reports: string[] = [];
  try {
    parseSurvey(document, questionTypes, (path, message) => reports.push(`${path} ${message}`));
  } catch (error) {
    if (!(error instanceof SurveyFormatError)) throw error;
    reports.push(error.message);
  }
  return reports;
}
