import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { questionTypes } from '../../src/questions';
import { copyKeys } from '../../src/survey/copy';
import { refusedDocuments, reportedDocuments } from './broken-documents';
import { parserReports } from './reports';
import { optionsByType, validDocument } from './valid-documents';
import schema from '../../schema/survey.schema.json';
import { schemaErrors } from './validate';

const surveys = new URL('../../demo/surveys/', import.meta.url);
/** One of the demo's surveys is there to show what a broken one looks like. */
const readable = readdirSync(surveys).filter((file) => file !== 'unreadable.json');

describe('the schema', () => {
  it.each(readable)('takes the demo’s %s as the parser does', (file) => {
    const document: unknown = JSON.parse(readFileSync(new URL(file, surveys), 'utf8'));
    expect(schemaErrors(document)).toEqual([]);
    expect(parserReports(document)).toEqual([]);
  });

  it.each(refusedDocuments)('refuses %s', (_, document) => {
    expect(schemaErrors(document)).not.toEqual([]);
  });

  it.each(reportedDocuments)('refuses nothing that the parser takes: %s', (_, document) => {
    expect(parserReports(document)).not.toEqual([]);
  });

  it('takes only what the parser reads without a report', () => {
    fc.assert(
      fc.property(validDocument, (document) => {
        expect(schemaErrors(document)).toEqual([]);
        expect(parserReports(document)).toEqual([]);
      }),
    );
  });

  it('takes null for every member of a survey but id and questions', () => {
    const { id: _, questions: __, ...members } = schema.$defs.survey.properties;
    const document = {
      ...Object.fromEntries(Object.keys(members).map((name) => [name, null])),
      id: 's1',
      questions: [{ id: 'q', question_type: 'nps', prompt: 'Would you recommend us?' }],
    };
    expect(schemaErrors(document)).toEqual([]);
  });

  it('takes members it does not know', () => {
    const question = { id: 'q', question_type: 'nps', prompt: 'Why?', options_version: 2 };
    expect(
      schemaErrors({ $schema: 'survey.schema.json', id: 's1', short_code: 7, questions: [question] }),
    ).toEqual([]);
  });

  it('knows every question type and every word of the script', () => {
    const known = schema.$defs.question.properties.question_type.enum;
    expect(known).toEqual(expect.arrayContaining(questionTypes.map(({ type }) => type)));
    expect(Object.keys(schema.$defs.copy.properties)).toEqual(expect.arrayContaining([...copyKeys()]));
  });

  it.each(schema.$defs.question.properties.question_type.enum)('takes the options of %s', (question_type) => {
    const anyOptions = optionsByType[question_type] ?? fc.constant('no options above');
    fc.assert(
      fc.property(anyOptions, (options) => {
        const question = { id: 'q', question_type, prompt: 'Why?', options };
        expect(schemaErrors(JSON.parse(JSON.stringify({ id: 's1', questions: [question] })))).toEqual([]);
      }),
    );
  });
});
