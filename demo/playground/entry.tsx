import { h } from 'preact';
import type { ComponentChildren } from 'preact';

/** Something that arrived. `kind` colours it. */
export const Entry = ({ kind, children }: { kind: string; children: ComponentChildren }) => (
  <li class={`entry ${kind}`}>{children}</li>
);

const timeOf = (at: unknown) =>
  typeof at === 'string' ? new Date(at).toLocaleTimeString([], { hourCycle: 'h23' }) : '';

/** What it is called where it arrived, and the moment to the second. */
export const Heading = ({ name, at }: { name: string; at: unknown }) => (
  <p class="name">
    {name}
    <time>{timeOf(at)}</time>
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
