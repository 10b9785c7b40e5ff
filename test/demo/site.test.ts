import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { createSite } from '../../demo/site';

it('the demo serves the self-test as it is', async () => {
  const reply = await createSite().request('/self-test.html');
  expect(reply.headers.get('Content-Type')).toBe('text/html; charset=UTF-8');
  expect(await reply.text()).toBe(await readFile('demo/self-test.html', 'utf8'));
});
