import type { BrowserWorld } from '../world/browser-world';
import { event } from './event';
import { exchange } from './exchange';
import { headers } from './headers';
import type { Kind } from './kind';
import { host } from './host';
import { linkPage } from './link-page';
import { message } from './message';
import { packageCode } from './package';
import { page } from './page';
import { questionType } from './question-type';
import { registration } from './registration';
import { sink } from './sink';
import { source } from './source';

/** Every kind that takes the built file, an endpoint and a browser; one more is one file and one line here. */
export const browserKinds: readonly Kind<BrowserWorld>[] = [
  message,
  page,
  headers,
  linkPage,
  exchange,
  event,
  packageCode,
  questionType,
  host,
  sink,
  source,
  registration,
];
