import { checks } from '../../../check';
import { checkDocument } from '../../../check/check-document';
import { schemaErrors } from '../../schema/validate';

/**
 * Holds a survey document against the command `check` and the schema.
 * @throws {Error} With every error that one of them finds.
 */
export function checkSurvey(document: unknown): void {
  const found = checkDocument(document, checks).filter(({ severity }) => severity === 'error');
  const errors = [...found.map(({ path, message }) => `${path} ${message}`), ...schemaErrors(document)];
  if (errors.length) throw new Error(errors.join('\n'));
}
