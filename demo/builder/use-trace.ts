import { useEffect, useState } from 'preact/hooks';
import { explainReport, type ExplainedReport } from './explain-report';
import { traceMark } from './trace-teller';

/** What the script in the preview has said, oldest first; it begins anew with each preview. */
export function useTrace(previewId: string | undefined): readonly ExplainedReport[] {
  const [trace, setTrace] = useState<readonly ExplainedReport[]>([]);
  useEffect(() => {
    setTrace([]);
    const listen = ({ data }: MessageEvent) => {
      const explained = explainReport(
        String((data as Readonly<Record<string, unknown>> | null)?.[traceMark]),
      );
      if (explained) setTrace((before) => [...before, explained]);
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, [previewId]);
  return trace;
}
