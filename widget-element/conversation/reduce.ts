import { joinMessages, type Choice, type Message } from './message.ts';
import { firstName, ownerOf, personOf } from './owner.ts';
import {
  initialState,
  newestId,
  PAGE,
  type Connection,
  type Draft,
  type Line,
  type Mark,
  type State,
  type Status,
  type Typing,
} from './state.ts';

/** What can happen to a conversation, seen from the widget. */
export type Action =
  | { type: 'restored'; conversationId: number | null; seenId: number; outbox: Draft[] }
  | { type: 'created'; conversationId: number; status: Status }
  | { type: 'loading'; value: boolean }
  /** A REST page; `earlier` when it was asked for with `before`. */
  | { type: 'page'; messages: Message[]; earlier: boolean }
  /** A cable frame; the visitor's own carry the echo id they were sent with. */
  | { type: 'message'; message: Message; echoId: string }
  /** From the cable, with its version and whether a person is assigned. */
  | { type: 'status'; status: Status; version: number; assigned: boolean; now: number }
  /** From REST, asked when `frames` cable frames had been seen. */
  | { type: 'read-status'; status: Status; frames: number }
  | { type: 'line'; line: Omit<Line, 'afterId'>; now: number }
  | { type: 'left'; now: number }
  | { type: 'ending'; value: boolean }
  | { type: 'typing'; typing: Typing | null }
  | { type: 'tick'; now: number }
  | { type: 'written'; echoId: string; text: string; at: number }
  | { type: 'draft'; echoId: string; state: Draft['state']; uncertain?: boolean }
  | { type: 'sent'; echoId: string; message: Message }
  | { type: 'discarded'; echoId: string }
  | { type: 'picked'; id: number; choice: Choice }
  | { type: 'unpicked'; id: number }
  | { type: 'seen' }
  | { type: 'connection'; value: Connection }
  | { type: 'gone' };

function upsert(messages: Message[], message: Message): Message[] {
  const at = messages.findLastIndex((known) => known.id <= message.id);
  const known = messages[at];
  if (known?.id === message.id) return messages.with(at, joinMessages(known, message));
  return messages.toSpliced(at + 1, 0, message);
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
  if (message.author !== 'visitor' && fresh) {
    if (state.typing?.author === message.author) next.typing = null;
    // The last word often arrives just after the end: it still belongs before it.
    if (state.status === 'resolved') {
      next.endedAfterId = message.id;
      next.marks = state.marks.map((mark, index) =>
        mark.kind === 'ended' && index === state.marks.length - 1 ? { ...mark, afterId: message.id } : mark,
      );
    }
  }
  if (message.author === 'person' && fresh) next.doubt = false;
  return settlePicks(next);
}

/** A pick is forgotten once Chatwoot itself shows it. */
function settlePicks(state: State): State {
  const open = Object.entries(state.picks).filter(
    ([id]) => !state.messages.some((message) => message.id === Number(id) && message.chosen !== null),
  );
  return open.length === Object.keys(state.picks).length
    ? state
    : { ...state, picks: Object.fromEntries(open) };
}

function withStatus(state: State, status: Status, at: number | null): State {
  if (status === state.status) return state;
  const next: State = { ...state, status, typing: null };
  if (status !== 'open') {
    next.line = null;
    next.doubt = false;
  }
  if (status === 'resolved') {
    const had = ownerOf(state) === 'agent' ? firstName(personOf(state)?.name ?? '') : '';
    const mark: Mark = {
      kind: 'ended',
      afterId: newestId(state),
      at,
      who: state.ending ? 'visitor' : had,
      team: '',
    };
    next.marks = [...state.marks, mark];
    next.endedAfterId = newestId(state);
    next.ending = false;
  }
  return next;
}

function withLine(state: State, line: Omit<Line, 'afterId'>, now: number): State {
  const before = ownerOf(state);
  const next: State = { ...state, line: { ...line, afterId: newestId(state) }, doubt: false };
  if (line.owner !== 'agent' || line.person === null || before === 'agent') return next;
  const mark: Mark = {
    kind: 'joined',
    afterId: newestId(state),
    // The first thing a stream says may be an hour old.
    at: state.line === null ? null : now,
    who: firstName(line.person.name),
    team: line.person.team,
  };
  return { ...next, marks: [...state.marks, mark] };
}

/**
 * The conversation after something happened. Pure. Messages end up the same whatever the order and number of
 * frames, pages and answers: they are joined by id, and a draft leaves by its echo id.
 */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'restored':
      return {
        ...state,
        conversationId: action.conversationId,
        seenId: action.seenId,
        outbox: action.outbox,
        loading: action.conversationId !== null,
      };
    case 'created':
      return { ...state, conversationId: action.conversationId, status: state.status ?? action.status };
    case 'loading':
      return { ...state, loading: action.value };
    case 'page': {
      const known = new Set(state.messages.map((message) => message.id));
      const fresh = action.messages.filter((message) => !known.has(message.id));
      const joined = action.messages.reduce((soFar, message) => withMessage(soFar, message, ''), state);
      const first = state.messages.length === 0;
      return {
        ...joined,
        outbox: claim(joined.outbox, fresh),
        hasEarlier: action.earlier || first ? action.messages.length >= PAGE : state.hasEarlier,
      };
    }
    case 'message':
      return withMessage(state, action.message, action.echoId);
    case 'status': {
      const seen: State = { ...state, frames: state.frames + 1 };
      if (action.version < state.statusVersion) return seen;
      const next: State = {
        ...withStatus(seen, action.status, action.now),
        statusVersion: action.version,
        assigned: action.assigned,
      };
      const takenOff =
        state.assigned && !action.assigned && action.status === 'open' && ownerOf(next) === 'agent';
      return takenOff ? { ...next, doubt: true } : next;
    }
    case 'read-status':
      return action.frames === state.frames ? withStatus(state, action.status, null) : state;
    case 'line':
      return withLine(state, action.line, action.now);
    case 'left': {
      const mark: Mark = { kind: 'left', afterId: newestId(state), at: action.now, who: 'visitor', team: '' };
      return { ...state, marks: [...state.marks, mark] };
    }
    case 'ending':
      return { ...state, ending: action.value };
    case 'typing':
      return { ...state, typing: action.typing };
    case 'tick':
      return state.typing && state.typing.until <= action.now ? { ...state, typing: null } : state;
    case 'written': {
      const { echoId, text, at } = action;
      const draft: Draft = { echoId, text, at, state: 'waiting', afterId: newestId(state), uncertain: false };
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
    case 'picked':
      return { ...state, picks: { ...state.picks, [action.id]: action.choice } };
    case 'unpicked': {
      const picks = Object.entries(state.picks).filter(([id]) => Number(id) !== action.id);
      return { ...state, picks: Object.fromEntries(picks) };
    }
    case 'seen':
      return newestId(state) > state.seenId ? { ...state, seenId: newestId(state) } : state;
    case 'connection':
      return action.value === state.connection ? state : { ...state, connection: action.value };
    case 'gone':
      return { ...initialState, outbox: state.outbox.map((draft) => ({ ...draft, afterId: 0 })) };
  }
}
