/** Who wrote a message. `system`: Chatwoot's own templates, which have no sender. */
export type Author = 'visitor' | 'bot' | 'person' | 'system';

/** A message Chatwoot has. Plain data, joined from REST pages and cable frames by `joinMessages`. */
export interface Message {
  id: number;
  author: Author;
  /** As Chatwoot shows it: "Jane Doe". Empty for the visitor and the system. */
  name: string;
  text: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Chatwoot's content type: `text`, or what `content.ts` reads `attributes` by. */
  kind: string;
  /** Chatwoot's content attributes, as they came. */
  attributes: Loose;
  /** Attachments, as they came. */
  files: unknown[];
  deleted: boolean;
  /** Milliseconds since 1970 of the cable's snapshot; 0 for REST, which does not tell. */
  version: number;
}

/** An object of somebody else's: nothing is known of what it holds. */
export type Loose = Record<string, unknown>;

/** The value as an object, or an empty one: Chatwoot's answers are never trusted to have a shape. */
export function loose(value: unknown): Loose {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Loose) : {};
}

/** The value as an array, or an empty one. */
export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** The value as text; numbers become text, all else becomes empty. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/**
 * Reads a message of the public API, or of a `message.created` / `message.updated` frame.
 * Null for what a visitor does not see: notes, activities, anything without an id.
 */
export function parseMessage(value: unknown): Message | null {
  const raw = loose(value);
  const id = Number(raw['id']);
  const type = Number(raw['message_type']);
  if (!Number.isSafeInteger(id) || id <= 0 || type === 2 || raw['private'] === true) return null;
  const sender = loose(raw['sender']);
  const attributes = loose(raw['content_attributes']);
  const author: Author =
    type === 0
      ? 'visitor'
      : sender['type'] === 'user'
        ? 'person'
        : sender['type'] === undefined
          ? 'system'
          : 'bot';
  const named = author === 'person' || author === 'bot';
  return {
    id,
    author,
    name: named ? text(sender['available_name']) || text(sender['name']) : '',
    text: text(raw['content']),
    at: Number(raw['created_at']) * 1000 || 0,
    kind: text(raw['content_type']),
    attributes,
    files: list(raw['attachments']),
    deleted: attributes['deleted'] === true,
    version: Date.parse(text(raw['updated_at'])) || 0,
  };
}

/**
 * Joins two views of one message. Frames come twice, late and in any order, so only facts that cannot be undone
 * count: a deletion stays, what was once submitted stays submitted, an attachment once seen stays.
 */
export function joinMessages(known: Message, other: Message): Message {
  const [older, newer] = known.version > other.version ? [other, known] : [known, other];
  const deleted = known.deleted || other.deleted;
  const base = deleted && !newer.deleted ? older : newer;
  return {
    ...base,
    name: newer.name || older.name,
    attributes: { ...older.attributes, ...newer.attributes },
    files: newer.files.length >= older.files.length ? newer.files : older.files,
    deleted,
    version: newer.version,
  };
}
