/**
 * Remembers what had focus before the survey.
 * @param page The outermost document that may be touched.
 * @returns Takes the survey away by the action it is given, and gives focus back where it was lost by that.
 */
export function rememberFocus(element: HTMLElement, page: Document): (remove: () => void) => void {
  let before = page.activeElement as HTMLElement | null;
  element.addEventListener('focusin', ({ relatedTarget }) => {
    // From a page around our frame there is none.
    before = (relatedTarget as HTMLElement | null) || before;
  });
  return (remove) => {
    const focused = page.activeElement;
    remove();
    if (before && focused && !focused.isConnected) before.focus({ preventScroll: true });
  };
}
