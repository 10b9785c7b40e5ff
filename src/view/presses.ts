import type { Scene } from './scene';

/**
 * Keeps the second half of a double tap from acting on the screen that the first half brought. Two quick taps on
 * different places are two taps.
 */
export function ignoreDoubleTaps(element: HTMLElement): void {
  let last: MouseEvent | undefined;
  let lastScreen: Element | null;

  element.addEventListener(
    'click',
    (event) => {
      const screen = element.querySelector('.scroller');
      const isNear = last && Math.hypot(event.clientX - last.clientX, event.clientY - last.clientY) < 12;
      // Keys and assistive technology click without a count.
      const isOneTap = last && isNear && event.detail && event.timeStamp - last.timeStamp < 250;
      if (isOneTap && screen !== lastScreen) return stop(event);
      last = event;
      lastScreen = screen;
    },
    true,
  );
}

/**
 * Acts on keys: Escape closes, and Enter in a field goes on, as in a form, but no form is sent: a message must never
 * navigate. Space says nothing on a radio that is checked, and Enter nothing on any: here both are a tap.
 * A key held down does not act on the screen that it brought.
 */
export function pressKey(event: KeyboardEvent, { close, dispatch, modal }: Scene): void {
  const { key, repeat, isComposing } = event;
  const target = event.target as HTMLElement;
  if (key === 'Escape') close();
  if (key === 'Tab') keepInside(event, modal);
  if (!/^( |Enter)$/.test(key) || isComposing) return;
  if (target.matches('[type=radio]') || (repeat && !target.matches('.field'))) {
    stop(event);
    if (!repeat) target.click();
  } else if (key === 'Enter' && !repeat && target.matches('input')) {
    stop(event);
    dispatch({ type: 'next' });
  }
}

/** Past the last control comes the question again, and before the first one Close: a modal card is left by closing. */
function keepInside(event: KeyboardEvent, modal: boolean): void {
  const { currentTarget, target, shiftKey } = event;
  const controls = '#prompt,[href],button,input,select,textarea';
  const stops = [...(currentTarget as Element).querySelectorAll<HTMLInputElement>(controls)];
  const { type, form } = target as HTMLInputElement;
  const [question, first] = stops as [HTMLElement, HTMLInputElement];
  const last = stops.pop() as HTMLElement;
  // The radios of a group are one stop, at the one that is checked.
  const isFirst = target === question || target === first || (type === 'radio' && form === first.form);
  if (!modal || (shiftKey ? !isFirst : target !== last)) return;
  stop(event);
  (shiftKey ? last : question).focus();
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
