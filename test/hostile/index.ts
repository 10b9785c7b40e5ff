import { clobber } from './clobber';
import { css } from './css';
import { deeplink } from './deeplink';
import { environment } from './environment';
import { identity } from './identity';
import { inlineFormat } from './inline-format';
import { markup } from './markup';
import { message } from './message';
import { mutation } from './mutation';
import { number } from './number';
import { prototype } from './prototype';
import { query } from './query';
import { shape } from './shape';
import { storage } from './storage';
import { template } from './template';
import { text } from './text';
import { url } from './url';
import { vnode } from './vnode';

/** Every kind of hostile input that is a text, by the border that it is meant for. */
export const textGroups = {
  markup,
  mutation,
  url,
  deeplink,
  'inline-format': inlineFormat,
  css,
  shape,
  prototype,
  vnode,
  template,
  query,
  message,
  text,
  number,
  identity,
  storage,
  clobber,
  environment,
};
