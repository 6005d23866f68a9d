/**
 * A value as JSON text that PostgreSQL's jsonb accepts: NUL and lone surrogates, which it refuses and which anybody
 * can type into a chat, become U+FFFD. Use it for every array, since `pg` would write an array as `{...}`.
 */
export function json(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return 'null';
  // Both are always written as escapes; without one there is nothing to replace, which is much the faster way.
  return SUSPECT.test(text) ? JSON.stringify(value, clean) : text;
}

/** The escape of NUL or of a lone surrogate, or what looks like one. */
const SUSPECT = /\\u(?:0000|d[89a-f])/i;

function clean(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return storableText(value);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const keys = Object.keys(value);
  if (keys.every((key) => storableText(key) === key)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [storableText(key), held]));
}

/** Text that PostgreSQL can keep, whoever sent it. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
