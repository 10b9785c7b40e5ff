/** The folder that paths in documents begin at. */
export const repository = new URL('../../', import.meta.url);
