import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { AnswerStore } from './endpoint/answer-store';
import type { Collector } from './collector';

/** A page that connects late is told about this many earlier ones of each kind. */
const backlog = 100;

/**
 * What the playground watches: `GET /live`, server-sent events `answer` and `clevertap` as they arrive, and
 * `POST /clear`.
 */
export function createLive(answers: AnswerStore, collector: Collector): Hono {
  const live = new Hono();
  live.get('/live', (context) =>
    streamSSE(context, async (stream) => {
      const send = (event: string) => (message: unknown) =>
        void stream.writeSSE({ event, data: JSON.stringify(message) });
      (await answers.events()).slice(-backlog).forEach(send('answer'));
      collector.received().slice(-backlog).forEach(send('clevertap'));
      const undo = [answers.added.listen(send('answer')), collector.added.listen(send('clevertap'))];
      await new Promise<void>((ended) => stream.onAbort(ended));
      undo.forEach((stop) => stop());
    }),
  );
  live.post('/clear', async (context) => {
    await answers.clear();
    collector.clear();
    return context.body(null, 204);
  });
  return live;
}
