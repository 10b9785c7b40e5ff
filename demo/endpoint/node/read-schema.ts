import { readFile } from 'node:fs/promises';

/** The statements that make an empty database the endpoint's and leave a full one as it is. */
export const readSchema = () => readFile(new URL('../schema.sql', import.meta.url), 'utf8');
