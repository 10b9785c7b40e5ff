import { readLink } from '../../../demo/link/read-link';
import { parseRespondent } from '../../../src/config/respondent';
import type { Kind } from './kind';
import { checkTags, fillTags } from './tags';

const parameter = /^(survey|campaign|language)$|^(user|response|answer|earlier)_./;

/** What a person could have there, by the type that the name of the parameter says. */
function valueFor(name: string): string {
  const [, type] = /^(?:user|response)_(number|boolean|date)_/.exec(name) ?? [];
  return { number: '12.5', boolean: 'true', date: '2026-01-01' }[type ?? ''] ?? 'maya@example.com';
}

/** Addresses of the survey's own page, one a line. */
export const link: Kind = {
  info: 'text link',
  run: ({ text }) => {
    for (const line of text.split('\n').filter(Boolean)) checkLink(line.trim());
  },
  right: "https://example.com/s/?survey=nps&user_email={{ Profile.Identity | default: '' }}&answer_score=9",
  wrong: [
    ['https://example.com/s/?campaign=autumn', 'names no survey'],
    ['https://example.com/s/?survey=nps&mail=a', 'mail is no parameter'],
    ['https://example.com/s/?survey=nps&user_email={{ Profile.Identity | upcase }}', 'is no tag'],
    ['https://example.com/s/?survey=nps&user_number_age=forty', 'user_number_age is left out'],
    ['http://example.com/s/?survey=nps', 'is no https address'],
  ],
};

function checkLink(line: string): void {
  if (!line.startsWith('https://')) throw new Error(`${line} is no https address`);
  checkTags(line);
  const query = line.slice(line.indexOf('?'));
  const pairs = query
    .slice(1)
    .replace(/\{\{.*?\}\}/g, 'tag')
    .split('&');
  for (const [name = ''] of pairs.map((pair) => pair.split('=')))
    if (!parameter.test(name)) throw new Error(`${name} is no parameter`);
  const filled = query.replace(
    /([^?&=]+)=(\{\{.*?\}\}|@[^&]*)/g,
    (_, name: string) => `${name}=${valueFor(name)}`,
  );
  const read = readLink(fillTags(filled, () => '101_20260101'));
  if (!read.survey) throw new Error(`${line} names no survey`);
  parseRespondent(read.properties, (name, message) => {
    if (message !== 'was read') throw new Error(`${name} ${message}`);
  });
}
