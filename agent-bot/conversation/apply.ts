import type { Conversation, Turn } from './conversation.ts';
import { withSeen } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { ConversationEvent, Person } from './event.ts';
import type { ApplyContext } from './context.ts';
import { applyAssigned, applyUnassigned } from './assignment.ts';
import { closeConversation, mustAssign, moveOwner, ownChanges, type Applied } from './owner.ts';
import { applyRead } from './read.ts';
import { applyStatus } from './status.ts';
import { applyVisitorMessage } from './visitor.ts';

/**
 * Applies one event to a conversation: the owner table of `docs/architecture.md`, cell by cell. Pure. Events may
 * come twice, late and in any order; an event that says nothing new leaves the conversation as it was.
 *
 * @returns the conversation after the event and what it asks the rest of Baton to do, in order
 */
export function apply(conversation: Conversation, event: ConversationEvent, context: ApplyContext): Applied {
  switch (event.type) {
    case 'visitor-message':
      return applyVisitorMessage(conversation, event, context);
    case 'visitor-choice':
      return applyChoice(conversation, event);
    case 'person-message':
      return applyPersonMessage(conversation, event, context);
    case 'bot-message':
      return { conversation: applyEcho(conversation, event), effects: [] };
    case 'note':
      return { conversation: sawMessage(conversation, event.messageId), effects: [] };
    case 'noted':
      return {
        conversation: event.messageId === null ? conversation : sawMessage(conversation, event.messageId),
        effects: [],
      };
    case 'assigned':
      return applyAssigned(conversation, event, context);
    case 'unassigned':
      return applyUnassigned(conversation, event, context);
    case 'status':
      return applyStatus(conversation, event, context);
    case 'contact-blocked':
      return closeConversation(conversation, context.now, context.now, 'ended_waiting');
    case 'gone': {
      const closed = closeConversation(conversation, context.now, context.now, 'gone');
      return { conversation: closed.conversation, effects: [...closed.effects, { type: 'drop-steps' }] };
    }
    case 'read':
      return applyRead(conversation, event, context);
    case 'answer-judged':
      return { conversation: applyJudged(conversation, event), effects: [] };
    case 'email-left':
      return applyEmail(conversation, event.address);
    case 'email-skipped':
      return { conversation: { ...conversation, emailSkipped: true }, effects: [] };
    case 'asked-meanwhile':
      return { conversation: applyMeanwhile(conversation, event.on), effects: [] };
    case 'left-line':
      return applyLeftLine(conversation, context);
  }
}

function sawMessage(conversation: Conversation, messageId: number): Conversation {
  return conversation.seen.includes(messageId) ? conversation : withSeen(conversation, messageId);
}

/** A click counts once and only on choices that the bot offered in this stretch. */
function applyChoice(
  conversation: Conversation,
  event: Extract<ConversationEvent, { type: 'visitor-choice' }>,
): Applied {
  if (conversation.chosen.includes(event.messageId)) return { conversation, effects: [] };
  const chosen = [...conversation.chosen.slice(-19), event.messageId];
  const offered = conversation.stretch.turns.some((turn) => turn.messageId === event.messageId && turn.act);
  // Not marked as chosen: where our own echo is late, a receipt repeats the values.
  if (conversation.owner !== 'bot' || !offered) return { conversation, effects: [] };
  const effects: Effect[] = [{ type: 'visitor-chose', messageId: event.messageId, values: event.values }];
  return { conversation: { ...conversation, chosen }, effects };
}

/** Our own message coming back tells its id, which choices are recognised by. */
function applyEcho(
  conversation: Conversation,
  event: Extract<ConversationEvent, { type: 'bot-message' }>,
): Conversation {
  const seen = sawMessage(conversation, event.messageId);
  if (event.private || seen.stretch.turns.some((turn) => turn.messageId === event.messageId)) return seen;
  const index = seen.stretch.turns.findIndex(
    (turn) => turn.author === 'bot' && turn.messageId === null && turn.key === event.key,
  );
  if (index < 0) return seen;
  const turns = seen.stretch.turns.map((turn, i) =>
    i === index ? { ...turn, messageId: event.messageId } : turn,
  );
  return { ...seen, stretch: { ...seen.stretch, turns } };
}

/** Said below an answer of this stretch: it is looked at when the visitor speaks next. The last word counts. */
function applyJudged(
  conversation: Conversation,
  event: Extract<ConversationEvent, { type: 'answer-judged' }>,
): Conversation {
  const { stretch } = conversation;
  const isMeant = (turn: Turn): boolean =>
    turn.act === 'answer' && (turn.messageId === event.messageId || turn.key === event.key);
  if (!stretch.turns.some(isMeant)) return conversation;
  const turns = stretch.turns.map((turn) => (isMeant(turn) ? { ...turn, helped: event.helped } : turn));
  return { ...conversation, stretch: { ...stretch, turns } };
}

/** Who mistypes an address mends it; who sends one after the other only fills the agents' view. */
const MOST_ADDRESSES = 3;

/** While the bot has the chat the address waits for the handoff's note. */
function applyEmail(conversation: Conversation, address: string): Applied {
  const { email, owner } = conversation;
  const times = (email?.times ?? 0) + 1;
  if (email?.address === address || times > MOST_ADDRESSES) return { conversation, effects: [] };
  const told = owner !== 'bot' && owner !== 'unknown';
  return {
    conversation: { ...conversation, email: { address, times } },
    effects: told ? [{ type: 'email-left', address }] : [],
  };
}

