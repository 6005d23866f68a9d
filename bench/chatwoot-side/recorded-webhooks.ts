import { createHmac, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const folder = new URL('../../test/fixtures/recorded/', import.meta.url);

const recording = z.looseObject({
  name: z.string(),
  entries: z.array(z.looseObject({ kind: z.string(), raw_body: z.string().optional() })).optional(),
});

type Body = Record<string, unknown>;

/** What a webhook tells of its conversation. */
export interface Told {
  /** Chatwoot's number of the conversation; 0 for none. */
  conversation: number;
  status: string | null;
  /** The word of a visitor or of the team that it is about. */
  message: { id: number; isVisitors: boolean } | null;
}

/** A webhook ready to be posted. */
export interface Webhook extends Told {
  body: Buffer;
  headers: Record<string, string>;
}

/** The recorded inbox and account: the bot under test is of these. */
export const INBOX = 1;
export const ACCOUNT = 1;

/** All webhooks a real Chatwoot sent to the bot of inbox 1, in order; its retries of one webhook are left out. */
export function recordedBodies(): Body[] {
  const bodies: Body[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    if (file.startsWith('05-')) continue;
    const parsed = recording.safeParse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
    for (const entry of parsed.data?.entries ?? []) {
      if (entry.kind !== 'webhook' || entry.raw_body === undefined) continue;
      const body = JSON.parse(entry.raw_body) as Body;
      if (inboxOf(body) === INBOX && conversationOf(body) > 0) bodies.push(body);
    }
  }
  return bodies;
}

function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((held, key) => (held as Body | null | undefined)?.[key], value);
}

function inboxOf(body: Body): unknown {
  return at(body, 'inbox', 'id') ?? at(body, 'inbox_id') ?? at(body, 'conversation', 'inbox_id');
}

function conversationOf(body: Body): number {
  const isMessage = String(body['event']).startsWith('message_');
  return Number((isMessage ? at(body, 'conversation', 'id') : body['id']) ?? 0);
}

/** Recorded times of day and seconds since 1970, moved by so many whole seconds. */
function moved(value: unknown, seconds: number): unknown {
  if (typeof value === 'number') return value > 1.7e9 && value < 2e9 ? value + seconds : value;
  if (typeof value === 'string') {
    if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return value;
    return new Date(Date.parse(value) + seconds * 1000).toISOString();
  }
  if (Array.isArray(value)) return value.map((item) => moved(item, seconds));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, moved(held, seconds)]));
}

function recordedAt(body: Body): number {
  const created = body['created_at'];
  return typeof created === 'string'
    ? Date.parse(created) / 1000
    : Number(created ?? at(body, 'timestamp') ?? 0);
}

/** What is changed about a recorded body. */
export interface Changes {
  conversation: number;
  /** For events of messages. */
  message?: number;
  content?: string;
  /** For a word of the bot's: the key it was sent with. */
  sourceId?: string | null;
}

/** A recorded body as if it had happened now, in another conversation. */
export function retold(recorded: Body, changes: Changes, nowSeconds = Math.floor(Date.now() / 1000)): Body {
  const body = moved(recorded, nowSeconds - Math.floor(recordedAt(recorded))) as Body;
  const isMessage = String(body['event']).startsWith('message_');
  const conversation = (isMessage ? body['conversation'] : body) as Body;
  conversation['id'] = changes.conversation;
  for (const message of (conversation['messages'] ?? []) as Body[]) {
    message['conversation_id'] = changes.conversation;
    if (isMessage && message['id'] === body['id']) {
      message['id'] = changes.message;
      if (changes.content !== undefined) message['content'] = changes.content;
    }
  }
  if (isMessage) {
    body['id'] = changes.message;
    if (changes.content !== undefined) body['content'] = changes.content;
    if (changes.sourceId !== undefined) body['source_id'] = changes.sourceId;
  }
  return body;
}

function toldBy(body: Body): Told {
  const status = at(body, 'conversation', 'status') ?? at(body, 'status');
  const isVisitors = body['message_type'] === 'incoming';
  const isWord = body['event'] === 'message_created' && (isVisitors || body['message_type'] === 'outgoing');
  return {
    conversation: conversationOf(body),
    status: typeof status === 'string' ? status : null,
    message: isWord ? { id: Number(body['id']), isVisitors } : null,
  };
}

/** Signs as Chatwoot does, with a delivery of its own. */
export function signed(body: Body, secret: string): Webhook {
  const bytes = Buffer.from(JSON.stringify(body));
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`${timestamp}.`).update(bytes).digest('hex');
  return {
    body: bytes,
    ...toldBy(body),
    headers: {
      accept: 'application/json',
      'user-agent': 'Ruby',
      'content-type': 'application/json',
      'content-length': String(bytes.length),
      'x-chatwoot-delivery': randomUUID(),
      'x-chatwoot-timestamp': timestamp,
      'x-chatwoot-signature': `sha256=${signature}`,
    },
  };
}

/** Every recorded webhook, again and again, each round in conversations and with messages of its own. */
export function* recordedMix(first: number): Generator<Body> {
  const recorded = recordedBodies();
  const isMessage = (body: Body): boolean => String(body['event']).startsWith('message_');
  for (let round = first; ; round += 1) {
    for (const body of recorded) {
      yield retold(body, {
        conversation: round * 1_000 + conversationOf(body),
        ...(isMessage(body) ? { message: round * 10_000 + Number(body['id']) } : {}),
      });
    }
  }
}

/** The first word of a visitor, as recorded. */
export function visitorBody(): Body {
  return found((body) => body['message_type'] === 'incoming');
}

/** A word of the bot's own coming back, as recorded. */
export function echoBody(): Body {
  return found((body) => body['message_type'] === 'outgoing' && at(body, 'sender', 'type') === 'agent_bot');
}

function found(fits: (body: Body) => boolean): Body {
  const body = recordedBodies().find((one) => one['event'] === 'message_created' && fits(one));
  if (body === undefined) throw new Error('The recordings have no such webhook.');
  return body;
}
