import type { Settings } from './config';
import type { RawProperty } from './respondent';

/** What a container element says, before it is understood. */
export interface Container {
  readonly settings: Settings;
  readonly properties: readonly RawProperty[];
}

/**
 * Reads a container's attributes and property elements, and takes the elements away.
 *
 * `defaultValue` is what the template held, whatever a browser restored into the field since. Only descendants are
 * read: a form of the host may well have fields of the same names.
 */
export function readContainer(element: HTMLElement): Container {
  const fields = [...element.querySelectorAll<HTMLTextAreaElement>('textarea[name]')];
  const properties = fields.map((field): RawProperty => {
    field.remove();
    return [field.name, field.defaultValue];
  });
  const { dataset } = element;
  return { settings: { ...dataset, survey: (dataset['iterateSurvey'] || '').trim() }, properties };
}
