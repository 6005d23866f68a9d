import { attachmentsFrom } from '../attachments.ts';
import { HttpError, notFound } from '../http-error.ts';
import { messageListMeta } from '../json/conversation-json.ts';
import { messageJson } from '../json/message-json.ts';
import { iso } from '../json/time.ts';
import { createMessage } from '../message-creation.ts';
import { CONTENT_TYPES } from '../message-items.ts';
import { newestPage } from '../newest-page.ts';
import { flag, object, ok, text, type Context, type Route } from '../request.ts';
import type { Conversation, Message } from '../state.ts';
import { conversationOf } from './conversation-routes.ts';

const BASE = '/api/v1/accounts/:account/conversations/:id/messages';
const AFTER_PAGE = 100;

/** 20 before an id, up to 100 after one, all between two, or the latest 20; always ascending. */
function listed(context: Context, conversation: Conversation): Message[] {
  const { query, world } = context;
  const messages = world.core.messagesOf(conversation);
  const before = query['before'] === undefined ? null : Number(query['before']);
  const after = query['after'] === undefined ? null : Number(query['after']);
  if (before !== null && after !== null)
    return messages.filter((row) => row.id >= after && row.id < before).slice(0, 1000);
  if (after !== null) return messages.filter((row) => row.id > after).slice(0, AFTER_PAGE);
  return newestPage(messages, before);
}

/** The account API words every refusal of a message in one sentence. */
function worded(error: unknown): unknown {
  if (!(error instanceof HttpError) || error.problems === null) return error;
  const problems = error.problems.map(([, problem]) => problem).join(', ');
  return new HttpError(422, { error: `Validation failed: ${problems}` });
}

function post(context: Context): Message {
  const { world, body, user, bot } = context;
  const conversation = conversationOf(context);
  const incoming = text(body, 'message_type') === 'incoming';
  const isApi = world.core.inbox(conversation.inboxId).channelType === 'Channel::Api';
  if (incoming && !isApi)
    throw new HttpError(422, { error: 'Incoming messages are only allowed in Api inboxes' });
  const contentType = text(body, 'content_type') ?? 'text';
  if (!CONTENT_TYPES.includes(contentType))
    throw new HttpError(422, { error: `'${contentType}' is not a valid content_type` });
  const asBot =
    user !== null && text(body, 'sender_type') === 'AgentBot'
      ? world.core.bot(Number(body['sender_id']))
      : undefined;
  const speaker = asBot ?? bot;
  const sender = speaker
    ? ({ type: 'AgentBot', id: speaker.id } as const)
    : ({ type: 'User', id: user?.id ?? 0 } as const);
  try {
    return createMessage(world, conversation, {
      type: incoming ? 0 : 1,
      content: text(body, 'content'),
      contentType,
      contentAttributes: object(body, 'content_attributes'),
      private: flag(body, 'private', false),
      sourceId: text(body, 'source_id'),
      sender: incoming ? { type: 'Contact', id: conversation.contactId } : sender,
      attachments: attachmentsFrom(world.core, context.files),
      echoId: text(body, 'echo_id') ?? undefined,
    });
  } catch (error) {
    throw worded(error);
  }
}

/** Messages of a conversation, for people and for the bot. */
export const messageRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: BASE,
    access: 'user',
    run: (context) => {
      const conversation = conversationOf(context);
      const { core } = context.world;
      return ok({
        meta: messageListMeta(core, conversation),
        payload: listed(context, conversation).map((message) => messageJson(core, message)),
      });
    },
  },
  {
    method: 'POST',
    pattern: BASE,
    access: 'bot',
    run: (context) =>
      ok(messageJson(context.world.core, post(context), text(context.body, 'echo_id') ?? undefined)),
  },
  {
    method: 'DELETE',
    pattern: `${BASE}/:message`,
    access: 'user',
    run: (context) => {
      const { world } = context;
      const conversation = conversationOf(context);
      const message = world.core
        .messagesOf(conversation)
        .find((row) => String(row.id) === context.params['message']);
      if (!message) throw notFound();
      const before = {
        content: message.content,
        attributes: message.contentAttributes,
        updatedAt: message.updatedAt,
      };
      message.content = 'This message was deleted';
      message.contentType = 'text';
      message.contentAttributes = { deleted: true };
      message.attachments = [];
      message.updatedAt = world.core.now();
      world.events.messageUpdated(conversation, message, {
        content: [before.content, message.content],
        updated_at: [iso(before.updatedAt), iso(message.updatedAt)],
        content_attributes: [before.attributes, message.contentAttributes],
        processed_message_content: [before.content, message.content],
      });
      return ok(messageJson(world.core, message));
    },
  },
];
