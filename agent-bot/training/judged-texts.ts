import type { JudgedText } from '../knowledge/judged-answers.ts';
import { judgedAnswers } from '../store/answer-feedback.ts';
import type { Database } from '../store/database.ts';

/** The newest judged answers are enough to calibrate on. */
const MOST = 2_000;

/**
 * Answers that visitors and agents judged since `from` (milliseconds since 1970), with the words that were answered;
 * an agent's word in place of the visitor's. Clicks on "did you mean" are left out: nothing was estimated there.
 */
export async function judgedTexts(db: Database, botId: number, from: number): Promise<JudgedText[]> {
  const found = new Map<string, JudgedText & { source: 'visitor' | 'agent' }>();
  for (const { conversation, messageId, source, answered, trace } of await judgedAnswers(db, botId, from)) {
    if (trace?.decision.action !== 'answer' || trace.decision.confidence >= 1 || trace.text === null)
      continue;
    const key = `${String(conversation)} ${String(messageId)}`;
    if (found.get(key)?.source === 'agent' && source === 'visitor') continue;
    found.set(key, { text: trace.text, entry: trace.decision.entry, right: answered, source });
  }
  return [...found.values()].slice(-MOST).map(({ text, entry, right }) => ({ text, entry, right }));
}
