import { ConfigError } from '../errors';
import { parseJson } from './fetch-json';
import type { Source } from './source';

/** A `<script type="application/json">`, looked up inside the container before the page. */
export const inline: Source = ({ config: { survey }, container }) =>
  typeof survey === 'string' && survey[0] === '#' ? read(survey, container) : undefined;

async function read(place: string, container: HTMLElement) {
  // Compared by hand: an id need not be a valid selector.
  const id = place.slice(1);
  const inside = [...container.querySelectorAll('script')].find((script) => script.id === id);
  const script = inside || container.ownerDocument.getElementById(id);
  if (!script) throw new ConfigError(`data-iterate-survey names ${place}, which is not in the page`);
  return { document: parseJson(script.textContent || '', place) };
}
