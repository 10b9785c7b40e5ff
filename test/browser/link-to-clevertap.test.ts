import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, serveDemo } from '../../demo/server';
import { launchBrowser, openPage } from './support/browser';
import { openEmptyStore } from './support/open-empty-store';
import { until } from './support/until';

const passcode = 'PASSCODE-that-nobody-may-see';
const launched = launchBrowser();
const opened = openEmptyStore();
let demo: Demo;
beforeAll(async () => {
  demo = await serveDemo(await opened, 0, { passcode });
});
afterAll(async () => {
  await (await launched).close();
  await demo.close();
  await (await opened).close();
});

describe('an answer on the page of a link', () => {
  it('is told to CleverTap by the endpoint, as an event and a property of the person', async () => {
    const { page } = await openPage(await launched);
    await page.goto(`${demo.origin}/link/?survey=nps&user_email=maya@example.com&answer_score=9`);
    await page.locator('h2').waitFor();
    await page.mouse.click(2, 2);
    const [event] = await until(
      () => demo.collector.events('survey_question_response'),
      ({ length }) => length === 1,
    );
    expect(event?.properties).toMatchObject({
      label: 'NPS',
      response: '9',
      response_int: 9,
      question_id: 'score',
    });
    expect(event?.raw['identity']).toBe('maya@example.com');
    const [profile] = await until(demo.collector.profiles, ({ length }) => length === 1);
    expect(profile?.properties).toEqual({ NPS: 9 });
  });
});

describe('the passcode', () => {
  const paths = [
    '/',
    '/builder',
    '/gallery',
    '/results',
    '/link/?survey=nps&user_email=a@example.com&answer_score=3',
    '/site?surface=box',
    '/in-app?surface=ios',
    '/plain',
  ];

  it('is in nothing that a browser gets from the demo', async () => {
    const { page } = await openPage(await launched);
    const served: string[] = [];
    page.on(
      'response',
      (response) =>
        void response.text().then(
          (text) => served.push(JSON.stringify(response.headers()) + text),
          () => undefined,
        ),
    );
    for (const path of paths) await page.goto(demo.origin + path);
    await page.goto('about:blank');
    expect(served.join().length).toBeGreaterThan(500_000);
    expect(served.filter((text) => text.includes(passcode))).toEqual([]);
  });
});
