import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readSettings } from '../../demo/endpoint/node/settings';
import { readSurveys } from '../../demo/endpoint/node/read-surveys';

const clevertap = { CLEVERTAP_PROJECT_ID: 'P', CLEVERTAP_PASSCODE: 'S', CLEVERTAP_REGION: 'in1' };

describe('settings', () => {
  it('have values for what nobody says', () => {
    expect(readSettings({ CLEVERTAP_REGION: '', HOME: '/root' })).toEqual({
      host: '127.0.0.1',
      port: 8080,
      folder: '.endpoint-data',
      rateLimit: 1200,
      proxies: 0,
      relayRequests: 5,
      relayLease: 120,
    });
  });

  it('lead to the data centre of a region', () => {
    expect(readSettings(clevertap).clevertap).toEqual({
      projectId: 'P',
      passcode: 'S',
      origin: 'https://in1.api.clevertap.com',
    });
  });

  it.each<readonly [object, string]>([
    [{ PORT: '80a' }, 'PORT should be a whole number'],
    [{ PORT: '70000' }, 'PORT should be 65535 at most'],
    [{ IDENTITY_SECRET: 'short' }, 'IDENTITY_SECRET should have 32 characters at least'],
    [
      { ...clevertap, CLEVERTAP_REGION: 'xx1' },
      'CLEVERTAP_REGION should be one of in1, us1, sg1, eu1, aps3, mec1',
    ],
    [
      { ...clevertap, CLEVERTAP_PASSCODE: '' },
      'CLEVERTAP_PASSCODE is missing; to tell CleverTap takes CLEVERTAP_PROJECT_ID, CLEVERTAP_PASSCODE, CLEVERTAP_REGION',
    ],
  ])('%j: %s', (environment, message) => {
    expect(() => readSettings({ ...environment })).toThrow(message);
  });
});

describe('a folder of surveys', () => {
  async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'iterate-surveys-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return folder;
  }
  const survey = JSON.stringify({
    survey: { id: 'a', questions: [{ id: 'q', question_type: 'nps', prompt: 'How?' }] },
  });

  it('is read whole, but for what is no JSON', async () => {
    expect([...(await readSurveys(await folderWith({ 'a.json': survey, 'notes.txt': 'x' }))).keys()]).toEqual(
      ['a'],
    );
  });

  it.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['has none', {}, 'has no .json'],
    ['holds what is none', { 'a.json': '{}' }, 'a.json is no survey document: survey.id should be a text'],
    ['holds what is no JSON', { 'a.json': '{' }, 'a.json is no survey document'],
  ])('that %s is refused', async (_, files, message) => {
    await expect(readSurveys(await folderWith(files))).rejects.toThrow(message);
  });

  it('that is not there is refused', async () => {
    await expect(readSurveys('/nowhere')).rejects.toThrow('SURVEYS should be a folder of survey documents');
  });
});
