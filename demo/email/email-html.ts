import { questionTypes } from '../../src/questions';
import type { ChoiceOptions } from '../../src/survey/choices';
import { createCopy } from '../../src/survey/copy';
import { chooseLanguage, createTranslate, directionOf } from '../../src/survey/language';
import { nameOf } from '../../src/survey/markdown';
import type { Question } from '../../src/survey/model';
import { parseSurvey } from '../../src/survey/parse-survey';
import { type LinkOptions, linkAddress } from '../link/link-address';
import { pointsOf } from '../points';
import { emailColors } from './email-colors';
import { buttonCell, card, column, ends, paragraph, plainLink, row } from './email-parts';
import { emailWords } from './email-words';

/** What the first question of a survey in an e-mail takes. */
export interface EmailOptions extends Omit<LinkOptions, 'answer'> {
  /** The survey document that the link page has under the name `survey`. */
  readonly document: unknown;
}

/** How a survey speaks in an e-mail, and where its buttons lead. */
interface Setting {
  readonly question: Question;
  /** The address that gives an answer, or none. */
  readonly linkTo: (value?: string | number) => string;
  readonly translate: ReturnType<typeof createTranslate>;
  readonly copy: ReturnType<typeof createCopy>;
  readonly words: ReturnType<typeof emailWords>;
  readonly colors: ReturnType<typeof emailColors>;
}

/**
 * HTML for the body of an e-mail: the survey's first question, whose buttons are links that answer it. What has no few
 * answers to choose from, and a question that is not asked of everybody, is one button that leads to the survey.
 * @throws {SurveyFormatError} When the document is no survey.
 */
export function emailHtml({ document, ...link }: EmailOptions): string {
  const survey = parseSurvey(document, questionTypes, () => undefined);
  const [question] = survey.questions;
  const language = chooseLanguage(survey, [link.language]);
  const translate = createTranslate(survey, language);
  const linkTo = (value?: string | number) =>
    linkAddress({ ...link, ...(value !== undefined && { answer: [question.id, String(value)] }) });
  const words = emailWords(language);
  const setting: Setting = {
    question,
    linkTo,
    translate,
    copy: createCopy(survey, translate, language),
    words,
    colors: emailColors(survey.color),
  };
  const { message } = survey.prompt;
  const say = (key: string, text: string | undefined) => nameOf(translate(key, text ?? ''));
  const description = say(`question.${question.id}.description`, question.description);
  const invitation = message ? say('survey.prompt.text', message) : '';
  return card(
    [
      invitation && paragraph(invitation, 'quiet'),
      paragraph(say(`question.${question.id}.prompt`, question.prompt), 'prompt'),
      description && paragraph(description, 'quiet'),
      drawAnswers(setting),
      plainLink(linkTo(), words.openInBrowser),
    ],
    directionOf(language),
    language,
  );
}

function drawAnswers(setting: Setting): string {
  const { question, words, linkTo, colors } = setting;
  const isForEverybody = question.show_when == null;
  if (isForEverybody && question.question_type === 'select') return drawChoices(setting);
  if (isForEverybody && pointsOf(question, setting.copy).length) return drawPoints(setting);
  return column([buttonCell({ href: linkTo(), text: words.answer, filled: colors })]);
}

/** The person's own words are typed on the page. */
function drawChoices({ question, linkTo, translate, copy }: Setting): string {
  // The cast holds because this type read them.
  const { choices, other } = question.options as ChoiceOptions;
  const cells = choices.map(({ value, label }) =>
    buttonCell({ href: linkTo(value), text: translate(`question.${question.id}.option.${value}`, label) }),
  );
  return column(other ? [...cells, buttonCell({ href: linkTo(), text: copy('other_button_label') })] : cells);
}

function drawPoints({ question, linkTo, copy }: Setting): string {
  const points = pointsOf(question, copy);
  // The cast holds because both types with points have such options, an NPS without labels of its own.
  const { style, low, high } = question.options as { style?: unknown; low?: string; high?: string };
  const isDrawn = ['stars', 'smileys', 'thumbs'].includes(String(style));
  const cells = points.map(({ value, face, words }) =>
    buttonCell({
      href: linkTo(value),
      text: face,
      name: isDrawn ? words : `${value}`,
      size: isDrawn ? 24 : 15,
      padding: '12px 0',
    }),
  );
  return row(cells) + ends(low ?? copy('nps_detractor_label'), high ?? copy('nps_promoter_label'));
}
