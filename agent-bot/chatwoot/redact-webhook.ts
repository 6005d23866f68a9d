import { cleanText } from './clean-text.ts';

const MAX_DEPTH = 12;
const MAX_ITEMS = 300;
const MAX_VALUES = 20_000;
const MAX_TEXT = 160_000;

/**
 * The payload as it is stored: without the visitor's `source_id` and every `pubsub_token` (together they are the
 * visitor's session), at any depth; a message's own `source_id`, our key, stays. Limited in depth, in items per
 * list, in values altogether and in length of texts; texts are made storable.
 */
export function redactWebhook(payload: Record<string, unknown>): Record<string, unknown> {
  let left = MAX_VALUES;

  function copy(value: unknown, depth: number, isMessage: boolean): unknown {
    left -= 1;
    if (typeof value === 'string') return cleanText(value.slice(0, MAX_TEXT));
    if (typeof value !== 'object' || value === null) return value;
    if (depth >= MAX_DEPTH || left <= 0) return Array.isArray(value) ? [] : {};
    if (Array.isArray(value)) {
      return value.slice(0, MAX_ITEMS).map((item: unknown) => copy(item, depth + 1, isMessage));
    }
    const kept: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) {
      if (left <= 0) break;
      if (key === 'pubsub_token' || key === '__proto__') continue;
      if (key === 'source_id' && !isMessage) continue;
      kept[cleanText(key)] = copy(inner, depth + 1, key === 'messages' && Array.isArray(inner));
    }
    return kept;
  }

  const isMessage = typeof payload['event'] === 'string' && payload['event'].startsWith('message_');
  return copy(payload, 0, isMessage) as Record<string, unknown>;
}
