import { ASK, LINE, NOBODY, PASSING, REFUND, shiftsAfter } from './said.ts';
import type { Scene } from './scene.ts';

/** What Baton's visitor API may tell of a chat, each of which a page of the demo switches on and off. */
export const TOLD = [
  { name: 'queued', label: 'The visitor waits', field: 'owner' },
  { name: 'position', label: 'Place in the line', field: 'position' },
  { name: 'range', label: 'Usual wait', field: 'range' },
  { name: 'email', label: 'May leave an email', field: 'offers' },
  { name: 'assistant', label: 'May ask the assistant meanwhile', field: 'offers' },
  { name: 'meanwhile', label: 'The assistant answers meanwhile', field: 'meanwhile' },
  { name: 'hours', label: 'Nobody is there: when they are', field: 'hours' },
  { name: 'gate', label: 'Email first', field: 'gate' },
  { name: 'skip', label: 'The email may be skipped', field: 'gate.can_skip' },
] as const;

export type Told = (typeof TOLD)[number]['name'];

/** What only makes sense of a visitor who waits. */
const OF_THE_LINE: readonly Told[] = ['queued', 'position', 'range', 'email', 'assistant', 'meanwhile'];

/** What was switched with all that it goes with: who has a place waits, an email that may be skipped is asked for. */
export function withTold(told: ReadonlySet<Told>, name: Told, on: boolean): Set<Told> {
  const next = new Set(told);
  if (on) next.add(name);
  else next.delete(name);
  if (on && OF_THE_LINE.includes(name)) {
    next.add('queued');
    for (const other of ['hours', 'gate', 'skip'] as const) next.delete(other);
  }
  if (on && (name === 'hours' || name === 'gate' || name === 'skip')) {
    for (const other of OF_THE_LINE) next.delete(other);
    for (const other of name === 'hours' ? (['gate', 'skip'] as const) : (['hours'] as const))
      next.delete(other);
  }
  if (on && name === 'skip') next.add('gate');
  if (!on && name === 'gate') next.delete('skip');
  if (!on && name === 'queued') for (const other of OF_THE_LINE) next.delete(other);
  return next;
}

/** A chat of which the service tells just this. */
export function toldScene(told: ReadonlySet<Told>): Scene {
  const waits = told.has('queued');
  const nobodyThere = told.has('hours');
  return {
    name: `told-${[...told].sort().join('-')}`,
    title: 'What the service tells',
    messages: nobodyThere ? [ASK, NOBODY] : [REFUND, PASSING],
    ...(waits
      ? {
          line: {
            owner: 'queued',
            waitedSeconds: LINE.waitedSeconds ?? 0,
            ...(told.has('position') ? { position: 2 } : {}),
            ...(told.has('range') ? { range: { from_minutes: 3, to_minutes: 6 }, team: 'Support' } : {}),
            offers: (['email', 'assistant'] as const).filter((offer) => told.has(offer)),
            meanwhile: told.has('meanwhile'),
          },
          then: [{ status: 'open' } as const],
        }
      : {}),
    chat: (now) => ({
      ...(nobodyThere ? { hours: { shifts: shiftsAfter(now), asked: true } } : {}),
      ...(told.has('gate') ? { gate: { can_skip: told.has('skip') } } : {}),
    }),
    settled: waits
      ? '.card--queue [role=timer]'
      : nobodyThere
        ? '.hours'
        : told.has('gate')
          ? '#gate'
          : '.message--bot',
  };
}
