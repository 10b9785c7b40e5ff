import { Marked, type Token, type Tokens } from 'marked';
import { listPages } from '../../demo/docs/list-pages';

/** A fenced block of a document. */
export interface Sample {
  /** Where it stands, such as `docs/email.md:12`. */
  readonly place: string;
  /** What stands behind the fence: the language and the kind, `html message`. */
  readonly info: string;
  readonly text: string;
  /** The document's own words between the heading or sample before it and the sample. */
  readonly lead: string;
  /** All samples of its document, itself included: an extension takes several. */
  readonly together: readonly Sample[];
}

const reader = new Marked();

/** The blocks of code of a document, in their order; those that are only indented have no info. */
export function samplesIn(file: string, text: string): readonly Sample[] {
  const lines = text.split('\n');
  const samples: Sample[] = [];
  let line = 0;
  let end = 0;
  reader.walkTokens(reader.lexer(text), (token: Token) => {
    if (token.type !== 'code') return;
    const { raw, lang = '', text: code } = token as Tokens.Code;
    const [opening = ''] = raw.trim().split('\n');
    line = lines.findIndex((written, index) => index >= line && written.includes(opening)) + 1;
    const lead = lines
      .slice(end, line - 1)
      .join('\n')
      .replace(/^[\s\S]*^#+ .*$/m, '');
    end = line - 1 + raw.trim().split('\n').length;
    samples.push({ place: `${file}:${line}`, info: lang.trim(), text: code, lead, together: samples });
  });
  return samples;
}

/** Every sample of the documents, but of the list of changes, which has none. */
export async function readSamples(): Promise<readonly Sample[]> {
  return (await listPages()).flatMap(({ file, text }) => samplesIn(file, text));
}

/** A sample that stands in no document. */
export function aSample(info: string, text: string): Sample {
  const together: Sample[] = [];
  const sample = { place: 'sample', info, text, lead: '', together };
  together.push(sample);
  return sample;
}
