import { h, render } from 'preact';
import { CopyButton } from '../playground/copy-button';

for (const block of document.querySelectorAll('.code')) {
  const place = block.appendChild(document.createElement('div'));
  render(<CopyButton text={block.querySelector('code')?.textContent ?? ''} />, place);
}

/** Some browsers let no key move what holds nothing to focus; what does not move needs no stop of Tab. */
const observer = new ResizeObserver((entries) => {
  for (const { target } of entries)
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
});
for (const wide of document.querySelectorAll('.wide')) observer.observe(wide);

/** The page that is open is in sight in the list of all, however long that is. */
const contents = document.querySelector<HTMLElement>('nav.contents');
const open = contents?.querySelector<HTMLElement>('[aria-current]');
if (contents && open) contents.scrollTop = open.offsetTop - contents.clientHeight / 2;
