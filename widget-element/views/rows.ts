import { html, nothing } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import type { Entry } from '../conversation/first-entries.ts';
import { newestId, type Draft, type State } from '../conversation/state.ts';
import { silenceNote } from '../conversation/unanswered.ts';
import type { Context } from './context.ts';

/** Rows from the end on that are drawn anew each time: what stands below the newest words changes with everything. */
const FRESH = 20;

function keyOf(one: Entry): string {
  switch (one.kind) {
    case 'day':
      return `day ${one.at}`;
    case 'mark':
      return `${one.mark.kind} ${one.mark.afterId} ${String(one.mark.at)}`;
    case 'message':
      return String(one.message.id);
    case 'draft':
      return one.draft.echoId;
  }
}

/** The longest text that Chatwoot takes, characters. */
const LONGEST = 150_000;

/** What the visitor can do about it; anything else may go through at the next try. */
function whyNotSent({ text }: Draft, { strings, locale }: Context): unknown {
  // As Chatwoot counts them: a character beyond the first 65,536 is one.
  if (text.length <= LONGEST || [...text].length <= LONGEST) return nothing;
  return html`<p class="note" role="alert">
    ${strings.tooLong(new Intl.NumberFormat(locale).format(LONGEST))}
  </p>`;
}

/** What became of the visitor's message, where that is more than can be said beside it. */
function below(one: Entry, context: Context): unknown {
  const { state, strings } = context;
  if (one.kind === 'draft' && one.draft.state === 'failed') return whyNotSent(one.draft, context);
  const isNewest = one.kind === 'message' && one.message.id === newestId(state);
  const note = isNewest ? silenceNote(state, strings) : null;
  return note === null ? nothing : html`<p class="note told" aria-live="off">${note}</p>`;
}

/** Everything that the drawing of a message above the newest ones follows. */
function memory({ state, owner, strings, locale, parts }: Context): (entry: Entry) => unknown[] {
  const answers = state.facts?.answers ?? {};
  const lastAnswer = Math.max(0, ...Object.keys(answers).map(Number));
  const lastWritten = state.messages.findLast(({ author }) => author === 'visitor')?.id ?? 0;
  const common = [owner, strings, locale, parts?.rich, state.outbox.length > 0];
  return (one) => {
    if (one.kind !== 'message') return [{}];
    const { message, grouped } = one;
    const { id } = message;
    return [...common, message, grouped, state.picks[id], answers[id], id < lastAnswer, id < lastWritten];
  };
}

/**
 * The rows of the log in two parts. What was paged in above is kept by what it is, so that another page touches no
 * row that is there; what follows grows at its end alone. Rows in which nothing changed are not drawn again, so that
 * a chat of thousands of messages costs what a short one does.
 */
export function rows(
  entries: readonly Entry[],
  context: Context,
  draw: (entry: Entry) => unknown,
): [above: unknown, below: unknown] {
  const from = context.parts?.firstId ?? 0;
  const first = entries.findIndex((one) => one.kind === 'message' && one.message.id >= from);
  const split = Math.max(0, first);
  const above = entries.slice(0, split);
  const remember = memory(context);
  const settled = (one: Entry): unknown => guard(remember(one), () => draw(one));
  // Always a list, so that what is added below a row, or its growing old, leaves the row itself as it is.
  const fresh = (one: Entry, index: number, { length }: unknown[]): unknown =>
    index < length - FRESH ? [settled(one)] : [draw(one), below(one, context)];
  return [
    context.parts?.paged?.repeat(above, keyOf, settled) ?? above.map(settled),
    entries.slice(split).map(fresh),
  ];
}

/** Where what was paged in ends: the oldest message of those that were read first; 0 while there is none. */
export function firstIdOf({ messages }: State, before: number): number {
  return messages.length === 0 ? 0 : before || (messages[0]?.id ?? 0);
}
