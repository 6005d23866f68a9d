import { choicesOf, chosenOf, NONE_OF_THESE } from './content.ts';
import { isEmpty, isSameSpeaker, type Entry } from './first-entries.ts';
import { firstName } from './first-name.ts';
import type { Message } from './message.ts';
import type { Mark, State } from './state.ts';

function dayOf(at: number): string {
  return new Date(at).toDateString();
}

/**
 * The rows of the log: messages in order, a line where the day changes, where a person joins and where the chat
 * ends, and at the end what is still to be sent. Who writes without being announced, a person or the bot after one,
 * is announced here: nobody may have looked when they joined.
 */
export function entriesOf(state: State, now: number): Entry[] {
  const entries: Entry[] = [];
  const marks = [...state.marks];
  let present = '';
  let day = dayOf(now);
  let last: Message | null = null;

  const place = (mark: Mark): void => {
    if (mark.kind === 'joined' && mark.who === present) return;
    present = mark.kind === 'joined' ? mark.who : '';
    last = null;
    entries.push({ kind: 'mark', mark });
  };
  const [oldest] = state.messages;
  // Above the oldest message there may be others, which they belong to.
  while (state.hasEarlier && oldest && marks[0] && marks[0].afterId < oldest.id) {
    const mark = marks.shift();
    present = mark?.kind === 'joined' ? mark.who : '';
  }
  const placeUpTo = (id: number): void => {
    while (marks[0] && marks[0].afterId < id) place(marks.shift() as Mark);
  };

  for (const message of state.messages) {
    placeUpTo(message.id);
    // The question after the end stands at the foot.
    if (isEmpty(message) || message.kind === 'input_csat') continue;
    if (dayOf(message.at) !== day) {
      day = dayOf(message.at);
      entries.push({ kind: 'day', at: message.at });
      last = null;
    }
    const { author, at, id } = message;
    const who = author === 'person' ? firstName(message.name) : '';
    if ((author === 'person' || author === 'bot') && present !== who)
      place({ kind: author === 'person' ? 'joined' : 'returned', afterId: id - 1, at, who, team: '' });
    const grouped: boolean = isSameSpeaker(last, message);
    entries.push({ kind: 'message', message, grouped });
    last = message;
  }
  placeUpTo(Infinity);
  for (const draft of state.outbox) entries.push({ kind: 'draft', draft });
  return entries;
}

/** Whether the newest answer follows a "none of these": then a person is one tap away. */
export function asksToRephrase(state: State): boolean {
  const last = state.messages.at(-1);
  if (last?.author !== 'bot' || choicesOf(last).length > 0) return false;
  const before = state.messages.findLast((message) => message !== last && message.author === 'bot');
  return before !== undefined && choicesOf(before).length > 0 && chosenOf(before)?.value === NONE_OF_THESE;
}
