import { z } from 'zod';
import type { Snapshot } from '../conversation/event.ts';
import { messageTypeSchema, statusSchema } from './answers.ts';
import { cleanText } from './clean-text.ts';

// Ids must be there and whole; everything else may be missing or odd without costing the event.
const id = z.number().int();
const text = z.string().transform(cleanText).nullish().catch(null);

const someone = z
  .looseObject({
    id: id.nullish().catch(null),
    name: text,
    type: text,
    email: text,
    blocked: z.unknown().optional(),
  })
  .nullish()
  .catch(null);

/** The conversation object inside every payload: a snapshot, any field may be stale. */
export const conversationPayload = z.looseObject({
  id,
  inbox_id: id.nullish().catch(null),
  status: statusSchema.nullish().catch(null),
  created_at: z.number().nullish().catch(null),
  updated_at: z.number().nullish().catch(null),
  last_activity_at: z.number().nullish().catch(null),
  contact_inbox: z
    .looseObject({
      contact_id: id.nullish().catch(null),
      inbox_id: id.nullish().catch(null),
      source_id: text,
    })
    .nullish()
    .catch(null),
  meta: z.looseObject({ sender: someone, assignee: someone, assignee_type: text }).nullish().catch(null),
});

/** A message webhook. */
export const messagePayload = z.looseObject({
  id,
  message_type: messageTypeSchema,
  content: text,
  content_type: text,
  content_attributes: z.looseObject({}).nullish().catch(null),
  private: z.boolean().nullish().catch(null),
  source_id: text,
  created_at: z.union([z.string(), z.number()]).nullish().catch(null),
  sender: someone,
  attachments: z.array(z.unknown()).nullish().catch(null),
  inbox: z
    .looseObject({ id: id.nullish().catch(null) })
    .nullish()
    .catch(null),
  conversation: conversationPayload,
});

/** What every webhook has. */
export const envelopePayload = z.looseObject({
  event: z.string().min(1).max(200),
  account: z
    .looseObject({ id: id.nullish().catch(null) })
    .nullish()
    .catch(null),
});

/** A conversation's payload, parsed. */
export type ConversationPayload = z.infer<typeof conversationPayload>;
/** A message's payload, parsed. */
export type MessagePayload = z.infer<typeof messagePayload>;

/** The payload's view of the conversation: a hint, never proof. */
export function snapshotOf(conversation: ConversationPayload): Snapshot {
  const { meta } = conversation;
  const assignee = meta?.assignee;
  const isUser = assignee?.type === 'user' || (assignee?.type == null && meta?.assignee_type === 'User');
  return {
    status: conversation.status ?? null,
    updatedAt: conversation.updated_at ?? null,
    assignee: isUser && assignee?.id != null ? { id: assignee.id, name: assignee.name ?? '' } : null,
    ...(conversation.created_at == null ? {} : { begunAt: conversation.created_at * 1000 }),
    ...(meta?.assignee_type === 'AgentBot' ? { ofBot: true as const } : {}),
  };
}
