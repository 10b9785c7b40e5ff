import compatibility from '@mdn/browser-compat-data/forLegacyNode';
import type { Identifier } from '@mdn/browser-compat-data/types';
import { isOld, sinceOf } from './old-engine';

const { properties = {}, selectors = {}, types = {} } = compatibility.css;

/** What a style sheet asks for that one of the oldest browsers does not have, each in one word. */
export function newerStyles(css: string): readonly string[] {
  const rules = [...css.matchAll(/([^{}]*)\{([^{}]*)\}/g)];
  const found = rules.flatMap(([, selector = '', body = '']) => [
    ...namesIn(selector, /:([a-z-]+)/g).filter((name) => isNewer(selectors[name])),
    ...body.split(';').flatMap((declaration) => newerIn(declaration)),
  ]);
  return [...new Set(found)].sort();
}

function newerIn(declaration: string): readonly string[] {
  const [name = '', value = ''] = declaration.split(/:(.*)/s);
  const property = properties[name.trim()];
  const values = namesIn(value, /([a-z-]+)(?![a-z-]*\()/g).filter((word) => isNewer(property?.[word]));
  return [
    ...(isNewer(property) ? [name.trim()] : values.map((word) => `${name.trim()}: ${word}`)),
    ...namesIn(value, /([a-z-]+)\(/g).filter((called) => isNewer(types[called])),
  ];
}

const namesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);

const isNewer = (entry: Identifier | undefined) =>
  !!entry?.__compat && !isOld(sinceOf(entry.__compat.support));
