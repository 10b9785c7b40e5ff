import type { BrowserWorld } from '../world/browser-world';
import { formOf, strangeMembers } from './compare-members';
import type { Kind } from './kind';

type Members = Readonly<Record<string, unknown>>;

/** What is told to CleverTap or to the page, under the names that it comes with. */
export const event: Kind<BrowserWorld> = {
  info: 'json event',
  run: async ({ text }, world) => {
    const { evtName, evtData, profile, detail } = JSON.parse(text) as Readonly<Record<string, Members>>;
    const told = await world.told();
    if (profile) throwFor(strangeForms(profile, told.profiles));
    else if (detail)
      throwFor(
        strangeMembers(
          detail,
          told.details.filter(({ type }) => type === (detail['type'] ?? type)),
        ),
      );
    else if (evtData) throwFor(strangeMembers(evtData, told.clevertap(String(evtName))));
    else throw new Error('is neither evtName with evtData, nor profile, nor detail');
  },
  right: '{ "evtName": "survey_question_response", "evtData": { "question": "Why?", "response_int": 9 } }',
  wrong: [
    ['{ "evtName": "survey_question_response", "evtData": { "query": "Why?" } }', 'query never comes'],
    ['{ "evtName": "survey_response", "evtData": { "question": "Why?" } }', 'question never comes'],
    ['{ "detail": { "type": "displayed", "response": { "value": 9 } } }', 'response never comes'],
    ['{ "profile": { "Score": true } }', 'Score never comes'],
    ['{ "Score": 9 }', 'is neither'],
  ],
};

/** Names in a profile are the survey's own; what can be strange is a value. Lists are set as a whole. */
function strangeForms(profile: Members, real: readonly Members[]): readonly string[] {
  const forms = real.flatMap((members) => Object.values(members)).map((value) => setOf(value) ?? value);
  const known = forms.map(formOf);
  return Object.entries(profile)
    .filter(([, value]) => !known.includes(formOf(setOf(value) ?? value)))
    .map(([name]) => `${name} never comes like this`);
}

const setOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && '$set' in value ? value.$set : undefined;

function throwFor(strange: readonly string[]): void {
  if (strange.length) throw new Error(strange.join('\n'));
}
