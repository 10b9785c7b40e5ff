import { useEffect, useState } from 'preact/hooks';
import type { ScriptFacts } from './write-html';

/** The script as the demo serves it, once that is known. */
export function useScript(): ScriptFacts | undefined {
  const [script, setScript] = useState<ScriptFacts>();
  useEffect(() => {
    void fetch('/builder/script.json').then(async (reply) => setScript(await reply.json()));
  }, []);
  return script;
}
