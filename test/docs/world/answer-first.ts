import { until } from '../../browser/support/until';
import type { SamplePage } from './browser-world';
import { throwFor } from './throw-for';

/** What the survey says now; nothing where none is drawn. */
function readScreen(): string | undefined {
  const root = document.querySelector('[data-iterate-canvas]')?.shadowRoot;
  const text = root?.querySelector('section')?.textContent ?? undefined;
  if (/did not load/.test(text ?? '')) throw new Error(text);
  return root?.querySelector('h2') ? text : undefined;
}

/** Does the next thing that a person does on a drawn survey. @returns Whether that answers a question. */
function pressNext(): boolean {
  const root = document.querySelector('[data-iterate-canvas]')?.shadowRoot;
  const field = root?.querySelector<HTMLInputElement>('input, textarea');
  if (field && /^(text|textarea)$/.test(field.type)) {
    field.value = 'Words';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  } else field?.click();
  const isWay = (button: Element) =>
    !/^(Back|Skip|Close)$/.test(button.getAttribute('aria-label') ?? button.textContent);
  [...(root?.querySelectorAll('button') ?? [])].filter(isWay).pop()?.click();
  return !!field;
}

/** Waits until the first survey on a page is drawn. @throws {Error} When it does not load, or the page goes wrong. */
export async function drawn(sample: SamplePage): Promise<string> {
  const screen = await until(
    () => look(sample),
    (text) => text !== undefined,
    5000,
  );
  return screen ?? '';
}

async function look(sample: SamplePage): Promise<string | undefined> {
  throwFor(sample);
  return sample.page.evaluate(readScreen);
}

/**
 * Answers the first question of the first survey on a page, past its invitation.
 * @throws {Error} When none is drawn, or it says that it did not load, or the page goes wrong.
 */
export async function answerFirst(sample: SamplePage): Promise<void> {
  for (let isAnswer = false; !isAnswer;) {
    const screen = await drawn(sample);
    isAnswer = await sample.page.evaluate(pressNext);
    await until(
      () => look(sample),
      (text) => text !== screen,
      5000,
    );
  }
}
