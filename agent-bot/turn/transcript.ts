import type { Conversation, Turn } from '../conversation/conversation.ts';
import { REJECTED } from '../language/rejection.ts';
import type { Signals } from './signals.ts';

/** Turns kept of one stretch: what triggers look back at, and a bound on the state's size. */
export const TURNS_KEPT = 60;

/** Longest text kept in the state; the whole text stays in the transcript. */
export const TEXT_KEPT = 4000;

/** The transcript stays in the order of Chatwoot's ids, whatever order the webhooks came in. */
export function withVisitorTurn(conversation: Conversation, turn: Turn): Conversation {
  const { stretch } = conversation;
  const turns = [...stretch.turns];
  let place = turns.length;
  while (place > 0) {
    const earlier = turns[place - 1] as Turn;
    if (
      earlier.author !== 'visitor' ||
      earlier.messageId === null ||
      earlier.messageId < (turn.messageId ?? 0)
    )
      break;
    place -= 1;
  }
  turns.splice(place, 0, turn);
  return {
    ...conversation,
    visitorWaitingSince: conversation.visitorWaitingSince ?? turn.at,
    stretch: { ...stretch, turns: turns.slice(-TURNS_KEPT), visitorMessages: stretch.visitorMessages + 1 },
  };
}

/** Keeps of a message's signals what later ones look back at. */
export function noteSignals(conversation: Conversation, messageId: number, signals: Signals): Conversation {
  const { stretch } = conversation;
  const language = signals.language === 'und' ? stretch.language : signals.language;
  return {
    ...conversation,
    stretch: {
      ...stretch,
      ...(language === undefined ? {} : { language }),
      frustration: signals.conversationFrustration,
      turns: stretch.turns.map((turn) => (turn.messageId === messageId ? withMeasured(turn, signals) : turn)),
    },
  };
}

/** A visitor's turn with what later messages are judged by. */
export function withMeasured(turn: Turn, signals: Signals): Turn {
  return {
    ...turn,
    frustration: signals.frustration.score,
    rejects: signals.rejection.score >= REJECTED,
  };
}
