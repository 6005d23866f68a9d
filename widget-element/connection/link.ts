import type { Connection } from '../conversation/state.ts';
import { backOff } from './timers.ts';

/** How the widget hears of news: by the cable, and by reading where the cable is away. Plain data. */
export interface Link {
  /** There is a conversation to hear of. */
  begun: boolean;
  /** The browser has a network, as far as it knows. */
  network: boolean;
  /** The cable is subscribed. */
  live: boolean;
  /** Everything up to the last break was read. */
  current: boolean;
  /** Openings of the cable that failed in a row. */
  tries: number;
  /** Readings that failed in a row. */
  failures: number;
}

/**
 * `begin`: there is a conversation. `wake`: waiting may have become pointless (the network is back, the page is
 * looked at again, the visitor asks). `sleep`: the browser lost its network. `rest`: the page is put aside, its cable
 * closed. `live`, `lost`: the cable. `read`, `unread`: a reading worked, or had no answer.
 */
export type LinkEvent = 'begin' | 'wake' | 'sleep' | 'rest' | 'live' | 'lost' | 'read' | 'unread';

/** What is to be done now, or in so many milliseconds in the place of what was to be done later. */
export interface Orders {
  openIn?: number;
  readIn?: number;
}

/** While the cable is away. */
const POLL_MS = 4_000;

export const noLink: Link = {
  begun: false,
  network: true,
  live: false,
  current: false,
  tries: 0,
  failures: 0,
};

/**
 * The link after an event, and what to do about it. Pure: `chance`, from 0 up to 1, spreads the pauses of many
 * visitors. Nothing is replayed after a gap, so every break ends with a reading, and a reading that failed is
 * repeated until it works, whatever the cable does.
 */
export function advance(link: Link, event: LinkEvent, chance: number): [Link, Orders] {
  const { begun, live, tries, failures } = link;
  switch (event) {
    case 'begin':
      return [
        { ...link, begun: true, tries: 0 },
        { openIn: 0, readIn: POLL_MS },
      ];
    case 'wake': {
      const next = { ...link, network: true, tries: 0 };
      return [next, live ? { readIn: 0 } : begun ? { openIn: 0, readIn: 0 } : {}];
    }
    case 'sleep':
      return [{ ...link, network: false }, {}];
    case 'rest':
      return [{ ...link, live: false, current: false }, {}];
    case 'live':
      return [{ ...link, live: true, tries: 0 }, { readIn: 0 }];
    case 'lost': {
      const next = { ...link, live: false, tries: tries + 1, current: link.current && !live };
      const openIn = backOff(tries, chance);
      return [next, live ? { openIn, readIn: 0 } : { openIn }];
    }
    case 'read':
      return [{ ...link, failures: 0, current: true }, live ? {} : { readIn: POLL_MS }];
    case 'unread':
      return [{ ...link, failures: failures + 1 }, { readIn: backOff(failures, chance, POLL_MS) }];
  }
}

/** What the visitor is told. */
export function connectionOf({ begun, current, failures, network }: Link): Connection {
  if (!network || failures > 0) return 'offline';
  return current ? 'online' : begun ? 'connecting' : 'idle';
}
