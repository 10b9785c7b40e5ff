import { h } from 'preact';
import { placeFacts, type PlaceFacts } from './places';
import { PropertyFields } from './property-fields';
import type { PropertyRow } from './setup';
import type { SetupProps } from './setup-props';
import { Step } from './step';

const newRow: PropertyRow = { scope: 'user', type: 'string', name: '', tag: '', sample: '' };

/** Who answers, and what else is known of them: properties that CleverTap fills. */
export function WhoStep({ setup: { properties, place }, change }: SetupProps) {
  const facts = placeFacts[place];
  const replace = (index: number, row?: PropertyRow) =>
    change({ properties: properties.toSpliced(index, 1, ...(row ? [row] : [])) });
  return (
    <Step step="who" number={3} title="Who">
      <p class="help">
        Each property is filled by CleverTap when the message is sent. Type a profile property by its name:{' '}
        {example(facts)}
      </p>
      <ol class="properties" aria-label="Properties">
        {properties.map((row, index) => (
          <PropertyFields
            key={index}
            row={row}
            syntax={facts.syntax}
            change={(changed) => replace(index, { ...row, ...changed })}
            remove={() => replace(index)}
          />
        ))}
      </ol>
      <button type="button" class="quiet" onClick={() => change({ properties: [...properties, newRow] })}>
        Add a property
      </button>
    </Step>
  );
}

function example({ name, syntax }: PlaceFacts) {
  return syntax === 'menu' ? (
    <span>
      “Plan” becomes <code>@Profile - Plan</code>, the tag of the editor’s @ menu, because {name} takes no
      Liquid.
    </span>
  ) : (
    <span>
      “Plan” becomes <code>{"{{ Profile.Plan | default: '' }}"}</code>, which is Liquid.
    </span>
  );
}
