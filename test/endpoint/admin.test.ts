import { expect, it } from 'vitest';
import { describeOnBoth } from './support/databases';
import { anAnswer, anEnding, aDisplay } from './support/events';
import { serveEndpoint } from './support/serve';

const token = 'an admin token';
const headers = { Authorization: `Bearer ${token}` };

describeOnBoth('the admin’s routes', (stored) => {
  const serveAdmin = async () => (await serveEndpoint({ answers: stored.answers, admin: { token } })).origin;
  const getText = async (path: string) => (await fetch((await serveAdmin()) + path, { headers })).text();

  it.each(['/answers.csv', '/answers.json', '/mau.csv', '/mau.json', '/results/summary'])(
    '%s wants the token',
    async (path) => {
      const origin = await serveAdmin();
      const statusWith = async (Authorization?: string) =>
        (await fetch(origin + path, Authorization === undefined ? {} : { headers: { Authorization } }))
          .status;
      const tried = [undefined, 'Bearer', 'Bearer another', `Basic ${token}`, `Bearer ${token}`];
      expect(await Promise.all(tried.map(statusWith))).toEqual([401, 401, 401, 401, 200]);
    },
  );

  it('are not there without a token', async () => {
    const { origin } = await serveEndpoint(stored);
    const paths = ['/answers.csv', '/answers.json', '/mau.json', '/results', '/results/summary'];
    const statuses = await Promise.all(paths.map(async (path) => (await fetch(origin + path)).status));
    expect(statuses).toEqual([404, 404, 404, 404, 404]);
  });

  it('export a row for each answer that counts', async () => {
    await stored.answers.add([
      anAnswer({
        value: 'a "quoted", text',
        members: {
          user_traits: { plan: 'Trial', since: { type: 'date', value: 0 } },
          response_properties: { order: 7 },
        },
      }),
      anAnswer({ value: 'left behind', question: 'who' }),
      anEnding(['why']),
    ]);
    const [names, row, ...more] = (await getText('/answers.csv')).split('\r\n');
    expect(names).toBe(
      'answer_id,survey_id,survey_name,response_id,question_id,question,label,value,response,response_int,' +
        'response_string,response_array,answered_at,verified,external_id,email,clevertap_id,user.plan,user.since,response.order',
    );
    expect(row).toMatch(
      /^1\.s1\.r1\.why\.1,s1,Survey one,r1,why,Prompt of why,,"a ""quoted"", text","a ""quoted"", text",,"a ""quoted"", text",,\d{4}-[^,]*Z,false,person-r1,,,Trial,1970-01-01T00:00:00\.000Z,7$/,
    );
    expect(more).toEqual([]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('export %j as no formula', async (value) => {
    await stored.answers.add([anAnswer({ value, members: { user_traits: { [value]: value } } })]);
    const fields = (await getText('/answers.csv')).split(/[\r\n,]+/);
    expect(fields.filter((field) => /^"?[=+\-@\t]/.test(field))).toEqual([]);
    expect(fields).toContain(`"'${value}"`);
  });

  it('export the events as they came, as JSON', async () => {
    const event = anAnswer({ value: '=1\u0000' });
    await stored.answers.add([event]);
    expect(JSON.parse(await getText('/answers.json?survey=s1'))).toEqual([{ event, verified: false }]);
    expect(JSON.parse(await getText('/answers.json?survey=s2'))).toEqual([]);
  });

  it('erase a response, and every response of a person', async () => {
    const ann = { members: { user: { email: 'ann@example.com' } } };
    await stored.answers.add(
      ['r1', 'r2', 'r3'].map((response) => anAnswer({ response, ...(response === 'r3' ? {} : ann) })),
    );
    await stored.answers.add([aDisplay('r1', { user: {} })]);
    const erase = async (query: string) =>
      (await fetch(`${await serveAdmin()}/answers?${query}`, { method: 'DELETE', headers })).json();
    expect(await erase('response_id=r3')).toEqual({ erased: 1 });
    expect(await erase('email=bob@example.com')).toEqual({ erased: 0 });
    expect(await erase('email=ann@example.com')).toEqual({ erased: 3 });
    expect(await stored.answers.events()).toEqual([]);
  });

  it('erase nothing where nobody is named', async () => {
    await stored.answers.add([anAnswer()]);
    const response = await fetch(`${await serveAdmin()}/answers`, { method: 'DELETE', headers });
    expect(response.status).toBe(400);
    expect((await stored.answers.events()).length).toBe(1);
  });

  it('are not for pages of other origins', async () => {
    const response = await fetch(`${await serveAdmin()}/answers.json`, {
      headers: { ...headers, Origin: 'https://x.example' },
    });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(null);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });
});

describeOnBoth('people per month', (stored) => {
  const month = () => new Date().toISOString().slice(0, 7);
  const people = async () => {
    const { origin } = await serveEndpoint({ answers: stored.answers, admin: 'open' });
    return [
      await (await fetch(`${origin}/mau.json`)).json(),
      await (await fetch(`${origin}/mau.csv`)).text(),
    ];
  };

  it('count a person once, by the surest name', async () => {
    await stored.answers.add([
      aDisplay('a', { user: { external_id: '7', email: 'ann@example.com' } }),
      aDisplay('b', { user: { external_id: '7', email: 'other@example.com' } }),
      aDisplay('c', { user: { email: '7' } }),
      aDisplay('d', { user: { clevertap_id: '7' } }),
      aDisplay('e', { user: {} }),
      aDisplay('f', { user: undefined }),
      anAnswer({ response: 'g' }),
    ]);
    expect(await people()).toEqual([[{ month: month(), people: 5 }], `month,people\r\n${month()},5`]);
  });

  it('go by the day on which the device says it was, where that can be', async () => {
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    await stored.answers.add([
      aDisplay('a', { answered_at: daysAgo(20) }),
      aDisplay('b', { answered_at: '1999-01-01T00:00:00.000Z' }),
      aDisplay('c', { answered_at: daysAgo(-300) }),
      aDisplay('d', { answered_at: 'yesterday' }),
    ]);
    const [counted] = (await people()) as [readonly { month: string; people: number }[]];
    const months = [month(), daysAgo(20).slice(0, 7)];
    expect(counted.map((entry) => entry.month)).toEqual([...new Set(months)]);
    expect(counted.reduce((sum, entry) => sum + entry.people, 0)).toBe(4);
  });
});
