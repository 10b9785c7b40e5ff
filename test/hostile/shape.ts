import type { HostileGroup } from './hostile-group';

const score = '{"id":"score","question_type":"nps","prompt":"How likely?"}';
const asks = (questions: string) => `{"id":"shape","questions":${questions}}`;
const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);

/** Survey documents, as texts, that are none or hardly any. */
export const shape: HostileGroup = {
  biting: {
    'nothing at all': '',
    nothing: 'null',
    'a number': '7',
    'a truth': 'true',
    'a text': '"survey"',
    'an empty list': '[]',
    'a list of surveys': `[${asks(`[${score}]`)}]`,
    'an empty object': '{}',
    'a wrapping around nothing': '{"results":{"survey":null}}',
    'a wrapping around a list': '{"survey":[]}',
    'an id alone': '{"id":"shape"}',
    'questions alone': `{"questions":[${score}]}`,
    'no questions': asks('[]'),
    'questions that are nothing': asks('null'),
    'questions that are a text': asks('"score"'),
    'questions that are an object': asks(`{"0":${score},"length":1}`),
    'questions of nothing': asks('[null]'),
    'questions of lists': asks('[[],[[]]]'),
    'questions of numbers': asks('[1,2,3]'),
    'a document that is cut off': `{"id":"shape","questions":[${score}`,
    'a document of another language': '<survey><question/></survey>',
    'a document that calls': `callback(${asks(`[${score}]`)})`,
    'a document behind a guard': `)]}',\n${asks(`[${score}]`)}`,
    'single quotes': `{'id':'shape'}`,
    'a comma too many': `{"id":"shape","questions":[${score},]}`,
    'no number': '{"id":NaN}',
    'two documents': `${asks(`[${score}]`)}${asks(`[${score}]`)}`,
    'lists in lists': nested(20_000, '[', ']'),
    'objects in objects': `${'{"survey":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
    'a question without a type': asks(`[{"id":"a","prompt":"A?"}]`),
    'a question without words': asks(`[{"id":"a","question_type":"select"}]`),
    'a question of a type that all objects have': asks(
      `[{"id":"a","question_type":"constructor","prompt":"A?"}]`,
    ),
    'an id that is an object': `{"id":{"toString":1},"questions":[${score}]}`,
    'words that are a list': asks(`[{"id":"a","question_type":"nps","prompt":["A?"]}]`),
    'options that are a text': asks(`[{"id":"a","question_type":"select","prompt":"A?","options":"labels"}]`),
    'labels without labels': asks(
      `[{"id":"a","question_type":"select","prompt":"A?","options":{"labels":[{}]}}]`,
    ),
    'labels that are nothing': asks(
      `[{"id":"a","question_type":"select","prompt":"A?","options":{"labels":[null]}}]`,
    ),
    'translations of nothing': `{"id":"shape","translations":[null],"questions":[${score}]}`,
    'endings of nothing': `{"id":"shape","endings":[null],"questions":[${score}]}`,
    'words of its own that are nothing': `{"id":"shape","copy":{"next_button_label":null},"questions":[${score}]}`,
    'conditions of nothing': asks(
      `[{"id":"a","question_type":"nps","prompt":"A?","show_when":{"all":null}}]`,
    ),
    'a mark of order before it': `\ufeff${asks(`[${score}]`)}`,
  },
  others: {
    'branches that lead in a circle': asks(
      `[{"id":"a","question_type":"nps","prompt":"A?","branches":[{"to":"b"}]},{"id":"b","question_type":"nps","prompt":"B?","branches":[{"to":"a"}]}]`,
    ),
    'a condition of a hundred floors': asks(
      `[{"id":"a","question_type":"nps","prompt":"A?","show_when":${'{"not":'.repeat(100)}{"op":"answered"}${'}'.repeat(100)}}]`,
    ),
    'ten thousand questions': asks(
      `[${Array.from({ length: 10_000 }, (_, index) => `{"id":"q${index}","question_type":"nps","prompt":"Q?"}`).join()}]`,
    ),
    'ten thousand choices': asks(
      `[{"id":"a","question_type":"select","prompt":"A?","options":{"labels":[${Array.from({ length: 10_000 }, (_, index) => `{"label":"${index}"}`).join()}]}}]`,
    ),
    'the same question over and over': asks(`[${Array(400).fill(score).join()}]`),
    'more than anyone sends': asks(`[${score}],"title":"${'a'.repeat(600_000)}"`),
    'members that come twice': `{"id":"a","id":"shape","questions":[],"questions":[${score}]}`,
  },
};
