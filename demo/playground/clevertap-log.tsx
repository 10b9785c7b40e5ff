import { h } from 'preact';
import type { CleverTapRecord } from './clevertap-record';
import { Entry, Folded, Heading, Values } from './entry';

const isId = (name: string) => name.endsWith('_id');

const pick = (properties: CleverTapRecord['properties'], wanted: (name: string) => boolean) =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => wanted(name)));

function Answer({ name, properties, at }: CleverTapRecord) {
  const { question, response, ...others } = properties;
  return (
    <Entry kind="answer">
      <Heading name={name} at={at} />
      <p class="question">{String(question)}</p>
      <p class="response">{String(response)}</p>
      <Values values={pick(others, (key) => !isId(key))} />
      <Folded title="ids" values={pick(others, isId)} />
    </Entry>
  );
}

const Named = ({ kind, name, properties, at }: CleverTapRecord) => (
  <Entry kind={kind}>
    <Heading name={name} at={at} />
    <Values values={properties} />
  </Entry>
);

const Notice = ({ kind, name, at }: CleverTapRecord) => (
  <Entry kind={kind}>
    <Heading name={name} at={at} />
  </Entry>
);

function Drawn(record: CleverTapRecord) {
  if (record.kind === 'answer') return <Answer {...record} />;
  if (record.kind === 'notice' || record.kind === 'lost') return <Notice {...record} />;
  return <Named {...record} />;
}

/** What reached CleverTap, decoded, newest first. */
export const CleverTapLog = ({ records }: { records: readonly CleverTapRecord[] }) => (
  <ol class="log" aria-label="What reached CleverTap">
    {records.map((record, index) => (
      // Only ever grows at the front, so the distance from the end names a record for good.
      <Drawn key={records.length - index} {...record} />
    ))}
  </ol>
);
