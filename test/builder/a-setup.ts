import { defaultSetup, type Setup } from '../../demo/builder/setup';

export const origin = 'https://demo.example';

/** A set-up that nothing can be said against, but for what a case changes. */
export const aSetup = (changed: Partial<Setup> = {}): Setup => ({ ...defaultSetup(origin), ...changed });
