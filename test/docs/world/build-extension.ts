import type { Sample } from '../read-samples';
import { bundleSample } from './bundle-sample';
import { extend, type Extension } from './extension';
import { typeErrors } from './type-check';

/** As the build has it: parts of a screen are functions that are called, and never tags. */
const leanPreact = `import { h as draw } from './scripts/lean-preact.mjs';
export { render } from './scripts/lean-preact.mjs';
export function h(type, attributes, ...children) {
  if (typeof type !== 'string') throw new Error('Call ' + type.name + ', which is no element');
  return draw(type, attributes || {}, ...children);
}`;

/** Those of a document are checked together, once. */
const checked = new WeakMap<readonly Sample[], Extension>();

/**
 * What a document adds to `src`, which the compiler takes.
 * @throws {Error} With what the compiler says against it.
 */
export function checkExtension({ together }: Sample): Extension {
  const known = checked.get(together);
  if (known) return known;
  const extension = extend(together);
  const errors = typeErrors({ files: extension.files });
  if (errors.length) throw new Error(errors.join('\n'));
  checked.set(together, extension);
  return extension;
}

/** Bundles code of a page that stands beside `src` and imports from it. */
export function bundleWith({ files }: Extension, code: string): Promise<string> {
  return bundleSample(
    { 'entry.ts': code, ...files, 'lean-preact.ts': leanPreact },
    { preact: 'lean-preact.ts' },
  );
}
