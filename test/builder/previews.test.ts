import { describe, expect, it } from 'vitest';
import { createPreviews, readPreview } from '../../demo/builder/previews';
import { createBuilder } from '../../demo/builder';

const preview = { place: 'box', template: 'cover', html: '<p>Hi</p>' } as const;
const post = (body: string, type = 'application/json') =>
  createBuilder(createPreviews()).request('/builder/preview', {
    method: 'POST',
    headers: { 'Content-Type': type },
    body,
  });

describe('previews', () => {
  it('become campaigns of the page that names them', () => {
    const previews = createPreviews();
    const id = previews.add(preview);
    const page = new URL(`https://demo.example/site?builder=${id}`);
    expect(previews.campaignsFor(page)).toMatchObject([{ msgContent: { html: '<p>Hi</p>' } }]);
    expect(previews.campaignsFor(new URL('https://demo.example/site'))).toEqual([]);
  });

  it('are no campaigns where nobody shows any', () => {
    const previews = createPreviews();
    const id = previews.add({ ...preview, place: 'ios' });
    expect(previews.campaignsFor(new URL(`https://demo.example/site?builder=${id}`))).toEqual([]);
  });

  it('are forgotten when many more have come', () => {
    const previews = createPreviews();
    const ids = Array.from({ length: 51 }, () => previews.add(preview));
    expect(previews.find(ids[0] ?? '')).toBeUndefined();
    expect(previews.find(ids[1] ?? '')).toEqual(preview);
  });

  it.each([
    [null],
    ['text'],
    [{ ...preview, place: 'moon' }],
    [{ ...preview, html: 1 }],
    [{ ...preview, template: 0 }],
  ])('are not read from %j', (body) => {
    expect(readPreview(body)).toBeUndefined();
  });

  it('are taken by the server', async () => {
    expect(await (await post(JSON.stringify(preview))).json()).toEqual({
      id: expect.stringMatching(/^[\w-]{36}$/),
    });
  });

  it.each([
    ['something else', '{', 'application/json'],
    ['what another site may send without asking', JSON.stringify(preview), 'text/plain'],
  ])('are not taken from %s', async (_, body, type) => {
    expect((await post(body, type)).status).toBe(400);
  });

  it('are pages, with an in-app bridge where there is one', async () => {
    const previews = createPreviews();
    const builder = createBuilder(previews);
    const pageOf = async (id: string) => (await builder.request(`/builder/preview/${id}`)).text();
    expect(await pageOf(previews.add({ ...preview, place: 'plain' }))).toMatch(/Larch[^]*<p>Hi<\/p>/);
    expect(await pageOf(previews.add({ ...preview, place: 'ios' }))).toMatch(/__bridge[^]*<p>Hi<\/p>/);
    expect((await builder.request('/builder/preview/none')).status).toBe(404);
  });
});
