import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { violationsOf } from '../../check/schema';
import schema from '../../schema/survey.schema.json';
import { refusedDocuments } from '../schema/broken-documents';
import { validDocument } from '../schema/valid-documents';
import { schemaErrors } from '../schema/validate';

const check = (document: unknown) => violationsOf(document, { path: '', schema, root: schema });

/** A document in which a value somewhere is another one. */
function withChange(document: unknown, steps: readonly number[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof document !== 'object' || !document) return value;
  const entries = Object.entries(document);
  const [name] = entries[step % Math.max(1, entries.length)] ?? [];
  if (name === undefined) return value;
  const changed = { ...document, [name]: withChange(Object(document)[name], rest, value) };
  return Array.isArray(document) ? Object.values(changed) : changed;
}

const anything = fc.constantFrom(null, 7, -1, 0.5, true, '', ' ', 'end', 'select', [], {}, [{}], ['a', 'a']);

describe('violationsOf', () => {
  it('takes what the schema takes, and refuses what it refuses', () => {
    fc.assert(
      fc.property(validDocument, fc.array(fc.nat(), { maxLength: 8 }), anything, (valid, steps, value) => {
        const document = withChange(valid, steps, value);
        expect([document, check(document).length > 0]).toEqual([document, schemaErrors(document).length > 0]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(refusedDocuments)('refuses %s', (_, document) => {
    expect(check(document)).not.toEqual([]);
  });
});