/** Only who waits can want an answer meanwhile: everybody else has somebody who answers. */
function applyMeanwhile(conversation: Conversation, on: boolean): Conversation {
  const next = { ...conversation };
  if (on && conversation.owner === 'queued') next.meanwhile = true;
  else delete next.meanwhile;
  return next;
}

type PersonMessage = Extract<ConversationEvent, { type: 'person-message' }>;

/** A person's public word takes the conversation, whatever Chatwoot's status says. */
function applyPersonMessage(before: Conversation, event: PersonMessage, context: ApplyContext): Applied {
  if (before.seen.includes(event.messageId)) return { conversation: before, effects: [] };
  const seen = withSeen(before, event.messageId);
  const newest = event.at >= seen.spokeAt;
  const conversation: Conversation = newest ? { ...seen, spokeAt: event.at } : seen;
  const { afterMessageId, startedAt } = claimsFrom(conversation);
  const { letGoAt } = conversation;
  const past = event.messageId <= afterMessageId || event.at < startedAt || event.at < letGoAt;
  const person: Person | null = newest ? (event.person ?? conversation.person) : conversation.person;
  switch (conversation.owner) {
    case 'closed':
      // Reopened meanwhile, by a visitor's word that is still on its way: the answer to it takes the conversation.
      if (isReopened(conversation, event)) {
        const assign = mustAssign(conversation, event.person);
        // The reopening's own webhook is no return to the bot.
        const statusAt = Math.max(conversation.statusAt, event.snapshot.updatedAt ?? 0);
        return {
          conversation: { ...taken(conversation, person, context), status: 'pending', statusAt },
          effects: [{ type: 'taken-over', person: event.person, assign }],
        };
      }
      // The last word often arrives after the close: whoever wrote it had the conversation.
      return { conversation: { ...conversation, person }, effects: [] };
    case 'agent': {
      const since = conversation.visitorWaitingSince;
      const visitorWaitingSince = since !== null && since > event.at ? since : null;
      // Written after it was given back, whose webhook is late: they keep it, and Chatwoot is to show it.
      const { status, updatedAt } = event.snapshot;
      const givenBack = status === 'pending' && updatedAt !== null && updatedAt > conversation.statusAt;
      const keeps = givenBack && newest && !context.outstanding && event.person !== null;
      const heard = { ...conversation, person, visitorWaitingSince };
      return {
        // Known from here on: who looks before it is open again must not take it for given back after the word.
        conversation: keeps ? { ...heard, status } : heard,
        effects: keeps && event.person ? [{ type: 'back-to-person', person: event.person }] : [],
      };
    }
    case 'unknown':
      return {
        conversation: taken(conversation, person, context),
        // Chatwoot leaves it pending, where people do not look.
        effects:
          event.snapshot.status === 'pending'
            ? [{ type: 'taken-over', person: event.person, assign: event.person !== null }]
            : [],
      };
    case 'queued': {
      if (past) return { conversation, effects: [] };
      const claimed: Effect = { type: 'wait-ended', outcome: 'claimed', person: event.person };
      // Never opened, or pending again by our own doing, where people do not look.
      const unopened =
        conversation.status === 'pending' && !context.outstanding && !isOpenedByUs(conversation, context);
      return {
        conversation: taken(conversation, person, context),
        effects: unopened ? [claimed, { type: 'back-to-person', person: event.person }] : [claimed],
      };
    }
    case 'bot': {
      if (past) return { conversation, effects: [] };
      const assign = mustAssign(conversation, event.person);
      return {
        conversation: taken(conversation, person, context),
        effects: [{ type: 'taken-over', person: event.person, assign }],
      };
    }
  }
}

/** Known by its webhook, or shown by the payload of a word that was said after the close. */
function isReopened(conversation: Conversation, { at, snapshot }: PersonMessage): boolean {
  const { status, statusAt, closedAt } = conversation;
  if (status === 'pending') return at >= statusAt * 1000;
  return snapshot.status === 'pending' && (snapshot.updatedAt ?? 0) > statusAt && at >= closedAt;
}

function taken(conversation: Conversation, person: Person | null, context: ApplyContext): Conversation {
  return { ...moveOwner(conversation, 'agent', context.now), person, visitorWaitingSince: null };
}

/** We have opened it, and only Chatwoot's word of that is still on its way. */
function isOpenedByUs(conversation: Conversation, { now }: ApplyContext): boolean {
  const last = ownChanges(conversation, now).findLast(({ what }) => what.startsWith('status:'));
  return last?.what === 'status:open';
}

/** What a person wrote before it belongs to the past. */
function claimsFrom({
  claimsFrom: earlier,
  stretch,
  stretchStartedAt,
}: Conversation): NonNullable<Conversation['claimsFrom']> {
  return earlier ?? { afterMessageId: stretch.afterMessageId, startedAt: stretchStartedAt };
}

/** No person did this: who wrote in the wait has the conversation, however late their word is heard. */
function applyLeftLine(conversation: Conversation, context: ApplyContext): Applied {
  if (conversation.owner !== 'queued') return { conversation, effects: [] };
  return {
    // By message ids alone: this happened by our clock, and a visitor's word must not be missed for a difference.
    conversation: { ...moveOwner(conversation, 'bot', context.now), claimsFrom: claimsFrom(conversation) },
    effects: [
      { type: 'wait-ended', outcome: 'left_line', person: null },
      { type: 'left-line' },
      { type: 'stretch-started', clearPerson: conversation.assignee !== null },
    ],
  };
}
