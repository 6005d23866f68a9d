import { z } from 'zod';
import type { Person, Status } from '../conversation/event.ts';
import { cleanText } from './clean-text.ts';

/** The statuses Chatwoot knows, as it spells them. */
export const statusSchema: z.ZodType<Status> = z.enum(['pending', 'open', 'resolved', 'snoozed']);

/** An answer whose body does not matter. */
export const nothing: z.ZodType<undefined> = z.unknown().transform(() => undefined);

const id = z.number().int();
const named = z.looseObject({ id, name: z.string().nullish() });

/** Who wrote a message. `other`: templates, activities, captain, or somebody Chatwoot no longer names. */
export type Author = 'visitor' | 'bot' | 'person' | 'template' | 'activity' | 'other';

/** A message as a list or a conversation shows it. */
export interface MessageRead {
  id: number;
  author: Author;
  /** The person or bot who wrote it; null when Chatwoot does not say. */
  sender: Person | null;
  text: string;
  private: boolean;
  /** The key we sent it with, on channels that keep it. */
  sourceId: string | null;
  /** Milliseconds since 1970 (Chatwoot gives whole seconds). */
  createdAt: number;
  contentType: string;
  /** What the visitor chose, when it was choices. */
  submitted: { title: string; value: string }[];
  deleted: boolean;
  attachments: number;
  /** The visitor's credential, only inside a conversation. To be hashed and then forgotten: never log or store it. */
  visitorSourceId: string | null;
}

const submittedSchema = z
  .array(
    z.looseObject({ title: z.string().nullish(), name: z.string().nullish(), value: z.unknown().optional() }),
  )
  .transform((values) =>
    values.map(({ title, name, value }) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
      return { title: title ?? name ?? text, value: text };
    }),
  );

/** The visitor's answer to choices or a form inside `content_attributes`; empty for anything else (CSAT). */
export function submittedValues(contentAttributes: unknown): { title: string; value: string }[] {
  const values = (contentAttributes as { submitted_values?: unknown } | null | undefined)?.submitted_values;
  const parsed = submittedSchema.safeParse(values);
  return parsed.success ? parsed.data : [];
}

const KINDS = ['incoming', 'outgoing', 'activity', 'template'] as const;

/** A message's kind: a word in webhooks, a number in lists and inside conversations. */
export const messageTypeSchema = z.union([
  z.enum(KINDS),
  z
    .number()
    .int()
    .min(0)
    .max(3)
    .transform((number) => KINDS[number] ?? 'activity'),
]);

const contentAttributes = z
  .looseObject({ deleted: z.unknown().optional(), external_echo: z.unknown().optional() })
  .nullish()
  .catch(undefined);

/** A message of the account's API (`conversations/:id/messages`, `last_non_activity_message`). */
export const messageSchema = z
  .looseObject({
    id,
    content: z.string().nullish(),
    message_type: messageTypeSchema,
    created_at: z.number(),
    private: z.boolean().nullish(),
    source_id: z.string().nullish(),
    content_type: z.string().nullish(),
    content_attributes: contentAttributes,
    attachments: z.array(z.unknown()).nullish().catch(null),
    conversation: z
      .looseObject({ contact_inbox: z.looseObject({ source_id: z.string().nullish() }).nullish() })
      .nullish()
      .catch(null),
    sender_type: z.string().nullish(),
    sender: z
      .looseObject({ id: id.nullish(), name: z.string().nullish(), type: z.string().nullish() })
      .nullish(),
  })
  .transform((message): MessageRead => {
    const { sender } = message;
    const echo = message.content_attributes?.external_echo;
    return {
      id: message.id,
      author: authorOf(message.message_type, sender?.type ?? null, echo != null && echo !== false),
      sender: sender?.id == null ? null : { id: sender.id, name: cleanText(sender.name ?? '') },
      text: cleanText(message.content ?? ''),
      private: message.private ?? false,
      sourceId: message.source_id ?? null,
      createdAt: message.created_at * 1000,
      contentType: message.content_type ?? 'text',
      submitted: submittedValues(message.content_attributes),
      deleted: message.content_attributes?.deleted === true,
      attachments: message.attachments?.length ?? 0,
      visitorSourceId: message.conversation?.contact_inbox?.source_id ?? null,
    };
  });

/** Who a message is by, from its kind and its sender's type; `externalEcho`: written in the channel's own app. */
export function authorOf(
  kind: (typeof KINDS)[number],
  senderType: string | null,
  externalEcho: boolean,
): Author {
  if (kind === 'incoming') return 'visitor';
  if (kind !== 'outgoing') return kind;
  if (senderType === 'user') return 'person';
  if (senderType === 'agent_bot') return 'bot';
  return senderType === null && externalEcho ? 'person' : 'other';
}

/** A conversation as a fresh read shows it. */
export interface ConversationRead {
  id: number;
  status: Status;
  /** Milliseconds since 1970 (Chatwoot gives whole seconds); null where it is not told. */
  createdAt: number | null;
  /** Seconds since 1970 with fraction. */
  updatedAt: number;
  inboxId: number;
  channel: string | null;
  /** Who owns it. */
  assignee: (Person & { kind: 'user' | 'bot' }) | null;
  team: Person | null;
  contactId: number | null;
  contactBlocked: boolean;
  /** The last message that is no activity line; may be a private note or a template. */
  lastMessage: MessageRead | null;
}

/** A conversation of the account's API. In 4.14.2 an absent assignee is left out, in 4.16.2 too. */
export const conversationSchema = z
  .looseObject({
    id,
    status: statusSchema,
    created_at: z.number().nullish().catch(null),
    updated_at: z.number(),
    inbox_id: id,
    meta: z.looseObject({
      channel: z.string().nullish(),
      assignee: named.nullish(),
      assignee_type: z.string().nullish(),
      team: named.nullish(),
      sender: z.looseObject({ id: id.nullish(), blocked: z.boolean().nullish() }).nullish(),
    }),
    last_non_activity_message: messageSchema.nullish().catch(null),
  })
  .transform((conversation): ConversationRead => ({
    id: conversation.id,
    status: conversation.status,
    createdAt: typeof conversation.created_at === 'number' ? conversation.created_at * 1000 : null,
    updatedAt: conversation.updated_at,
    inboxId: conversation.inbox_id,
    channel: conversation.meta.channel ?? null,
    assignee: owner(conversation.meta.assignee ?? null, conversation.meta.assignee_type ?? null),
    team: conversation.meta.team == null ? null : person(conversation.meta.team),
    contactId: conversation.meta.sender?.id ?? null,
    contactBlocked: conversation.meta.sender?.blocked ?? false,
    lastMessage: conversation.last_non_activity_message ?? null,
  }));

function person(raw: z.infer<typeof named>): Person {
  return { id: raw.id, name: cleanText(raw.name ?? '') };
}

function owner(raw: z.infer<typeof named> | null, type: string | null): ConversationRead['assignee'] {
  if (raw === null) return null;
  // Without a type (older lists) only a bot has an outgoing_url, only a person an availability.
  const isUser = type === null ? !('outgoing_url' in raw) : type === 'User';
  return { ...person(raw), kind: isUser ? 'user' : 'bot' };
}
