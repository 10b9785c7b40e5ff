import { h } from 'preact';
import { onOff, SelectField } from './fields';
import type { SetupProps } from './setup-props';

/** What is kept, and what is only tried. */
export const CareFields = ({ setup, change }: SetupProps) => [
  <SelectField
    key="storage"
    label="Answers on the device"
    value={setup.storage}
    options={{ local: 'Kept until acknowledged', none: 'Never kept' }}
    change={(storage) => change({ storage })}
  />,
  <SelectField
    key="consent"
    label="Consent"
    value={setup.consent}
    options={{ given: 'Given', wait: 'Wait until it is given', withdrawn: 'Withdrawn: remove what was kept' }}
    change={(consent) => change({ consent })}
  />,
  <SelectField
    key="preview"
    label="Preview"
    value={setup.preview}
    options={{ recognised: 'Recognised by itself', on: 'On: sends nothing', off: 'Off: always live' }}
    change={(preview) => change({ preview })}
  />,
  <SelectField
    key="debug"
    label="Print to the console"
    value={setup.debug}
    options={onOff}
    change={(debug) => change({ debug })}
  />,
];
