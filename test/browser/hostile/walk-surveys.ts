/** A survey on a page, and what is entered in it. */
export interface Walk {
  readonly id: string;
  /** What is typed wherever something can be typed, and what CleverTap says the person is called. */
  readonly words: string;
}

/** What came of it. */
export interface Walked {
  /** What should not have been. */
  readonly findings: readonly string[];
  /** Milliseconds that the slowest screen took. */
  readonly slowest: number;
}

/**
 * Runs in the page: goes through each survey from its first screen to its last as fast as it can be drawn, and looks
 * at every element of every screen.
 * @param json A list of walks: as JSON, because lone surrogates pass no other way.
 */
export async function walkSurveys(json: string): Promise<Walked> {
  const findings: string[] = [];
  const page = window as unknown as { personOf: string; arrived(id: string): Promise<void> };
  const elements =
    'a,button,div,em,fieldset,footer,form,h2,img,input,label,legend,li,ol,option,p,progress,section,select,span,strong,textarea';
  const attributes =
    /^(class|id|lang|dir|role|aria-[a-z]+|tabindex|type|name|href|target|rel|src|alt|referrerpolicy|placeholder|autocomplete|inputmode|rows|min|max|format|value|selected|data-held)$/;
  let slowest = 0;

  function look(root: ShadowRoot, id: string): void {
    const note = (what: string) => void findings.push(`${id}: ${what}`);
    for (const element of root.querySelectorAll('*')) {
      const { localName } = element;
      if (!element.matches(elements)) note(`an element ${localName}`);
      for (const { name } of element.attributes) if (!attributes.test(name)) note(`an attribute ${name}`);
      if (element instanceof HTMLAnchorElement && element.hasAttribute('href') && !URL.canParse(element.href))
        note(`a link to ${element.href}`);
      else if (element instanceof HTMLAnchorElement && element.hasAttribute('href')) {
        const { protocol, username, rel, target, searchParams } = Object.assign(new URL(element.href), {
          rel: element.rel,
          target: element.target,
        });
        if (!/^(https|mailto|tel|myshop):$/.test(protocol) || username) note(`a link to ${element.href}`);
        if (searchParams.has('deeplink')) note(`a deep link to ${element.href}`);
        if (!/^https?:\/\/[^/]/.test(element.getAttribute('href') ?? '') && protocol === 'https:')
          note(`a link that is not absolute: ${String(element.getAttribute('href'))}`);
        if (rel !== 'noreferrer' || target !== '_blank') note('a link that tells where it is');
      }
      if (element instanceof HTMLImageElement) {
        if (!/^https:\/\/[^/]/.test(element.getAttribute('src') ?? '')) note(`a picture ${element.src}`);
        if (element.referrerPolicy !== 'no-referrer') note('a picture that tells where it is');
      }
    }
    const heading = root.querySelector('h2');
    if (!heading) note('no prompt');
  }

  function type(field: HTMLInputElement | HTMLTextAreaElement, words: string): void {
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function answer(root: ShadowRoot, words: string): void {
    const find = <Kind extends Element>(selector: string) => root.querySelector<Kind>(selector);
    const radios = [
      ...root.querySelectorAll<HTMLInputElement>('fieldset[aria-labelledby] [type=radio]:not([aria-label])'),
    ];
    const [label] = radios.map((radio) => radio.nextElementSibling?.textContent ?? '');
    if (label !== undefined && ![words, 'Plain', 'Yes'].includes(label)) findings.push(`a label “${label}”`);
    const list = find<HTMLSelectElement>('select');
    const field = find<HTMLTextAreaElement>('textarea, label input:not([name])');
    // The second of three is Plain, the last of three is Other.
    if (radios.length === 3) radios[2]?.click();
    else if (radios.length) radios[0]?.click();
    if (radios.length === 3) {
      const other = find<HTMLInputElement>('.other');
      if (other) type(other, words);
    }
    if (field) type(field, words);
    if (list) {
      list.selectedIndex = 1;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  for (const { id, words } of JSON.parse(json) as Walk[]) {
    const root = document.getElementById(id)?.querySelector('[data-iterate-canvas]')?.shadowRoot;
    if (!root) {
      findings.push(`${id}: was not drawn`);
      continue;
    }
    page.personOf = words;
    for (let screen = 0; screen < 40 && root.querySelector('footer'); screen += 1) {
      look(root, id);
      if (!root.querySelector('.invitation, progress')) break;
      const began = performance.now();
      const before = root.querySelector('section > div');
      const invitation = root.querySelector<HTMLElement>('.invitation button');
      if (invitation) invitation.click();
      else answer(root, words);
      if (root.querySelector('section > div') === before) {
        look(root, id);
        [...root.querySelectorAll<HTMLElement>('footer button')].pop()?.click();
      }
      if (root.querySelector('section > div') === before)
        findings.push(
          `${id}: is held up at “${String(root.querySelector('h2')?.textContent)}” ${String(root.querySelector('progress')?.getAttribute('aria-label'))}`,
        );
      slowest = Math.max(slowest, performance.now() - began);
      if (root.querySelector('section > div') === before) break;
    }
    // What a browser keeps alive at once is little, and what it refuses would be repeated later and later.
    await page.arrived(id);
  }
  return { findings, slowest };
}
