import { h } from 'preact';
import type { ComponentChildren } from 'preact';

/** Something that arrived. `kind` colours it. */
export const Entry = ({ kind, children }: { kind: string; children: ComponentChildren }) => (
  <li class={`entry ${kind}`}>{children}</li>
);

/** What it is called where it arrived, and the moment to the second, in the reader's own notation. */
export const Heading = ({ name, at }: { name: string; at: unknown }) => (
  <p class="name">
    <time>{typeof at === 'string' ? new Date(at).toLocaleTimeString() : ''}</time>
    {name}
  </p>
);

/** Text in quotes and numbers without, so that their types can be told apart. */
const show = (value: unknown) => (typeof value === 'string' ? `"${value}"` : JSON.stringify(value));

/** Names and values with their types. */
export const Values = ({ values }: { values: Readonly<Record<string, unknown>> }) => (
  <dl class="values">
    {Object.entries(values).map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd class={typeof value}>{show(value)}</dd>
      </div>
    ))}
  </dl>
);

/** What is needed to trace an answer and in the way when it is read. */
export const Folded = ({ title, values }: { title: string; values: Readonly<Record<string, unknown>> }) => (
  <details>
    <summary>{title}</summary>
    <Values values={values} />
  </details>
);
