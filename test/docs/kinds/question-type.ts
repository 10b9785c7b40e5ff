import { answerFirst } from '../world/answer-first';
import type { BrowserWorld } from '../world/browser-world';
import { bundleWith, checkExtension } from '../world/build-extension';
import { mounting, pageOf } from '../world/mounting';
import { throwFor } from '../world/throw-for';
import type { Kind } from './kind';

/** Options of every kind, for a type that asks for some. */
const options = {
  labels: [
    { label: 'One', value: 'one' },
    { label: 'Two', value: 'two' },
  ],
  min: 1,
  max: 5,
};

const right = `// src/questions/likert.tsx
import { drawChoices } from '../controls/draw-choices';
import { defineQuestion } from './question';

export const likert = defineQuestion<object, number>({
  type: 'likert',
  oneTap: true,
  parse: () => ({}),
  Control: ({ value, invalid, enter }) =>
    drawChoices({
      options: [1, 2, 3].map((grade) => ({ value: grade, label: String(grade) })),
      chosen: [value],
      invalid,
      choose: enter,
    }),
});`;

/** A new question type: drawn, answered, and told to the endpoint. */
export const questionType: Kind<BrowserWorld> = {
  info: 'tsx question-type',
  run: async (sample, world) => {
    const extension = checkExtension(sample);
    const [, type = ''] = /\btype: '(\w+)'/.exec(sample.text) ?? [];
    const question = { id: 'new', question_type: type, prompt: 'How?', options };
    const code = await bundleWith(extension, mounting({ survey: { id: 's', questions: [question] } }));
    const page = await world.open(pageOf(code));
    await answerFirst(page);
    const [answer] = await world.answered();
    if (answer?.question?.id !== 'new') throw new Error('another question was answered');
    throwFor(page);
  },
  right,
  wrong: [
    [right.replace('parse: () => ({})', "parse: () => { throw new Error('No') }"), 'did not load'],
    [right.replace("type: 'likert'", 'type: 5'), 'not assignable'],
  ],
};
