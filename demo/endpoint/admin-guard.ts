import { timingSafeEqual } from 'hono/utils/buffer';
import type { MiddlewareHandler } from 'hono';
import { failure } from './failure';

/** Lets through who sends `Authorization: Bearer` and the token; how long it takes says nothing about the token. */
export const requireToken =
  (token: string): MiddlewareHandler =>
  async (context, next) => {
    const [, given = ''] = /^Bearer (.+)$/i.exec(context.req.header('Authorization') ?? '') ?? [];
    if (await timingSafeEqual(token, given)) return next();
    context.header('WWW-Authenticate', 'Bearer');
    return context.json(failure(401, 'unauthorized', 'send Authorization: Bearer and the ADMIN_TOKEN'), 401);
  };
