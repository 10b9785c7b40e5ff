import { useEffect, useState } from 'preact/hooks';

/** A survey of the demo's own. */
export interface OwnSurvey {
  /** Of its file, without the ending. */
  readonly name: string;
  readonly title: string;
}

/** The surveys that the demo has, once they are known. */
export function useSurveys(): readonly OwnSurvey[] {
  const [surveys, setSurveys] = useState<readonly OwnSurvey[]>([]);
  useEffect(() => {
    void fetch('/surveys').then(async (reply) => setSurveys(await reply.json()));
  }, []);
  return surveys;
}
