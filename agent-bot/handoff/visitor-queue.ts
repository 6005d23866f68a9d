import type { Clock } from '../clock.ts';
import type { Database } from '../store/database.ts';
import type { VisitorOffers } from '../guardrails/visitors.ts';
import { usualWait, type UsualWait } from './usual-wait.ts';
import { pastWaits, placeInLine } from '../store/queue.ts';

/** What a visitor may see of the line; nothing of why they are in it. */
export interface SeenState {
  owner: 'bot' | 'queued' | 'agent' | 'closed';
  position?: number;
  waiting_since?: number;
  /** When this was true, so that a visitor's clock need not be right. Milliseconds since 1970, as above. */
  now: number;
  person?: { name: string };
  range?: UsualWait;
  offers?: ('email' | 'assistant')[];
  meanwhile?: boolean;
  email_left?: boolean;
  email_skipped?: boolean;
}

/** Times of day differ, and so do weeks: what the usual wait is taken from. */
const LATELY_MS = 14 * 86_400_000;
const MOST_WAITS = 100;
/** It changes by one wait among many: a minute old is new enough. */
const RANGE_KEPT_MS = 60_000;

/** The line as visitors watch it. */
export interface VisitorQueue {
  stateOf(botId: number, conversation: number): Promise<SeenState | null>;
  /** Calls back whenever the line of this bot moves, until the returned function is called. */
  watch(botId: number, conversation: number, onChange: () => void): () => void;
  /** A line moved: `<bot id>:<conversation>`, as PostgreSQL notifies every process. */
  moved(payload: string): void;
  /** Notifications may have been missed: everybody looks once. */
  missed(): void;
}

/**
 * Joins the store's view of the line with whoever watches it in this process.
 *
 * @param offered what a bot's live guardrails offer its visitors
 */
export function createVisitorQueue(
  db: Database,
  clock: Clock,
  offered: (botId: number) => VisitorOffers | null = () => null,
): VisitorQueue {
  const watchers = new Map<number, Set<() => void>>();
  const ranges = new Map<number, { at: number; range: Promise<UsualWait | null> }>();

  function rangeOf(botId: number): Promise<UsualWait | null> {
    const now = clock.now();
    const known = ranges.get(botId);
    if (known && now - known.at < RANGE_KEPT_MS) return known.range;
    const range = pastWaits(db, botId, now - LATELY_MS, MOST_WAITS).then(usualWait);
    ranges.set(botId, { at: now, range });
    range.catch(() => ranges.delete(botId));
    return range;
  }

  return {
    async stateOf(botId, conversation) {
      const place = await placeInLine(db, botId, conversation);
      if (place === null) return null;
      const waits = place.owner === 'queued';
      const range = waits ? await rangeOf(botId) : null;
      return {
        owner: place.owner === 'unknown' ? 'bot' : place.owner,
        ...(place.position === null ? {} : { position: place.position }),
        ...(place.queuedAt === null ? {} : { waiting_since: place.queuedAt }),
        now: clock.now(),
        ...(place.person === null ? {} : { person: { name: place.person } }),
        ...(range === null ? {} : { range }),
        ...(waits ? { offers: offersOf(offered(botId)) } : {}),
        ...(waits && place.meanwhile ? { meanwhile: true } : {}),
        ...(place.emailLeft ? { email_left: true } : {}),
        ...(place.emailSkipped ? { email_skipped: true } : {}),
      };
    },
    watch(botId, _conversation, onChange) {
      const mine = watchers.get(botId) ?? new Set();
      watchers.set(botId, mine.add(onChange));
      return () => {
        mine.delete(onChange);
        if (mine.size === 0) watchers.delete(botId);
      };
    },
    moved(payload) {
      // One who leaves moves everybody behind: all of this bot's watchers look.
      const botId = Number(payload.split(':')[0]);
      for (const onChange of watchers.get(botId) ?? []) onChange();
    },
    missed() {
      for (const mine of watchers.values()) for (const onChange of mine) onChange();
    },
  };
}

function offersOf(offered: VisitorOffers | null): ('email' | 'assistant')[] {
  return offered?.meanwhile === true ? ['email', 'assistant'] : ['email'];
}
