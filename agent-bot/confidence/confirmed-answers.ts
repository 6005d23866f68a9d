import type { JudgedQuestion } from './judged-question.ts';

/** An answer that a visitor or an agent judged, with what the bot knew when it gave it. */
export interface ConfirmedAnswer {
  /** One answer may be judged twice: by its visitor and by an agent. */
  conversation: number;
  messageId: number;
  source: 'visitor' | 'agent';
  answered: boolean;
  /** The entry answered with, how sure the bot was, by which model; the words as far as they are kept. */
  given: { entry: string; confidence: number; modelId: number | null; text: string | null };
}

/** A judged answer as a question to the model that answers now. */
export interface LiveQuestion extends JudgedQuestion {
  source: 'visitor' | 'agent';
}

/**
 * Judged answers, as they are for the model that is live now. An agent's word counts above the visitor's. What another
 * model answered is asked again: the same entry keeps its verdict; another entry is wrong where the old one was right,
 * and says nothing where that was wrong. Answers whose words are gone say nothing about another model.
 *
 * @param ask the live model's best entry for a text; null where it has none
 */
export function liveQuestions(
  answers: readonly ConfirmedAnswer[],
  modelId: number | null,
  ask: (text: string) => { entry: string; confidence: number } | null,
): LiveQuestion[] {
  const chosen = new Map<string, ConfirmedAnswer>();
  for (const answer of answers) {
    const key = `${String(answer.conversation)} ${String(answer.messageId)}`;
    if (chosen.get(key)?.source !== 'agent' || answer.source === 'agent') chosen.set(key, answer);
  }
  return [...chosen.values()].flatMap(({ given, answered, source }): LiveQuestion[] => {
    if (given.modelId === modelId) {
      return [{ confidence: given.confidence, right: answered, weight: 1, source }];
    }
    const now = given.text === null ? null : ask(given.text);
    if (now === null || (now.entry !== given.entry && !answered)) return [];
    const right = answered && now.entry === given.entry;
    return [{ confidence: now.confidence, right, weight: 1, source }];
  });
}
