import { ownerOf, personOf } from './conversation/owner.ts';
import type { State } from './conversation/state.ts';
import { ChatEvent } from './events.ts';

/** Tells the page when the conversation went from one to another. */
export function emitHandoff(target: EventTarget, state: State, before: State): void {
  const [from, to] = [ownerOf(before), ownerOf(state)];
  if (from === to || before.status === null) return;
  const person = to === 'agent' ? (personOf(state)?.name ?? null) : null;
  target.dispatchEvent(new ChatEvent('chat-handoff', { from, to, person }));
}
