import { ConfigError } from '../errors';
import { parseJson } from '../fetch-json';
import type { Source } from './source';

/** A `<script type="application/json">`, looked up inside the container before the page. */
export const inline: Source = ({ config: { survey }, container }) => {
  if (typeof survey !== 'string' || survey[0] !== '#') return undefined;
  // An id need not be a valid name in a selector, so it is compared as a text.
  const selector = `[id="${survey.slice(1)}"]`;
  const script = container.querySelector(selector) || document.querySelector(selector);
  if (!script) throw new ConfigError(`data-iterate-survey should be an id in the page, got ${survey}`);
  return { document: parseJson(script.textContent || '') };
};
