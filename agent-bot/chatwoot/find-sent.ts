import type { AdminClient } from './admin-client.ts';
import type { MessageRead } from './answers.ts';
import { beforeId } from './before-id.ts';
import { ChatwootError } from './chatwoot-error.ts';
import type { CallOptions } from './chatwoot-http.ts';
import type { Unreadable } from './readable-list.ts';

/** The message a step may have sent before its answer was lost. */
export interface SoughtMessage {
  /** The `source_id` it was sent with; null on channels that do not keep one. */
  key: string | null;
  /** For a message without a key: what was sent, and as whom. */
  text: string;
  botId: number;
  /** When the step was started by our clock, milliseconds; 0 when that is not known. */
  since: number;
  /** Messages that other steps have made (equal texts without a key). */
  except?: readonly number[];
}

// Chatwoot gives whole seconds, and its clock may be another than ours.
const CLOCK_TOLERANCE_MS = 5_000;
// With a key there is no mistaking, so a clock far off only costs another page.
const KEY_TOLERANCE_MS = 15 * 60_000;
const MAX_PAGES = 50;

/**
 * The id of the message a step has already sent, or null when it certainly was not sent. By key where there is one,
 * else by sender, text and time. Pages back to the start of the step. Throws `ChatwootError` when it
 * cannot tell: it may be one that cannot be read, or lies more than 50 pages back.
 */
export async function findSent(
  admin: Pick<AdminClient, 'messages'>,
  conversationId: number,
  sought: SoughtMessage,
  call: CallOptions = {},
): Promise<number | null> {
  const tolerance = sought.key === null ? CLOCK_TOLERANCE_MS : KEY_TOLERANCE_MS;
  const earliest = sought.since - tolerance;
  const known = new Map<number, MessageRead>();
  let found: number | null = null;
  let unread = 0;
  const unreadable = (elements: readonly Unreadable[]): void => void (unread += elements.length);

  /** Unknown is not unsent. */
  function certain(): number | null {
    if (found !== null || unread === 0) return found;
    throw unknown(`${String(unread)} of the messages among which it may be cannot be read`);
  }

  for (let page = 0; page < MAX_PAGES; page += 1) {
    const before = known.size === 0 ? {} : { before: beforeId([...known.values()]) };
    const listed = await admin.messages(conversationId, before, { ...call, unreadable });
    const fresh = listed.filter(({ id }) => !known.has(id));
    for (const message of fresh) {
      known.set(message.id, message);
      // Of several the first is taken: repeats come after it.
      if (fits(message, sought, earliest)) found = Math.min(found ?? Infinity, message.id);
    }
    if (fresh.length === 0) return certain();
    const oldest = fresh.reduce((one, other) => (other.createdAt < one.createdAt ? other : one));
    if (oldest.createdAt + 999 < earliest) return certain();
    if (found !== null && sought.key !== null) return found;
  }
  throw unknown(`it is not on ${String(MAX_PAGES)} pages of messages`);
}

function unknown(why: string): ChatwootError {
  const say = `It is unknown whether a message was sent: ${why}.`;
  const remedy = 'Nothing to do: Baton looks again before it sends.';
  return new ChatwootError('chatwoot_garbled', say, { retry: true, mayHaveHappened: true, remedy });
}

function fits(message: MessageRead, sought: SoughtMessage, earliest: number): boolean {
  if (message.author !== 'bot') return false;
  if (sought.key !== null) return message.sourceId === sought.key;
  if (message.sender?.id !== sought.botId || message.createdAt + 999 < earliest) return false;
  if (sought.except?.includes(message.id) === true) return false;
  return sameText(message.text, sought.text);
}

/** Chatwoot strips hard breaks and newlines at the end. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trimEnd();
  return plain(a) === plain(b);
}
