import { h } from 'preact';
import { placeFacts } from './places';
import type { Setup } from './setup';

/** What no script can undo, and so has to be thought of before. */
export const Limits = ({ setup: { place, responseArray, clevertap } }: { readonly setup: Setup }) => (
  <aside class="limits" aria-labelledby="limits-title">
    <h3 id="limits-title">What no script can undo</h3>
    <ul>
      <li>
        {placeFacts[place].kind === 'address' ? (
          <span>
            Whatever a tag puts into a link becomes part of the address. A value with <code>&amp;name=</code>{' '}
            in it begins another parameter, so that people could add properties and answers. Name only
            properties that people can’t write freely, and who answers first of all.
          </span>
        ) : (
          <span>
            Whatever a tag puts there is text, but for <code>{'</textarea'}</code>, which ends it. Name only
            properties that people can’t write freely.
          </span>
        )}
      </li>
      {responseArray === 'array' && clevertap.includes('events') && (
        <li>
          CleverTap keeps lists in events only for accounts that take array properties, and a property never
          changes its type. If yours does not, choose “As one text” under Settings, Several choices.
        </li>
      )}
    </ul>
  </aside>
);
