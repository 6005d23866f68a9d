import type { Strings } from '../locales/strings.ts';
import { ownerOf } from './owner.ts';
import type { State } from './state.ts';

/**
 * The newest message, while something is still to come after it: the visitor's, that the bot has to answer, or the
 * bot's, that promised a person whom the conversation is still to be opened to. Who waits may have asked the bot
 * meanwhile. 0 where nothing is to come, where somebody types, or somebody else has the chat.
 */
export function unansweredId(state: State): number {
  const last = state.messages.at(-1);
  if (!last || state.typing !== null) return 0;
  const { facts, line } = state;
  const waits = last.author === 'visitor' ? !last.deleted : last.author === 'bot' && facts?.opening;
  const owner = ownerOf(state);
  const asked = owner === 'bot' || (owner === 'queued' && line?.meanwhile && last.author === 'visitor');
  return waits && asked ? last.id : 0;
}

/** What the visitor is told once that went on for a while; null where there is nothing to tell. */
export function silenceNote(
  state: State,
  strings: Pick<Strings, 'noAnswer' | 'trouble' | 'troubleOpening' | 'noSureAnswer'>,
): string | null {
  const { facts, messages, unanswered } = state;
  if (unanswered === 0 || unanswered !== unansweredId(state)) return null;
  if (state.status === 'open') return strings.noSureAnswer;
  if (facts?.trouble) return facts.opening ? strings.troubleOpening : strings.trouble;
  return messages.at(-1)?.author === 'visitor' ? strings.noAnswer : null;
}
