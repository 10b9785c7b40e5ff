import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * Who sent a request: the other end of the connection, or behind proxies of ours the address that the outermost of
 * them saw. What is further left in `X-Forwarded-For` anybody may have written.
 */
export const clientAddress =
  (proxies: number) =>
  (context: Context): string => {
    const seen = (context.req.header('X-Forwarded-For') ?? '').split(',').map((address) => address.trim());
    const forwarded = proxies > 0 ? seen.at(-proxies) : undefined;
    return forwarded || getConnInfo(context).remote.address || '';
  };
