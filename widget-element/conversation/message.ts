/** Who wrote a message. `system`: Chatwoot's own templates, which have no sender. */
export type Author = 'visitor' | 'bot' | 'person' | 'system';

/** One choice of a "did you mean". */
export interface Choice {
  title: string;
  value: string;
}

/** The value of the choice that says none of the offered ones fits. */
export const NONE_OF_THESE = 'none';

/** A page the answer came from, or a card's link. */
export interface Source {
  title: string;
  description: string;
  url: string;
}

export interface Attachment {
  url: string;
  /** Smaller picture, or the picture itself. Empty for files. */
  thumb: string;
  image: boolean;
  name: string;
}

/** A message Chatwoot has. Plain data, joined from REST pages and cable frames by `joinMessages`. */
export interface Message {
  id: number;
  author: Author;
  /** As Chatwoot shows it: "Jane Doe". Empty for the visitor and the system. */
  name: string;
  text: string;
  /** Milliseconds since 1970. */
  at: number;
  choices: Choice[];
  chosen: Choice | null;
  sources: Source[];
  attachments: Attachment[];
  deleted: boolean;
  /** Milliseconds since 1970 of the cable's snapshot; 0 for REST, which does not tell. */
  version: number;
}

type Loose = Record<string, unknown>;

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

function choicesFrom(value: unknown): Choice[] {
  return list(value)
    .map((item) => ({ title: text(loose(item)['title']), value: text(loose(item)['value']) }))
    .filter((choice) => choice.title !== '');
}

/** Articles name their page in `link`, cards in the first action of type link. */
function sourcesFrom(items: unknown): Source[] {
  return list(items)
    .map((value) => {
      const item = loose(value);
      const action = list(item['actions'])
        .map(loose)
        .find((one) => one['type'] === 'link');
      const url = text(item['link']) || text(action?.['uri']);
      return { title: text(item['title']) || url, description: text(item['description']), url };
    })
    .filter((source) => source.url !== '');
}

function attachmentsFrom(value: unknown): Attachment[] {
  return list(value)
    .map((one) => {
      const raw = loose(one);
      const url = text(raw['data_url']);
      const image = raw['file_type'] === 'image';
      let name = text(raw['fallback_title']) || (url.split(/[?#]/, 1)[0]?.split('/').pop() ?? '');
      try {
        name = decodeURIComponent(name);
      } catch {
        // A name that is not percent-encoded properly is shown as it came.
      }
      return {
        url,
        image,
        thumb: image ? text(raw['thumb_url']) || url : '',
        name,
      };
    })
    .filter((attachment) => attachment.url !== '');
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
  const kind = text(raw['content_type']);
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
    choices: kind === 'input_select' ? choicesFrom(attributes['items']) : [],
    chosen: choicesFrom(attributes['submitted_values'])[0] ?? null,
    sources: kind === 'article' || kind === 'cards' ? sourcesFrom(attributes['items']) : [],
    attachments: attachmentsFrom(raw['attachments']),
    deleted: attributes['deleted'] === true,
    version: Date.parse(text(raw['updated_at'])) || 0,
  };
}

/**
 * Joins two views of one message. Frames come twice, late and in any order, so only facts that cannot be undone
 * count: a deletion stays, a choice once taken stays taken, an attachment once seen stays.
 */
export function joinMessages(known: Message, other: Message): Message {
  const [older, newer] = known.version > other.version ? [other, known] : [known, other];
  const deleted = known.deleted || other.deleted;
  const base = deleted && !newer.deleted ? older : newer;
  return {
    ...base,
    name: newer.name || older.name,
    chosen: newer.chosen ?? older.chosen,
    attachments: newer.attachments.length >= older.attachments.length ? newer.attachments : older.attachments,
    deleted,
    version: newer.version,
  };
}
