import { ChatwootError, type ChatwootErrorCode } from '../chatwoot/chatwoot-error.ts';
import type { Known } from '../store/conversations.ts';
import type { Reader, Unresolved } from './bot-runtime.ts';

/** Failures that say nothing of one conversation. */
const CONCERN_ALL: ReadonlySet<string> = new Set<ChatwootErrorCode>([
  'chatwoot_unauthorised',
  'chatwoot_busy',
  'chatwoot_unreachable',
  'chatwoot_slow',
]);

/** One long conversation may take too long by itself; after a second in a row it is Chatwoot that does. */
const CONCERN_ALL_BUT_ONE_SLOW = new Set([...CONCERN_ALL].filter((code) => code !== 'chatwoot_slow'));

/** Conversations read by themselves in one go. */
const MOST = 100;

/** Share of the list by which the beginning moves on in a minute, the golden section: no rhythm of looking leaves a part out. */
const TURN = (Math.sqrt(5) - 1) / 2;

/** What was read of conversations that are not listed. */
export interface ReadApart {
  found: Unresolved[];
  /** Chatwoot knows them no more. */
  gone: number[];
  /** They cannot be read either. */
  unread: number[];
}

/**
 * Reads conversations one by one: what is left where Chatwoot fails to list them. At most 100, beginning with another
 * one each time, so that all have their turn. Errors: those that every conversation would fail with
 */
export async function readApart(
  reader: Pick<Reader, 'look'>,
  known: readonly Pick<Known, 'conversation'>[],
  now: number,
): Promise<ReadApart> {
  const read: ReadApart = { found: [], gone: [], unread: [] };
  let wasSlow = false;
  const first = Math.floor((((now / 60_000) * TURN) % 1) * known.length);
  for (const { conversation } of [...known.slice(first), ...known.slice(0, first)].slice(0, MOST)) {
    const failure = await itsOwnFailure(
      async () => {
        const there = await reader.look(conversation);
        if (there === null) read.gone.push(conversation);
        else read.found.push(there);
      },
      wasSlow ? CONCERN_ALL : CONCERN_ALL_BUT_ONE_SLOW,
    );
    wasSlow = failure?.code === 'chatwoot_slow';
    if (failure !== null) read.unread.push(conversation);
  }
  return read;
}

/** @returns what a call for one conversation failed with; null: it did not. Errors: those that others would fail with */
export async function itsOwnFailure(
  call: () => Promise<void>,
  concernAll = CONCERN_ALL,
): Promise<ChatwootError | null> {
  try {
    await call();
    return null;
  } catch (thrown) {
    if (thrown instanceof ChatwootError && !concernAll.has(thrown.code)) return thrown;
    throw thrown;
  }
}
