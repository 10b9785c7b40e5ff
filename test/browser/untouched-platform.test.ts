import { describe, expect } from 'vitest';
import { it, tap } from './support/fixtures';

/** What scripts like to replace: owners as they are found from the window, whose every member is looked at. */
const builtIns = [
  ...['Object', 'Array', 'String', 'Number', 'Boolean', 'Function', 'Date', 'RegExp', 'Error', 'Promise'],
  ...['Map', 'Set', 'WeakMap', 'Symbol', 'JSON', 'Math', 'Reflect', 'Proxy', 'Intl', 'URL'],
  ...['Object.prototype', 'Array.prototype', 'String.prototype', 'Number.prototype', 'Function.prototype'],
  ...['Date.prototype', 'Promise.prototype', 'RegExp.prototype', 'EventTarget.prototype', 'Event.prototype'],
  ...['Node.prototype', 'Element.prototype', 'HTMLElement.prototype', 'Document.prototype'],
  ...['ShadowRoot.prototype', 'XMLHttpRequest.prototype', 'Storage.prototype', 'History.prototype'],
  ...[
    'Navigator.prototype',
    'Response.prototype',
    'CSSStyleSheet.prototype',
    'console',
    'history',
    'navigator',
  ],
];

interface LookingWindow extends Window {
  look(): Readonly<Record<string, readonly unknown[]>>;
}

/** Runs before the scripts of a page. Functions are told apart by a number that each gets when it is first seen. */
function prepareLook(owners: readonly string[]): void {
  const numbers = new Map<unknown, number>();
  const numberOf = (value: unknown) => {
    if (typeof value !== 'function' && (typeof value !== 'object' || !value)) return String(value);
    if (!numbers.has(value)) numbers.set(value, numbers.size);
    return numbers.get(value);
  };
  const describe = (owner: object) =>
    Object.entries(Object.getOwnPropertyDescriptors(owner)).map(([name, descriptor]) => [
      name,
      ...Object.values(descriptor as object).map(numberOf),
    ]);
  (window as unknown as LookingWindow).look = () => ({
    names: Object.getOwnPropertyNames(window).sort(),
    fetch: [window.fetch, window.setTimeout, window.addEventListener].map(numberOf),
    ...Object.fromEntries(
      owners.map((path) => {
        const owner = path
          .split('.')
          .reduce((from, name) => from[name] as never, window as unknown as Record<string, unknown>);
        return [path, describe(owner)];
      }),
    ),
  });
}

describe('a page on which a survey was answered and closed', () => {
  it('has the platform that it had, and no name more', async ({ site, visit }) => {
    const { page, card } = await visit({ around: () => '' });
    await page.addInitScript(prepareLook, builtIns);
    await page.reload();
    const before = await page.evaluate(() => (window as unknown as LookingWindow).look());
    await page.evaluate(
      (survey) => {
        document.body.innerHTML = `<div data-iterate-survey="${survey}"></div>`;
      },
      site.publish({ body: JSON.stringify({ id: 's', questions: [question] }) }),
    );
    await page.addScriptTag({ url: site.scriptUrl });
    await tap(page, '9');
    await page.getByRole('button', { name: 'Done' }).click();
    await card.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => (window as unknown as LookingWindow).look())).toEqual(before);
  });
});

const question = { id: 'q', question_type: 'nps', prompt: 'Would you recommend us?' };
