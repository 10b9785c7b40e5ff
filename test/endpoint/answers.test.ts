import { expect, it } from 'vitest';
import { describeOnBoth } from './support/databases';
import { anAnswer, anEnding } from './support/events';

const valuesOf = (events: readonly { readonly response?: { readonly value: unknown } }[]) =>
  events.map(({ response }) => response?.value);

describeOnBoth('the store', (stored) => {
  it('keeps an event letter by letter', async () => {
    const event = anAnswer({
      value: `O'Brien "B" \\ \n {a,b} \u0000 \ud800 🙂 NULL`,
      members: { extra: [1, null] },
    });
    await stored.answers.add([event]);
    expect(await stored.answers.events()).toEqual([event]);
  });

  it('keeps what came first under an id', async () => {
    await stored.answers.add([anAnswer({ value: 'first' })]);
    await stored.answers.add([anAnswer({ value: 'second' })]);
    expect(valuesOf(await stored.answers.events())).toEqual(['first']);
  });

  it('keeps the first of two with one id in one request', async () => {
    await stored.answers.add([anAnswer({ value: 'first' }), anAnswer({ value: 'second' })]);
    expect(valuesOf(await stored.answers.events())).toEqual(['first']);
  });

  it('gives events back in order of arrival', async () => {
    const events = ['c', 'a', 'b'].map((question) => anAnswer({ question }));
    await stored.answers.add(events);
    expect(await stored.answers.events()).toEqual(events);
  });

  it('lets the highest revision count, whenever it comes', async () => {
    await stored.answers.add([anAnswer({ value: 'new', revision: 10 })]);
    await stored.answers.add([anAnswer({ value: 'old', revision: 9 })]);
    expect(valuesOf(await stored.answers.responses())).toEqual(['new']);
  });

  it('leaves out what is off the path that an ending tells', async () => {
    await stored.answers.add([anAnswer({ question: 'why' }), anAnswer({ question: 'who', value: 'Ann' })]);
    await stored.answers.add([anEnding(['who'])]);
    expect(valuesOf(await stored.answers.responses())).toEqual(['Ann']);
    expect((await stored.answers.events()).length).toBe(3);
  });

  it('believes the latest ending', async () => {
    await stored.answers.add([
      anAnswer({ question: 'why' }),
      anEnding([], 'r1', { id: '1.s1.r1.~dismiss.3' }),
    ]);
    await stored.answers.add([anEnding(['why'])]);
    expect(valuesOf(await stored.answers.responses())).toEqual(['Because']);
  });

  it('tells who listens of each event once', async () => {
    const heard: string[] = [];
    const stop = stored.answers.added.listen(({ id }) => heard.push(id));
    await Promise.all([stored.answers.add([anAnswer()]), stored.answers.add([anAnswer()])]);
    stop();
    expect(heard).toEqual(['1.s1.r1.why.1']);
  });

  it('takes the same events in opposite orders at the same time', async () => {
    const events = Array.from({ length: 20 }, (_, revision) => anAnswer({ revision }));
    const all = Array.from({ length: 10 }, (_, turn) =>
      stored.answers.add(turn % 2 ? events : [...events].reverse()),
    );
    await Promise.all(all);
    expect((await stored.answers.events()).length).toBe(20);
  });
});
