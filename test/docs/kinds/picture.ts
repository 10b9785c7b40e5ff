import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { repository } from '../../../demo/docs/repository';
import type { Kind } from './kind';

const skipped = /^(\.|node_modules$|dist$|reports$|coverage$)/;

/** Every file and folder of ours, from the root of the repository, folders with a slash at their end. */
function listFiles(folder = ''): readonly string[] {
  const entries = readdirSync(fileURLToPath(new URL(folder || '.', repository)), { withFileTypes: true });
  return entries
    .filter(({ name }) => folder || !skipped.test(name))
    .flatMap((entry) => {
      const path = folder + entry.name;
      return entry.isDirectory() ? [`${path}/`, ...listFiles(`${path}/`)] : [path];
    });
}

const named = /[\w.-]+(?:\/[\w.-]+)*(?:\.(?:tsx?|mjs|css|html|json|md|sql|js|png)\b|\/)/g;

/** Files that a build makes, and ones that are named as what somebody else has. */
const known = [...listFiles(), 'dist/iterate-clevertap.js', 'dist/index.js', 'dist/check.js', 'dist/link/'];

/** A diagram, or a tree of files. */
export const picture: Kind = {
  info: 'text picture',
  run: ({ text }) => {
    const gone = Array.from(text.matchAll(named), ([name]) => name).filter(
      (name) => !known.some((path) => path === name || path.endsWith(`/${name}`)),
    );
    if (gone.length) throw new Error(`${gone.join(', ')} is not there`);
  },
  right: 'embed ─► start\nsrc/\n├── questions/\n│   └── nps.tsx',
  wrong: [['src/\n└── questions/likert.tsx', 'questions/likert.tsx is not there']],
};
