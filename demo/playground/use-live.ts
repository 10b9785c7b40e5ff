import { useEffect, useState } from 'preact/hooks';
import type { AnswerEvent } from '../endpoint/answer-event';
import type { CollectedMessage } from '../collected-message';
import { fromBridge, fromWebSdk, type BridgeCall, type CleverTapRecord } from './clevertap-record';

/** What has arrived, newest first. */
export interface Live {
  readonly answers: readonly AnswerEvent[];
  readonly records: readonly CleverTapRecord[];
  /** Of a phone: nothing of it passes through the server. */
  addBridgeCall(call: BridgeCall): void;
  clear(): void;
}

/** Follows the endpoint and CleverTap's collector for as long as the page is open. */
export function useLive(): Live {
  const [answers, setAnswers] = useState<readonly AnswerEvent[]>([]);
  const [records, setRecords] = useState<readonly CleverTapRecord[]>([]);
  const empty = () => {
    setAnswers([]);
    setRecords([]);
  };
  useEffect(() => {
    const source = new EventSource('/live');
    // Every connection begins with what was there before, also one that is made again.
    source.addEventListener('open', empty);
    source.addEventListener('answer', ({ data }) => {
      const answer: AnswerEvent = JSON.parse(data);
      setAnswers((earlier) => [answer, ...earlier]);
    });
    source.addEventListener('clevertap', ({ data }) => {
      const message: CollectedMessage = JSON.parse(data);
      setRecords((earlier) => [fromWebSdk(message), ...earlier]);
    });
    return () => source.close();
  }, []);
  return {
    answers,
    records,
    addBridgeCall: (call) => setRecords((earlier) => [fromBridge(call), ...earlier]),
    clear: () => void fetch('/clear', { method: 'POST' }).then(empty),
  };
}
