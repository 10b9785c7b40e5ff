import { copyKeys } from '../src/survey/copy';
import { isRecord, listOf, memberOf, textOf } from '../src/survey/json';
import type { CheckedSurvey } from './checked-survey';

/** A text of the document that can be translated; in the primary language it may be missing. */
export interface TranslatableText {
  readonly key: string;
  readonly text: string | undefined;
}

/** The texts of one language, by key, as the document has them. */
export interface Translation {
  readonly language: string;
  readonly path: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** All that can be translated in a survey, under the keys of `translations[].items`. */
export function translatableTexts({ document, questions }: CheckedSurvey): readonly TranslatableText[] {
  const { prompt, copy, endings } = document;
  const words = new Set([...copyKeys(), ...(isRecord(copy) ? Object.keys(copy) : [])]);
  const texts: readonly (readonly [key: string, text: unknown])[] = [
    ['survey.prompt.text', memberOf(prompt, 'message')],
    ['survey.prompt.buttonText', memberOf(prompt, 'button_text')],
    ['survey.thankYou.text', document.thank_you_copy],
    ...[...words].map((key) => [`survey.copy.${key}`, wordsOf(memberOf(copy, key))] as const),
    ...questions.flatMap(({ id, document: question }) => [
      [`question.${id}.prompt`, question.prompt] as const,
      [`question.${id}.description`, question.description] as const,
      ...labelsOf(memberOf(question.options, 'labels'), `question.${id}.option`),
      ...labelsOf(memberOf(question.options, 'rows'), `question.${id}.row`),
    ]),
    ...listOf(endings).map(
      (ending) => [`ending.${String(memberOf(ending, 'id'))}.message`, memberOf(ending, 'message')] as const,
    ),
  ];
  return texts.map(([key, text]) => ({ key, text: textOf(text) }));
}

/** The document's languages, in their order. */
export function translationsOf({ document }: CheckedSurvey): readonly Translation[] {
  return listOf(document.translations).flatMap((translation, index) => {
    const language = textOf(memberOf(translation, 'language'));
    const items = memberOf(translation, 'items');
    const texts = Object.entries(isRecord(items) ? items : {}).flatMap(([key, entry]) => {
      const text = textOf(memberOf(entry, 'text'));
      return text ? [[key, text] as const] : [];
    });
    const path = `survey.translations[${index}].items`;
    return language ? [{ language, path, texts: new Map(texts) }] : [];
  });
}

function wordsOf(entry: unknown): unknown {
  return textOf(memberOf(entry, 'current')) || memberOf(entry, 'default');
}

function labelsOf(labels: unknown, key: string) {
  return listOf(labels).flatMap((choice) => {
    const label = textOf(memberOf(choice, 'label'));
    const value = textOf(memberOf(choice, 'value')) || label;
    return value ? [[`${key}.${value}`, label] as const] : [];
  });
}
