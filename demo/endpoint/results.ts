import { Hono } from 'hono';
import type { EndpointOptions } from './endpoint-options';

export function createResults(_options: EndpointOptions): Hono {
  return new Hono();
}
