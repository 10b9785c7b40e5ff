/** What a frame shows of harm done to it. */
export interface CarelessWindow extends Window {
  /** Gives an input of a group to everything that takes no care of such inputs. */
  take(group: string, input: string): void;
  /** What was seen so far, by name; to be read from another window, since this one may be patched. */
  readonly signs: Readonly<Record<string, true>>;
  /** Looks whether a prototype has changed. */
  look(): void;
}

/**
 * Runs in a frame before anything else: all that a script must not do, each in its plainest form. What it takes is
 * seen to do harm by a call of `canary()`, an exception, a line in the console, a changed prototype, an element or a
 * rule that nobody made, or a value that comes out otherwise; what asks for addresses is seen outside.
 */
export function carelessPage(): void {
  const seen = Object.create(null) as Record<string, true>;
  const note = (sign: string) => void (seen[sign] = true);
  const page = window as unknown as CarelessWindow & Record<string, unknown>;
  page['canary'] = () => note('ran');
  const isIn = (target: object) => 'canary' in target;
  page.look = () => {
    if (isIn({}) || isIn([])) note('prototype');
  };
  addEventListener('error', ({ message }) => message && note('exception'));
  addEventListener('unhandledrejection', () => note('exception'));
  for (const level of ['log', 'warn', 'error'] as const) console[level] = () => note('console');

  const { createElement } = document;
  const make = <Name extends keyof HTMLElementTagNameMap>(name: Name) =>
    document.documentElement.appendChild(createElement.call(document, name) as HTMLElementTagNameMap[Name]);

  /** Whatever one careless line throws, the next has its turn. */
  function attempt(...lines: readonly (() => unknown)[]): void {
    // Iterating may be what is broken.
    for (let at = 0; at < lines.length; at += 1)
      try {
        lines[at]?.();
      } catch {
        note('exception');
      }
  }

  const expectSame = (left: unknown, right: unknown) => left === right || note('changed');

  /** Markup, and a person who goes through what it made. */
  function show(html: string): HTMLElement {
    const box = make('div');
    box.innerHTML = html;
    box.querySelectorAll<HTMLElement>('[autofocus]').forEach((element) => element.focus());
    return box;
  }

  /** A document of its own, written as servers write them. */
  function write(html: string): void {
    const { contentWindow } = make('iframe');
    if (!contentWindow) return;
    contentWindow.document.open();
    Object.assign(contentWindow, { canary: page['canary'] });
    contentWindow.document.write(html);
    contentWindow.document.close();
  }

  /** Goes where an address leads, in a frame. */
  function follow(address: string): void {
    const frame = document.createElement('iframe');
    frame.name = `inner-${Math.random()}`;
    document.documentElement.append(frame);
    Object.assign(frame.contentWindow ?? {}, { canary: page['canary'] });
    const link = make('a');
    link.href = address;
    link.target = frame.name;
    link.click();
  }

  function merge(target: Record<string, unknown>, source: object): object {
    for (const [key, value] of Object.entries(source)) {
      if (typeof value === 'object' && value) {
        target[key] ??= {};
        merge(target[key] as Record<string, unknown>, value as object);
      } else target[key] = value;
    }
    return target;
  }

  function setPath(path: string, value: unknown): void {
    const names = path.split(/[.[\]]+/).filter(Boolean);
    const last = names.pop() ?? '';
    const holder = names.reduce(
      (target, name) => target[name] as Record<string, unknown>,
      {} as Record<string, unknown>,
    );
    holder[last] = value;
  }

  interface Node {
    readonly type?: string;
    readonly props?: Record<string, unknown>;
  }

  /** A text, a list or an element: whatever comes. */
  function draw(node: unknown, parent: Element): void {
    if (Array.isArray(node)) return node.forEach((each) => draw(each, parent));
    if (typeof node !== 'object' || !node) return parent.append(String(node));
    const { type, props = {} } = node as Node;
    if (!type) return parent.append(String(node));
    const element = document.createElement(type);
    const { children, dangerouslySetInnerHTML: html, ...rest } = props;
    Object.assign(element, rest, html && { innerHTML: (html as { __html: string }).__html });
    if (children) draw(children, element);
    parent.append(element);
  }

  const run = (code: string) => void new Function(code)();
  const parse = (json: string) => JSON.parse(json) as Record<string, never>;

  /** Settings from anywhere, and all that is done with them. */
  function obey(settings: Readonly<Record<string, unknown>>): void {
    const { endpoint, survey, redirect, url, run: code, callback, html, message, prompt } = settings;
    for (const address of [
      endpoint,
      survey,
      settings['data-endpoint'],
      settings['data-iterate-survey'],
      settings['iterate_endpoint'],
    ])
      if (address) void fetch(address as string, { method: 'POST', mode: 'no-cors' });
    for (const address of [redirect, url]) if (address) follow(address as string);
    for (const markup of [html, message, prompt]) if (markup) show(String(markup));
    if (code) run(code as string);
    if (callback) run(`${String(callback)}({})`);
  }

  /** A script that believes the page around it. */
  function embed(): void {
    const script = createElement.call(document, 'script');
    script.setAttribute('data-endpoint', '/own');
    const careless = () => {
      type Loose = Record<string, Record<string, (...values: unknown[]) => unknown>>;
      const { clevertap, CleverTap, webkit, config } = window as unknown as Loose;
      const { note, attempt, expectSame } = window as unknown as {
        note(sign: string): void;
        attempt(...lines: (() => unknown)[]): void;
        expectSame(left: unknown, right: unknown): void;
      };
      attempt(
        () => clevertap && (clevertap['event'] as unknown as unknown[]).push('x'),
        () => clevertap?.['getCleverTapID']?.(),
        () => clevertap?.['getSDKVersion']?.(),
        () => CleverTap && CleverTap['pushEvent']?.('x'),
        () => CleverTap && expectSame(typeof CleverTap['pushEvent'], 'function'),
        () => webkit && (webkit['messageHandlers'] as unknown as Loose)['clevertap']?.['postMessage']?.('x'),
        () => webkit && note('changed'),
        () => config && void fetch(String(config['endpoint'] ?? config), { mode: 'no-cors' }),
        () => expectSame((document.currentScript as HTMLElement).dataset['endpoint'], '/own'),
        () =>
          expectSame(
            document.body.appendChild(document.createElement('p')).parentNode,
            document.querySelector('body'),
          ),
        () => expectSame(document.head.localName, 'head'),
        () => expectSame(document.documentElement.localName, 'html'),
        () => expectSame(typeof document.readyState, 'string'),
        () => expectSame(document.visibilityState, 'visible'),
        () => document.querySelector('p') && document.querySelectorAll('p'),
        () => expectSame(JSON.parse(document.getElementById('survey')?.textContent ?? '').id, 'own'),
        () => document.addEventListener('x', () => undefined),
        () => expectSame(document.activeElement?.localName, 'body'),
        () => expectSame((window as unknown as { survey: object }).survey, document.getElementById('survey')),
      );
      void note;
    };
    script.textContent = `(${careless.toString()})()`;
    Object.assign(window, { note, attempt, expectSame });
    document.documentElement.append(script);
  }

  /** A script that believes the platform. */
  function answer(): void {
    const given = { type: 'response', value: 9, path: ['a', 'b'] };
    const sameList = (list: readonly unknown[], joined: string) => {
      let text = '';
      for (let at = 0; at < list.length; at += 1) text += String(list[at]);
      expectSame(text, joined);
    };
    attempt(
      () => {
        for (const key in ['a']) expectSame(key, '0');
      },
      () => {
        for (const key in { a: 1 }) expectSame(key, 'a');
      },
      () => expectSame(JSON.stringify(given), '{"type":"response","value":9,"path":["a","b"]}'),
      () => expectSame((JSON.parse('{"a":1}') as { a: number }).a, 1),
      () => obey({}),
      () => {
        const chosen: Record<string, unknown> = {};
        if (chosen['other']) note('changed');
        chosen['value'] = 2;
        expectSame(chosen['value'], 2);
      },
      () => {
        const named: Record<string, unknown> = {};
        named['toString'] = () => 'named';
        expectSame(String(named), 'named');
      },
      () => sameList([...'ab'], 'ab'),
      () => sameList([...['a', 'b']], 'ab'),
      () =>
        sameList(
          ['a', 'b'].map((letter) => `${letter}.`),
          'a.b.',
        ),
      () =>
        sameList(
          ['a', 'b'].filter((letter) => letter === 'b'),
          'b',
        ),
      () =>
        expectSame(
          ['a', 'b'].find((letter) => letter === 'b'),
          'b',
        ),
      () => expectSame(['a', 'b'].includes('c'), false),
      () =>
        sameList(
          Array.from({ length: 2 }, (_, at) => at),
          '01',
        ),
      () => expectSame(' x '.trim(), 'x'),
      () => expectSame(Object.entries({ a: 1 }).length, 1),
      () => expectSame(Object.assign({}, { a: 1 }).a, 1),
      () => localStorage.setItem('careless', 'x'),
      () => crypto.getRandomValues(new Uint8Array(1)),
      () => new Map([[1, 1]]) && new WeakMap(),
      () => expectSame(new Intl.NumberFormat('en').format(1000), '1,000'),
      () => Math.random() || note('changed'),
      () => setTimeout(() => undefined, 0),
      () => Date.now() > 1e12 || note('changed'),
      () => expectSame(Date.now() <= Date.now(), true),
      () => new Date().toISOString(),
      () => performance.now(),
      () => {
        const element = document.createElement('p');
        element.setAttribute('class', 'x');
        expectSame(element.className, 'x');
        let heard = false;
        element.addEventListener('click', () => (heard = true));
        element.click();
        expectSame(heard, true);
      },
      () => new CustomEvent('x'),
      () => {
        const { clevertap: sdk } = window as unknown as {
          clevertap?: Record<string, (name?: string) => unknown>;
        };
        if (!sdk) return;
        (sdk['event'] as unknown as string[]).push('x');
        sdk['getCleverTapID']?.();
      },
      () => 'define' in window && note('changed'),
      () => {
        const check = (reply: Response) => expectSame(typeof reply.headers, 'object');
        fetch('data:,x').then(check, () => note('exception'));
        new Promise((resolve) => resolve(1)).then(() => undefined);
      },
      () => console.info(''),
    );
    attempt(() => console.debug(''));
  }

  const sinks: Record<string, (input: string) => void> = {
    markup: (text) => {
      attempt(
        () => show(text).firstElementChild && note('element'),
        () => show(`<input value="${text}">`),
        () => show(`<input value='${text}'>`),
        () => show(`<input value=${text}>`),
        () => write(`<p>${text}`),
        () =>
          ['title', 'textarea', 'style', 'script'].forEach((name) => {
            if (text.toLowerCase().includes(`</${name}`)) write(`<${name}>${text}</${name}>`);
          }),
        () => text.includes('-->') && write(`<!-- ${text} -->`),
      );
    },
    mutation: (text) => {
      const clean = (html: string) => {
        const { body } = new DOMParser().parseFromString(html, 'text/html');
        body.querySelectorAll('[onerror]').forEach((element) => element.remove());
        return body.innerHTML;
      };
      attempt(
        () => show(text),
        () => show(clean(text)),
        () => show(clean(clean(text))),
      );
    },
    url: (text) => {
      attempt(
        () => follow(text),
        () => (make('img').src = text),
      );
    },
    deeplink: (text) => {
      // What the apps' own views do with a link that is followed.
      const link = make('a');
      link.href = text;
      const { protocol, searchParams } = new URL(link.href);
      const names = [...searchParams.keys()].map((name) => name.toLowerCase());
      if (!['https:', 'mailto:', 'tel:', 'myshop:'].includes(protocol) || names.includes('deeplink'))
        note('opened');
    },
    'inline-format': (text) => {
      const html = text
        .replace(/!\[(.*?)\]\((.*?)\)/gs, '<img src="$2" alt="$1">')
        .replace(/\[(.*?)\]\((.*?)\)/gs, '<a href="$2">$1</a>')
        .replace(/^# (.*)/gm, '<h1>$1</h1>')
        .replace(/\*\*(.*?)\*\*/gs, '<b>$1</b>')
        .replace(/\{\{user\.email\}\}/g, 'ann@example.com');
      const box = show(html);
      box.querySelectorAll('a').forEach((link) => follow(link.href));
    },
    css: (text) => {
      const marked = make('p');
      marked.className = 'marked';
      const look = () => {
        const { position, display, pointerEvents, opacity } = getComputedStyle(marked);
        return [position, display, pointerEvents, opacity].join();
      };
      const before = look();
      const style = make('style');
      attempt(
        () => (style.textContent = `.marked { color: ${text} }`),
        () => (style.sheet?.cssRules.length ?? 0) > 1 && note('rule'),
        () => expectSame(look(), before),
        () => (marked.style.cssText = `color: ${text}`),
        () => expectSame(look(), before),
        () => (make('p').style.cssText = `background: ${text}`),
        () => show(`<style>.marked { color: ${text} }</style>`),
      );
    },
    shape: (text) => {
      attempt(() => {
        interface Loose {
          readonly id: string;
          readonly questions: readonly {
            readonly prompt: string;
            readonly question_type: string;
            readonly options?: { readonly labels: readonly { readonly label: string }[] };
            readonly show_when?: { readonly all: readonly unknown[] };
          }[];
          readonly copy?: Record<string, { readonly current: string }>;
          readonly translations?: readonly { readonly language: string }[];
          readonly endings?: readonly { readonly id: string }[];
        }
        const document = JSON.parse(text) as { survey?: Loose; results?: { survey: Loose } } & Loose;
        const survey = document.results?.survey ?? document.survey ?? document;
        const known: Record<string, string> = { nps: 'nps', select: 'select' };
        survey.id.trim();
        if (!survey.questions[0]?.prompt.trim()) note('changed');
        survey.questions.forEach((question) => {
          question.prompt.trim();
          if (!known[question.question_type]?.trim()) note('changed');
          question.options?.labels.forEach(({ label }) => label.trim());
          if (question.question_type === 'select') question.options?.labels.slice();
          if (question.show_when?.all === null) note('changed');
          if (question.question_type === 'select' && !question.options) note('changed');
        });
        Object.values(survey.copy ?? {}).forEach(({ current }) => current.trim());
        survey.translations?.forEach(({ language }) => language.trim());
        survey.endings?.forEach(({ id }) => id.trim());
      });
    },
    prototype: (text) => {
      attempt(
        () => merge({}, JSON.parse(text) as object),
        () => {
          const { path, value } = parse(text);
          if (path) setPath(path, value);
        },
      );
    },
    vnode: (text) => {
      const box = make('div');
      attempt(() => draw(JSON.parse(text), box));
      if (box.firstElementChild) note('element');
    },
    template: (text) => {
      attempt(
        () => run(`const name = "${text}";`),
        () => run(`const name = '${text}';`),
        () => run(`const name = \`${text}\`;`),
        () => {
          let whole = false;
          page['end'] = () => (whole = true);
          const quoted = text.replace(/"/g, '\\"');
          write(`<script>const name = "${quoted}";</script><script>parent.end()</script>`);
          expectSame(whole, true);
        },
        () => expectSame('Hello NAME!'.replace('NAME', text), `Hello ${text}!`),
      );
    },
    query: (text) => {
      const parameters = text.replace(/^[?#]/, '').split('&');
      attempt(
        () => obey(Object.fromEntries(new URLSearchParams(text))),
        () => obey({ html: decodeURIComponent(text) }),
        () => obey({ html: decodeURIComponent(decodeURIComponent(text)) }),
        () =>
          parameters.forEach((parameter) => {
            const [path = '', value] = parameter.split('=');
            if (/[.[]/.test(path)) setPath(path, value);
          }),
      );
    },
    message: (text) => {
      addEventListener('message', ({ data }: MessageEvent<Record<string, never>>) => {
        const { type = note('changed'), code } = data;
        obey({ ...data, run: code });
        merge({}, data);
        for (const order of ['close', 'response', 'iterate:response', 'resize', 'clevertap', 'survey'])
          if (type === order) note('obeyed');
      });
      postMessage(JSON.parse(text));
    },
    text: (text) => {
      attempt(
        () => expectSame((JSON.parse(`{"t":"${text}"}`) as { t: string }).t, text),
        () => encodeURIComponent(text),
      );
    },
    number: (json) => {
      const value = JSON.parse(json) as number;
      attempt(
        () => new Array(value).length,
        () => new Date(value).toISOString(),
        () => value.toFixed(0),
        () => expectSame(value || 5, value),
        () => expectSame(new Array(Math.round(value)).length, value),
        () => expectSame(Object.is(value, -0), false),
        () => {
          if (value > 1000) setTimeout(() => note('too soon'), value);
        },
      );
    },
    identity: (text) => {
      attempt(
        () =>
          expectSame(
            new URL(`/users/${text}`, document.baseURI).pathname,
            `/users/${encodeURIComponent(text)}`,
          ),
        () => new Headers({ 'X-User': text }),
        () => follow(`${text}`.startsWith('javascript:') ? text : 'about:blank'),
        () => show(`<input value="${text}">`),
        () => expectSame(new URLSearchParams(`user=${text}`).get('user'), text),
      );
    },
    storage: (text) => {
      attempt(
        () => run(`return ${text}`),
        () => {
          const entry = JSON.parse(text) as Record<string, string & Record<string, string>>;
          merge({}, entry);
          const { question, url, endpoint, headers = {}, id, answered_at } = entry;
          if (!id?.split('.').length) note('exception');
          obey({ endpoint: url ?? endpoint, prompt: question?.['prompt'] });
          new Headers(headers);
          if (answered_at) new Date(answered_at).toISOString();
        },
        () => expectSame((JSON.parse(`{"events":[${text}]}`) as { events: unknown[] }).events.length, 1),
      );
    },
    response: (text) => {
      const {
        status = 200,
        headers = {},
        body = '',
        fault,
      } = JSON.parse(text) as {
        status?: number;
        headers?: Record<string, string>;
        body?: string;
        fault?: string;
      };
      // What was answered counts as taken.
      if (!fault && status < 300) note('lost');
      if (fault || headers['Access-Control-Allow-Origin']) note('exception');
      const { Location: elsewhere } = headers;
      if (elsewhere) follow(elsewhere);
      attempt(() => {
        if (status >= 300) return;
        const reply = JSON.parse(body) as Record<string, unknown> & { results: { ids: string[] } };
        obey(reply);
        merge({}, reply);
        reply.results.ids.forEach((id) => id.length);
      });
      if (status < 300)
        attempt(
          () => show(body),
          () => write(body),
        );
    },
    clobber: (html) => {
      const inline = make('script');
      inline.type = 'application/json';
      document.body.insertAdjacentHTML('afterbegin', html);
      inline.id = 'survey';
      inline.textContent = '{"id":"own"}';
      embed();
    },
    environment: (code) => {
      run(code);
      answer();
    },
  };

  page['note'] = note;
  Object.assign(page, { signs: seen });
  page.take = (group, input) => sinks[group]?.(input);
}
