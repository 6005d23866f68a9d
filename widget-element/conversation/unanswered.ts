import { ownerOf } from './owner.ts';
import type { State } from './state.ts';

/** The visitor's message that the bot has still to answer; 0 where it answered or types, or somebody else has the chat. */
export function unansweredId(state: State): number {
  const last = state.messages.at(-1);
  const waits = last?.author === 'visitor' && !last.deleted && state.typing === null;
  return waits && ownerOf(state) === 'bot' ? last.id : 0;
}

/** What the visitor is told once that went on for a while; null where there is nothing to tell. */
export function silenceNote(state: State, strings: { noAnswer: string; trouble: string }): string | null {
  const { trouble, unanswered } = state;
  if (unanswered === 0 || unanswered !== unansweredId(state)) return null;
  return trouble === unanswered ? strings.trouble : strings.noAnswer;
}
