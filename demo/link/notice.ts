/** One line of the page's own above the survey. */
export interface Notice {
  /** Says something in its language, with what it is about and a way to act. */
  say(text: string, about?: string, button?: { readonly label: string; press(): void }): void;
}

/** Adds an empty line to the page, which screen readers follow from then on. */
export function createNotice(element: HTMLElement): Notice {
  const line = document.createElement('p');
  line.className = 'notice';
  line.dir = 'auto';
  line.setAttribute('role', 'status');
  element.prepend(line);
  let said = '';
  return {
    say(text, about = '', button) {
      // Said again, it would be read out again.
      if (said === text + about) return;
      said = text + about;
      const words = document.createElement('span');
      const subject = document.createElement('strong');
      subject.textContent = about;
      words.append(...(text ? [text] : []), ...(about ? [' ', subject] : []));
      line.textContent = '';
      line.append(...(text ? [words] : []), ...(button ? [drawButton(button)] : []));
    },
  };
}

function drawButton({ label, press }: { readonly label: string; press(): void }): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', press);
  return button;
}
