import { firstName } from './first-name.ts';
import type { Message } from './message.ts';
import type { State } from './state.ts';

/** Who has the conversation, as the visitor is told. */
export type Owner = 'bot' | 'queued' | 'agent' | 'closed';

/** The newest words of the bot or a person since the conversation last ended. */
function lastSpeaker(state: State): Message | undefined {
  return state.messages.findLast(
    (message) => message.id > state.endedAfterId && (message.author === 'bot' || message.author === 'person'),
  );
}

/**
 * Who has the conversation. A person has it when Baton says so, or when an open conversation's newest words are
 * a person's: an assignee alone proves nothing, since Chatwoot keeps yesterday's.
 */
export function ownerOf(state: State): Owner {
  if (state.status === null || state.status === 'pending') return 'bot';
  if (state.status === 'resolved') return 'closed';
  const speaker = lastSpeaker(state);
  const spoke = speaker?.author === 'person' ? speaker.id : 0;
  if (state.line?.owner === 'agent') return 'agent';
  if (state.line?.owner === 'queued' && state.line.afterId >= spoke) return 'queued';
  return spoke > 0 ? 'agent' : 'queued';
}

/** Whether the service has something to tell: the place in the line, or who took over. */
export function wantsLine(state: State): boolean {
  return state.status === 'open' && (state.doubt || ownerOf(state) === 'queued');
}

/**
 * The person who has, or had, the conversation in this stretch; null where nobody had. A stretch begins where the
 * chat ended before, or was given back to the bot: whoever had it then has no part in what came after, nor where the
 * bot spoke since and nobody was here to hear of the end.
 */
export function personOf(state: State): { name: string; team: string } | null {
  // While nothing has begun anew, the last end is this very stretch's.
  const isOver = state.status === 'resolved' && state.marks.at(-1)?.kind === 'ended';
  const marks = isOver ? state.marks.slice(0, -1) : state.marks;
  const begin = marks.findLast((mark) => mark.kind === 'ended' || mark.kind === 'returned');
  const from = begin?.afterId ?? 0;
  const spoke = state.messages.findLast(
    ({ author, id }) => id > from && (author === 'bot' || author === 'person'),
  );
  const written = spoke?.author === 'person' ? spoke : null;
  const joined = marks.slice(begin ? marks.indexOf(begin) : 0).findLast((mark) => mark.kind === 'joined');
  const told = state.line?.person ?? (joined && { name: joined.who, team: joined.team });
  if (!written) return told ?? null;
  if (told && joined && joined.afterId >= written.id) return told;
  const same = told && firstName(told.name) === firstName(written.name);
  return { name: written.name, team: same ? told.team : '' };
}
