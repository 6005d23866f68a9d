import type { Action } from './action.ts';
import { chosenOf } from './content.ts';
import { firstName } from './first-name.ts';
import { ownerOf, personOf } from './owner.ts';
import { reduceFirst } from './reduce-first.ts';
import { newestId, type Facts, type Line, type Mark, type State, type Status } from './state.ts';

/** A pick is forgotten once Chatwoot itself shows it. */
function settlePicks(state: State): State {
  const open = Object.entries(state.picks).filter(
    ([id]) => !state.messages.some((message) => message.id === Number(id) && chosenOf(message) !== null),
  );
  return open.length === Object.keys(state.picks).length
    ? state
    : { ...state, picks: Object.fromEntries(open) };
}

/** The last word often arrives just after the end: it still belongs before it. */
function settleEnd(state: State): State {
  if (state.status !== 'resolved') return state;
  const last = state.messages.findLast((message) => message.author === 'bot' || message.author === 'person');
  if (!last || last.id <= state.endedAfterId) return state;
  const marks = state.marks.map((mark, index) =>
    mark.kind === 'ended' && index === state.marks.length - 1 ? { ...mark, afterId: last.id } : mark,
  );
  return { ...state, endedAfterId: last.id, marks };
}

/** The newest word that is not the question at the end. */
function lastWordId(state: State): number {
  return state.messages.findLast((message) => message.kind !== 'input_csat')?.id ?? 0;
}

function withStatus(state: State, status: Status, at: number | null): State {
  if (status === state.status) return state;
  const next: State = { ...state, status, typing: null };
  if (status !== 'open') {
    next.line = null;
    next.doubt = false;
  }
  if (status === 'pending' && ownerOf(state) === 'agent') {
    const mark: Mark = { kind: 'returned', afterId: lastWordId(state), at, who: '', team: '' };
    next.marks = [...state.marks, mark];
  }
  if (status === 'resolved') {
    const had = ownerOf(state) === 'agent' ? firstName(personOf(state)?.name ?? '') : '';
    const mark: Mark = {
      kind: 'ended',
      afterId: lastWordId(state),
      at,
      who: state.ending ? 'visitor' : had,
      team: '',
    };
    // After a reload the same end is heard of again.
    const last = state.marks.at(-1);
    if (last?.kind !== 'ended' || last.afterId < mark.afterId) next.marks = [...state.marks, mark];
    next.endedAfterId = lastWordId(state);
    next.ending = false;
  }
  return next;
}

function withLine(state: State, line: Omit<Line, 'afterId'>, now: number): State {
  const before = ownerOf(state);
  const next: State = { ...state, line: { ...line, afterId: newestId(state) }, doubt: false };
  if (line.owner !== 'agent' || line.person === null || before === 'agent') return next;
  const who = firstName(line.person.name);
  const last = state.marks.at(-1);
  if (last?.kind === 'joined' && last.who === who) return next;
  const mark: Mark = {
    kind: 'joined',
    afterId: newestId(state),
    // The first thing a stream says may be an hour old.
    at: state.line === null ? null : now,
    who,
    team: line.person.team,
  };
  return { ...next, marks: [...state.marks, mark] };
}

function withFacts(state: State, change: (facts: Facts) => Partial<Facts>): State {
  return state.facts === null ? state : { ...state, facts: { ...state.facts, ...change(state.facts) } };
}

/** The conversation after anything that can happen to it, as `reduceFirst` is for what happens first. Pure. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
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
    case 'facts':
      return { ...state, facts: action.facts };
    case 'judged':
      return withFacts(state, (facts) => ({ answers: { ...facts.answers, [action.id]: action.answered } }));
    case 'email-left': {
      const left = withFacts(state, () => ({ gate: null, emailLeft: true }));
      return left.line === null ? left : { ...left, line: { ...left.line, emailLeft: true } };
    }
    case 'gate-skipped':
      return withFacts(state, () => ({ gate: null }));
    case 'meanwhile':
      return state.line === null ? state : { ...state, line: { ...state.line, meanwhile: action.on } };
    case 'seen':
      return newestId(state) > state.seenId ? { ...state, seenId: newestId(state) } : state;
    case 'remembered': {
      const ended = action.marks.findLast((mark) => mark.kind === 'ended');
      return { ...state, marks: action.marks, endedAfterId: ended?.afterId ?? 0 };
    }
    case 'unanswered':
      return { ...state, unanswered: action.id };
    case 'left': {
      const mark: Mark = { kind: 'left', afterId: newestId(state), at: action.now, who: 'visitor', team: '' };
      return { ...state, marks: [...state.marks, mark] };
    }
    case 'ending':
      return { ...state, ending: action.value };
    case 'picked':
      return { ...state, picks: { ...state.picks, [action.id]: action.choice } };
    case 'unpicked': {
      const picks = Object.entries(state.picks).filter(([id]) => Number(id) !== action.id);
      return { ...state, picks: Object.fromEntries(picks) };
    }
    case 'restored':
    case 'created':
    case 'loading':
    case 'page':
    case 'message':
    case 'typing':
    case 'written':
    case 'draft':
    case 'sent':
    case 'discarded':
    case 'connection':
    case 'gone':
      return settleEnd(settlePicks(reduceFirst(state, action)));
  }
}
