import { useEffect, useState } from 'preact/hooks';
import type { Setup } from './setup';

/** The chosen survey document, as far as it is known. */
export interface ChosenSurvey {
  readonly document: unknown;
  /** Why there is none; empty while it is being read, and for one that Iterate keeps. */
  readonly failure: string;
}

const nothing: ChosenSurvey = { document: undefined, failure: '' };
/** An address is typed letter by letter. */
const typingTime = 350;

/** Reads the survey as people's browsers will: from its address, with the same permissions. */
export function useSurvey({ from, surveyUrl, file }: Setup): ChosenSurvey {
  const [survey, setSurvey] = useState(nothing);
  useEffect(() => {
    if (from === 'iterate') return setSurvey(nothing);
    if (from === 'file') return setSurvey(file ? parse(file.text) : nothing);
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      void load(surveyUrl.trim(), leaving.signal).then(
        (loaded) => leaving.signal.aborted || setSurvey(loaded),
      );
    }, typingTime);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [from, from === 'address' ? surveyUrl : file]);
  return survey;
}

function parse(text: string): ChosenSurvey {
  try {
    return { document: JSON.parse(text.replace(/^\uFEFF/, '')), failure: '' };
  } catch (error) {
    return { document: undefined, failure: `It is not JSON: ${String(error)}` };
  }
}

async function load(url: string, signal: AbortSignal): Promise<ChosenSurvey> {
  if (!/^https?:/.test(url)) return nothing;
  try {
    const reply = await fetch(url, { signal, cache: 'no-store', credentials: 'omit' });
    if (!reply.ok) return { document: undefined, failure: `Its address answers with ${reply.status}.` };
    return parse(await reply.text());
  } catch {
    const failure =
      'This page can’t read it, and so no message could: its server should answer Access-Control-Allow-Origin: *.';
    return { document: undefined, failure };
  }
}
