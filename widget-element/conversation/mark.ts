import { loose, text } from './message.ts';
import type { Mark } from './state.ts';

const KINDS: readonly string[] = ['joined', 'ended', 'left', 'returned'] satisfies Mark['kind'][];

/** Reads a stored mark; null where it is none. */
export function parseMark(value: unknown): Mark | null {
  const raw = loose(value);
  const kind = text(raw['kind']);
  if (!KINDS.includes(kind)) return null;
  return {
    kind: kind as Mark['kind'],
    afterId: Number(raw['afterId']) || 0,
    at: Number(raw['at']) || null,
    who: text(raw['who']),
    team: text(raw['team']),
  };
}
