import { fetchJson } from './fetch-json';
import type { Source } from './source';

/** A survey document somewhere on the web. */
export const url: Source = ({ config: { survey }, signal }) =>
  typeof survey === 'string' ? fetchJson(survey, { signal }).then((document) => ({ document })) : undefined;
