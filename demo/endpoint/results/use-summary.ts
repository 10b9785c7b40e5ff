import { useEffect, useState } from 'preact/hooks';
import type { Summary } from './summary';

/** What the page is asked to show; empty texts are nothing. */
export interface View {
  readonly survey: string;
  readonly filter: string;
  readonly is: string;
  readonly split: string;
}

/** `refused`: the token is missing or wrong. `away`: nothing new is known because the endpoint does not answer. */
export type Connection = 'asking' | 'live' | 'refused' | 'away';

/** Milliseconds between two looks. */
const pace = 2000;

/** Follows the results for as long as the page is open. */
export function useSummary(
  view: View,
  token: string,
): { summary: Summary | undefined; connection: Connection } {
  const [summary, setSummary] = useState<Summary>();
  const [connection, setConnection] = useState<Connection>('asking');
  useEffect(() => {
    let etag = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const aborter = new AbortController();
    const look = async () => {
      const headers = { ...(token ? { Authorization: `Bearer ${token}` } : {}), 'If-None-Match': etag };
      const query = new URLSearchParams({ ...view });
      const response = await fetch(`/results/summary?${query}`, {
        headers,
        cache: 'no-store',
        signal: aborter.signal,
      });
      if (response.status === 401) return setConnection('refused');
      if (response.status !== 304 && !response.ok) throw new Error(String(response.status));
      if (response.ok) {
        setSummary(await response.json());
        etag = response.headers.get('ETag') ?? '';
      }
      setConnection('live');
      timer = setTimeout(follow, pace);
    };
    const follow = () =>
      void look().catch(() => {
        if (aborter.signal.aborted) return;
        setConnection('away');
        timer = setTimeout(follow, pace);
      });
    follow();
    return () => {
      clearTimeout(timer);
      aborter.abort();
    };
  }, [view.survey, view.filter, view.is, view.split, token]);
  return { summary, connection };
}
