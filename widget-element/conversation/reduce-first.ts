import type { FirstAction } from './action.ts';
import { joinMessages, type Message } from './message.ts';
import { initialState, newestId, PAGE, type Draft, type State } from './state.ts';

function upsert(messages: Message[], message: Message): Message[] {
  const at = messages.findLastIndex((known) => known.id <= message.id);
  const known = messages[at];
  if (known?.id === message.id) return messages.with(at, joinMessages(known, message));
  return messages.toSpliced(at + 1, 0, message);
}

/** Whether a message that has no echo id may be what is being sent. */
function isCopy({ state, text, afterId }: Draft, message: Message): boolean {
  return state === 'sending' && message.author === 'visitor' && text === message.text && afterId < message.id;
}

/** Drops drafts without an answer that a REST page shows to have arrived: it has no echo ids, so text and id tell. */
function claim(outbox: Draft[], fresh: Message[]): Draft[] {
  let left = outbox;
  for (const message of fresh) {
    if (message.author !== 'visitor') continue;
    const draft = left.find(
      (one) =>
        one.uncertain && one.state !== 'sending' && one.text === message.text && one.afterId < message.id,
    );
    if (draft) left = left.filter((one) => one !== draft);
  }
  return left;
}

function withMessage(state: State, message: Message, echoId: string): State {
  const fresh = message.id > newestId(state);
  const next: State = {
    ...state,
    messages: upsert(state.messages, message),
    outbox: echoId === '' ? state.outbox : state.outbox.filter((draft) => draft.echoId !== echoId),
  };
  if (message.author !== 'visitor' && fresh && state.typing?.author === message.author) next.typing = null;
  if (message.author === 'person' && fresh) next.doubt = false;
  return next;
}

/**
 * The conversation after something happened. Pure. Messages end up the same whatever the order and number of
 * frames, pages and answers: they are joined by id, and a draft leaves by its echo id.
 */
export function reduceFirst(state: State, action: FirstAction): State {
  switch (action.type) {
    case 'restored':
      return {
        ...state,
        conversationId: action.conversationId,
        seenId: action.seenId,
        outbox: [...action.outbox, ...state.outbox],
        loading: action.conversationId !== null,
      };
    case 'created':
      return { ...state, conversationId: action.conversationId, status: state.status ?? action.status };
    case 'loading':
      return { ...state, loading: action.value };
    case 'page': {
      const known = new Set(state.messages.map((message) => message.id));
      // What is just being sent is shown as that until its answer is here.
      const messages = action.messages.filter(
        (message) => known.has(message.id) || !state.outbox.some((draft) => isCopy(draft, message)),
      );
      const fresh = messages.filter((message) => !known.has(message.id));
      const joined = messages.reduce((soFar, message) => withMessage(soFar, message, ''), state);
      const first = state.messages.length === 0;
      return {
        ...joined,
        outbox: claim(joined.outbox, fresh),
        hasEarlier: action.earlier || first ? action.messages.length >= PAGE : state.hasEarlier,
      };
    }
    case 'message':
      return withMessage(state, action.message, action.echoId);
    case 'typing':
      return { ...state, typing: action.typing };
    case 'written': {
      const { echoId, text } = action;
      const draft: Draft = { echoId, text, state: 'waiting', afterId: newestId(state), uncertain: false };
      return { ...state, outbox: [...state.outbox, draft] };
    }
    case 'draft':
      return {
        ...state,
        outbox: state.outbox.map((draft) =>
          draft.echoId === action.echoId
            ? { ...draft, state: action.state, uncertain: action.uncertain ?? draft.uncertain }
            : draft,
        ),
      };
    case 'sent':
      return withMessage(state, action.message, action.echoId);
    case 'discarded':
      return { ...state, outbox: state.outbox.filter((draft) => draft.echoId !== action.echoId) };
    case 'connection':
      return action.value === state.connection && action.network === state.network
        ? state
        : { ...state, connection: action.value, network: action.network };
    case 'gone':
      return { ...initialState, outbox: state.outbox.map((draft) => ({ ...draft, afterId: 0 })) };
  }
  // Anything else waits for the code that knows it.
  return state;
}
