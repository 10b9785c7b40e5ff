import { h } from 'preact';
import { useState } from 'preact/hooks';
import { SelectField, TextField } from './fields';
import { fullNameOf } from './property-name';
import type { PropertyRow } from './setup';
import { parseTag, rewriteTag, writeTag, type TagSyntax } from './tag';

interface PropertyFieldsProps {
  readonly row: PropertyRow;
  /** Of the place. */
  readonly syntax: TagSyntax;
  readonly change: (change: Partial<PropertyRow>) => void;
  readonly remove: () => void;
}

const scopes = { user: 'The person', response: 'This answer' } as const;
const types = { string: 'Text', number: 'Number', boolean: 'Yes or no', date: 'Date' } as const;
const samples = { string: 'Trial', number: '42', boolean: 'true', date: '2026-01-31' } as const;

/** Kept in Liquid, which has a place for what is there for people without the property. */
function keep(text: string): string {
  const tag = parseTag(text);
  return tag ? writeTag(tag, 'liquid') : text.trim();
}

interface TagFieldProps {
  readonly tag: string;
  readonly syntax: TagSyntax;
  readonly change: (tag: string) => void;
}

/** Shows what is typed for as long as it is being typed, then the tag that it became. */
function TagField({ tag, syntax, change }: TagFieldProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <TextField
      label="CleverTap property or tag"
      value={typed ?? (tag && rewriteTag(tag, syntax))}
      placeholder="Plan"
      change={(text) => {
        setTyped(text);
        change(keep(text));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}

/** One property: how Iterate calls it, which tag fills it, and what the preview has for it. */
export const PropertyFields = ({ row, syntax, change, remove }: PropertyFieldsProps) => (
  <li class="property">
    <TextField
      label="Name in Iterate"
      value={row.name}
      placeholder="plan"
      change={(name) => change({ name })}
    />
    <TagField tag={row.tag} syntax={syntax} change={(tag) => change({ tag })} />
    <SelectField label="About" value={row.scope} options={scopes} change={(scope) => change({ scope })} />
    <SelectField label="Type" value={row.type} options={types} change={(type) => change({ type })} />
    <TextField
      label="In the preview"
      value={row.sample}
      placeholder={samples[row.type]}
      change={(sample) => change({ sample })}
    />
    <button
      type="button"
      class="quiet remove"
      aria-label={`Remove ${row.name || 'the property without a name'}`}
      onClick={remove}
    >
      Remove
    </button>
    {row.name.trim() !== '' && <code class="full-name">{fullNameOf(row)}</code>}
  </li>
);

/** What stands for a tag in the preview. */
export const sampleOf = ({ sample, type }: PropertyRow): string => sample || samples[type];
