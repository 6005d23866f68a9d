import type { ApplyContext } from './context.ts';
import type { Conversation, Unheard } from './conversation.ts';
import { mustAssign, moveOwner, type Applied } from './owner.ts';
import { beforeAll, spokenTo } from './unheard.ts';

/**
 * The visitor is back after a close: the person who had the conversation a moment ago gets it, else the bot, with a
 * new stretch.
 *
 * @param words what the visitor said since the close, at least one message
 * @param facts the last message id from before, and whether somebody is still assigned
 */
export function beginAgain(
  conversation: Conversation,
  words: Unheard[],
  facts: { lastMessageId: number; clearPerson: boolean },
  context: ApplyContext,
): Applied {
  const first = Math.min(...words.map((word) => word.at));
  const known: Conversation = { ...conversation, status: 'pending', unheard: [] };
  const { person } = conversation;
  if (person && context.personWindowMs !== null && first - conversation.closedAt < context.personWindowMs) {
    // The change to pending that the visitor's word makes may still be on its way: it is not a return to the bot.
    return {
      conversation: {
        ...moveOwner(known, 'agent', context.now),
        person,
        stretchStartedAt: first,
        visitorWaitingSince: first,
      },
      effects: [{ type: 'back-to-person', person }],
    };
  }
  // The word that reopened may not be among them: what a person says after the reopening takes the conversation.
  const reopenedAt = conversation.status === 'pending' ? conversation.statusAt * 1000 : first;
  const moved = moveOwner(known, 'bot', context.now, {
    afterMessageId: beforeAll(facts.lastMessageId, words),
    startedAt: reopenedAt > conversation.closedAt ? Math.min(first, reopenedAt) : first,
  });
  return {
    conversation: moved,
    effects: [{ type: 'stretch-started', clearPerson: facts.clearPerson }, ...spokenTo(words)],
  };
}

/** A person answered the word that reopened, and was heard before it or before the reopening: they have it. */
export function answeredAlready(conversation: Conversation, context: ApplyContext): Applied {
  const { person } = conversation;
  const assign = mustAssign(conversation, person);
  return {
    conversation: {
      ...moveOwner(conversation, 'agent', context.now),
      status: 'pending',
      visitorWaitingSince: null,
    },
    effects: [{ type: 'taken-over', person, assign }],
  };
}
