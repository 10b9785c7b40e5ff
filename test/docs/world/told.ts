import { readFile } from 'node:fs/promises';
import { until } from '../../browser/support/until';
import type { BrowserWorld } from './browser-world';

type Members = Readonly<Record<string, unknown>>;

/** What is told of one response with all that can go along. */
export interface Told {
  /** At the endpoint. */
  readonly events: readonly Members[];
  /** In CleverTap: what an event carries, by its name. */
  readonly clevertap: (name: string) => readonly Members[];
  /** In CleverTap: what is written to the profile. */
  readonly profiles: readonly Members[];
  /** What DOM events carry. */
  readonly details: readonly Members[];
}

const labels = [
  { label: 'Search', value: 'search' },
  { label: 'Export', value: 'export' },
];

const survey = {
  id: 'onboarding',
  title: 'Onboarding',
  questions: [
    { id: 'score', question_type: 'nps', prompt: 'Would you recommend us?', label: 'Score' },
    { id: 'why', question_type: 'freeform', prompt: 'Why?' },
    {
      id: 'features',
      question_type: 'multiselect',
      prompt: 'Which do you use?',
      options: { labels, randomize: true },
    },
    { id: 'since', question_type: 'date', prompt: 'Since when?' },
    { id: 'you', question_type: 'user_info', prompt: 'Who are you?', options: { fields: ['name', 'email'] } },
  ],
};

const values = [9, 'Because', ['search'], '2026-01-02', { name: 'Maya', email: 'maya@example.com' }];

const options = {
  survey,
  endpoint: 'https://example.com/responses',
  campaign: '101_20260101',
  properties: {
    user_external_id: '4711',
    user_email: 'maya@example.com',
    'user_User Type': 'Trial',
    response_number_order_total: '99.5',
  },
};

const code = `
  import { mountSurvey } from '/package.js';
  window.details = [];
  for (const type of ['displayed', 'response', 'dismiss', 'survey-complete'])
    addEventListener('iterate:' + type, ({ detail }) => window.details.push(detail));
  const mounted = mountSurvey({ element: document.querySelector('main'), ...${JSON.stringify(options)} });
  const values = ${JSON.stringify(values)};
  const answer = () => {
    if (!mounted.session) return setTimeout(answer);
    for (const value of values) mounted.dispatch({ type: 'enter', value, go: true });
    mounted.close();
  };
  const ready = () => (window.clevertap.getCleverTapID?.() ? answer() : setTimeout(ready, 20));
  ready();`;

const html = `<!doctype html><link rel="icon" href="data:,">
<script>
  var clevertap = { event: [], profile: [], account: [{ id: 'TEST-PROJECT-ID' }], onUserLogin: [], notifications: [], privacy: [] };
  clevertap.region = 'eu1';
</script>
<script src="https://static.clevertap.com/js/clevertap.min.js"></script>
<main></main><script type="module" src="/own.js"></script>`;

/** Lets a person answer one question of each form, on a page with CleverTap's SDK, and notes who is told what. */
export async function readTold({ open, internet, answers }: BrowserWorld): Promise<Told> {
  const files = { '/own.js': code, '/package.js': await readFile('dist/index.js', 'utf8') };
  const { page } = await open({ html, files });
  const read = async () => ({
    events: (await answers.events()) as unknown as readonly Members[],
    details: await page.evaluate(() => (window as unknown as { details: readonly Members[] }).details),
    messages: [...internet.collector.events(), ...internet.collector.profiles()],
  });
  // Shown, five answers, the end and the closing; five events and five properties or more in CleverTap.
  const told = await until(
    read,
    ({ events, details, messages }) => events.length >= 8 && details.length >= 8 && messages.length >= 10,
  );
  const properties = (type: string, name?: string) =>
    told.messages
      .filter((message) => message.type === type && (name ?? message.name) === message.name)
      .map((message) => message.properties ?? {});
  return {
    events: told.events,
    details: told.details,
    clevertap: (name) => properties('event', name),
    profiles: properties('profile'),
  };
}
