import schema from '../schema/survey.schema.json';
import type { Check } from './check';
import { violationsOf } from './schema';

/** Members that the script takes for absent without a word, because they are not what the schema says. */
export const members: Check = ({ document, isReported }) =>
  violationsOf(document, { path: 'survey', schema: schema.$defs.survey, root: schema })
    .filter(({ path }) => !isReported(path))
    .map(({ path, message }) => ({ severity: 'error', path, message }));
