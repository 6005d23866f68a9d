import { z } from 'zod';
import type { Person, Status } from '../conversation/event.ts';
import { profileSchema } from './admin-answers.ts';
import type { Profile } from './admin-answers.ts';
import { nothing, statusSchema } from './answers.ts';
import { createChatwootHttp } from './chatwoot-http.ts';
import type { ConnectionOptions } from './chatwoot-http.ts';
import type { AgentToken } from './tokens.ts';

/** A notification in an agent's bell. */
export interface NotificationRead {
  id: number;
  /** Like `conversation_mention`. */
  type: string;
  /** The conversation it is about. */
  conversationId: number | null;
}

/** What a person does, as that person. Every method throws `ChatwootError`. */
export interface AgentClient {
  profile(): Promise<Profile>;
  /** A public message to the visitor. */
  reply(conversationId: number, content: string): Promise<{ id: number }>;
  /** A private note. */
  note(conversationId: number, content: string): Promise<{ id: number }>;
  /** Assigns a person or, with null, nobody; null back when Chatwoot knows no such user. Takes it from a bot. */
  assign(conversationId: number, userId: number | null): Promise<Person | null>;
  /** With a person's token this is no handoff; opening makes an agent (not an administrator) the assignee. */
  setStatus(
    conversationId: number,
    status: Status,
    options?: { snoozedUntil?: number },
  ): Promise<{ status: Status }>;
  deleteMessage(conversationId: number, messageId: number): Promise<void>;
  setTyping(conversationId: number, on: boolean, options?: { private?: boolean }): Promise<void>;
  /** The newest notifications. */
  notifications(): Promise<NotificationRead[]>;
}

const sent = z.looseObject({ id: z.number().int() }).transform(({ id }) => ({ id }));
const assigned = z
  .looseObject({ id: z.number().int(), name: z.string().nullish() })
  .nullable()
  .transform((raw): Person | null => (raw === null ? null : { id: raw.id, name: raw.name ?? '' }));
const toggled = z
  .looseObject({ payload: z.looseObject({ current_status: statusSchema }) })
  .transform((raw) => ({ status: raw.payload.current_status }));
const notificationsSchema = z
  .looseObject({
    data: z.looseObject({
      payload: z.array(
        z.looseObject({
          id: z.number().int(),
          notification_type: z.string(),
          primary_actor_type: z.string().nullish(),
          primary_actor_id: z.number().int().nullish(),
          primary_actor: z.looseObject({ id: z.number().int().nullish() }).nullish(),
        }),
      ),
    }),
  })
  .transform(({ data }) =>
    data.payload.map((raw): NotificationRead => {
      const about = raw.primary_actor_type === 'Conversation' ? raw.primary_actor : null;
      return { id: raw.id, type: raw.notification_type, conversationId: about?.id ?? null };
    }),
  );

/** A client for one account that acts as the person whose token it is, so that Chatwoot shows who did it. */
export function createAgentClient(
  options: ConnectionOptions & { accountId: number; token: AgentToken },
): AgentClient {
  const http = createChatwootHttp(options);
  const account = `/api/v1/accounts/${String(options.accountId)}`;
  const at = (id: number, rest: string): string => `${account}/conversations/${String(id)}/${rest}`;

  const post = <T>(what: string, path: string, answer: z.ZodType<T>, body: unknown): Promise<T> =>
    http({ what, method: 'POST', path, answer, body });
  const write = (id: number, content: string, isPrivate: boolean): Promise<{ id: number }> =>
    post(isPrivate ? 'write a note' : 'send a reply', at(id, 'messages'), sent, {
      content,
      message_type: 'outgoing',
      private: isPrivate,
    });

  return {
    profile: () =>
      http({ what: 'read whose token it is', method: 'GET', path: '/api/v1/profile', answer: profileSchema }),
    reply: (id, content) => write(id, content, false),
    note: (id, content) => write(id, content, true),
    assign: (id, userId) => post('assign a person', at(id, 'assignments'), assigned, { assignee_id: userId }),
    setStatus: (id, status, { snoozedUntil } = {}) =>
      post(`set a conversation ${status}`, at(id, 'toggle_status'), toggled, {
        status,
        ...(snoozedUntil === undefined ? {} : { snoozed_until: snoozedUntil }),
      }),
    deleteMessage: (id, messageId) =>
      http({
        what: 'delete a message',
        method: 'DELETE',
        path: at(id, `messages/${String(messageId)}`),
        answer: nothing,
      }),
    setTyping: (id, on, typing = {}) =>
      post('show typing', at(id, 'toggle_typing_status'), nothing, {
        typing_status: on ? 'on' : 'off',
        is_private: typing.private ?? false,
      }),
    notifications: () =>
      http({
        what: 'read notifications',
        method: 'GET',
        path: `${account}/notifications`,
        answer: notificationsSchema,
      }),
  };
}
