import type { BrowserWorld } from '../world/browser-world';
import { bundleWith, checkExtension } from '../world/build-extension';
import type { Kind } from './kind';

/** The line that takes what another sample is into the list of its registry; those samples run it. */
export const registration: Kind<BrowserWorld> = {
  info: 'ts registration',
  run: async (sample) => {
    await bundleWith(checkExtension(sample), "import './src/index';");
  },
  right: "// src/questions/index.ts\nimport { nps as score } from './nps';\n  score,",
  wrong: [
    ['// src/questions/index.ts\n  likert,', 'no sample shows what likert is'],
    ['// src/sources/index.ts\nconst places: readonly Source[] = [inline];', 'there is no list places'],
    [
      '// src/hosts/index.ts\nconst detectors: readonly DetectHost[] = [ownPage, iterateApi];',
      'no sample shows what iterateApi is',
    ],
  ],
};
