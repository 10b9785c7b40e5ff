import { Ajv2020 } from 'ajv/dist/2020';
import schema from '../../schema/survey.schema.json';

const validate = new Ajv2020({ allowUnionTypes: true, strictRequired: false }).compile(schema);

/** What the schema says against a document; nothing where it is valid. */
export function schemaErrors(document: unknown): readonly string[] {
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
