import { ownerOf } from './owner.ts';
import type { State } from './state.ts';

/** The visitor's message that the bot has still to answer; 0 where it answered or types, or somebody else has the chat. */
export function unansweredId(state: State): number {
  const last = state.messages.at(-1);
  const waits = last?.author === 'visitor' && !last.deleted && state.typing === null;
  return waits && ownerOf(state) === 'bot' ? last.id : 0;
}

/** Whether that went on for so long that the visitor is told. */
export function isSilent(state: State): boolean {
  return state.unanswered > 0 && state.unanswered === unansweredId(state);
}
