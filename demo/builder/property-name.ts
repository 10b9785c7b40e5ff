import type { PropertyRow } from './setup';

/** The name in Iterate's grammar: `user_number_age`. */
export const fullNameOf = ({ scope, type, name }: PropertyRow): string =>
  `${scope}_${type === 'string' ? '' : `${type}_`}${name.trim()}`;
