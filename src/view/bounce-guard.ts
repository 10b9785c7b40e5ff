/**
 * Keeps the second half of a double tap, and a key held down, from acting on the screen that the first half brought.
 * Two quick taps on different places are two taps. Ends with the element.
 * @param screenOf Something that is another on every screen.
 */
export function guardBounces(element: HTMLElement, screenOf: () => unknown): void {
  let last: readonly [x: number, y: number, time: number, screen: unknown] = [0, 0, 0, undefined];

  const click = (event: MouseEvent) => {
    const { clientX, clientY, timeStamp, detail } = event;
    const [x, y, time, screen] = last;
    const near = Math.abs(clientX - x) < 12 && Math.abs(clientY - y) < 12 && timeStamp - time < 250;
    // Keys and assistive technology click without a count.
    if (detail && near && screen !== screenOf()) stop(event);
    else last = [clientX, clientY, timeStamp, screenOf()];
  };
  const keydown = (event: KeyboardEvent) => {
    const target = event.composedPath()[0] as HTMLElement;
    if (event.repeat && /^( |Enter)$/.test(event.key) && !target.matches('.field')) stop(event);
  };
  element.addEventListener('click', click, true);
  element.addEventListener('keydown', keydown, true);
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
