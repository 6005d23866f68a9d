import { z } from 'zod';
import type { Person, Status } from '../conversation/event.ts';
import { nothing, statusSchema } from './answers.ts';
import { ChatwootError } from './chatwoot-error.ts';
import { createChatwootHttp } from './chatwoot-http.ts';
import type { CallOptions, ConnectionOptions } from './chatwoot-http.ts';
import type { BotToken } from './tokens.ts';

/** A message to send. */
export interface OutgoingMessage {
  content: string;
  /** A note only agents see. */
  private?: boolean;
  /** Our key. Only on API and website channels: elsewhere Chatwoot would not deliver the message. */
  sourceId?: string;
  /** Comes back in the answer and on the cable, nowhere else. */
  echoId?: string;
  contentType?: 'text' | 'input_select' | 'article' | 'cards' | 'form' | 'input_email';
  /** For choices: `{title, value}`. Any other key is refused by Chatwoot. */
  items?: readonly Record<string, unknown>[];
}

/** What is done as the bot. Every method throws `ChatwootError`. */
export interface BotClient {
  /** Posts as the bot. Not idempotent: after a lost answer, look with `findSent` before repeating. */
  sendMessage(
    conversationId: number,
    message: OutgoingMessage,
    call?: CallOptions,
  ): Promise<{ id: number; sourceId: string | null }>;
  /** Sets the status and tells which one it has now (`current_status`; `success` is null for a handoff). */
  setStatus(
    conversationId: number,
    status: 'open' | 'pending' | 'resolved',
    call?: CallOptions,
  ): Promise<{ status: Status }>;
  /** Assigns a person; null when Chatwoot knows no such user (4.16.2 then leaves the conversation unowned). */
  assignPerson(conversationId: number, userId: number, call?: CallOptions): Promise<Person | null>;
  /** Makes the bot the owner, which clears an assigned person; null when Chatwoot knows no such bot. */
  assignBot(conversationId: number, botId: number, call?: CallOptions): Promise<Person | null>;
  /** Nobody owns it any more, neither person nor bot. */
  unassign(conversationId: number, call?: CallOptions): Promise<void>;
  /** Assigns a team (null clears it); null when Chatwoot knows no such team. */
  assignTeam(conversationId: number, teamId: number | null, call?: CallOptions): Promise<Person | null>;
  /** Shows or hides "is typing" for visitor and agents. */
  setTyping(conversationId: number, on: boolean, call?: CallOptions): Promise<void>;
  /**
   * Resolves when Chatwoot takes the token. It asks for a conversation that cannot exist, the only thing a bot may
   * ask that costs nothing; an account that does not exist answers the same.
   */
  probe(call?: CallOptions): Promise<void>;
}

const named = z
  .looseObject({ id: z.number().int(), name: z.string().nullish() })
  .nullable()
  .transform((raw): Person | null => (raw === null ? null : { id: raw.id, name: raw.name ?? '' }));

const sent = z
  .looseObject({ id: z.number().int(), source_id: z.string().nullish() })
  .transform((raw) => ({ id: raw.id, sourceId: raw.source_id ?? null }));

const toggled = z
  .looseObject({ payload: z.looseObject({ current_status: statusSchema }) })
  .transform((raw) => ({ status: raw.payload.current_status }));

/** A client for one account that acts as the agent bot. */
export function createBotClient(
  options: ConnectionOptions & { accountId: number; token: BotToken },
): BotClient {
  const http = createChatwootHttp(options);
  const conversations = `/api/v1/accounts/${String(options.accountId)}/conversations`;
  const at = (id: number, rest: string): string => `${conversations}/${String(id)}/${rest}`;

  function assign(
    conversationId: number,
    what: string,
    body: object,
    call: CallOptions = {},
  ): Promise<Person | null> {
    const path = at(conversationId, 'assignments');
    return http({ ...call, what, method: 'POST', path, body, answer: named });
  }

  return {
    sendMessage: (conversationId, message, call = {}) =>
      http({
        ...call,
        what: message.private === true ? 'write a note' : 'send a message',
        method: 'POST',
        path: at(conversationId, 'messages'),
        body: messageBody(message),
        answer: sent,
      }),
    setStatus: (conversationId, status, call = {}) =>
      http({
        ...call,
        what: `set a conversation ${status}`,
        method: 'POST',
        path: at(conversationId, 'toggle_status'),
        body: { status },
        answer: toggled,
      }),
    assignPerson: (conversationId, userId, call) =>
      assign(conversationId, 'assign a person', { assignee_id: userId }, call),
    assignBot: (conversationId, botId, call) =>
      assign(conversationId, 'assign the bot', { assignee_id: botId, assignee_type: 'AgentBot' }, call),
    unassign: async (conversationId, call) => {
      await assign(conversationId, 'release a conversation', { assignee_id: null }, call);
    },
    assignTeam: (conversationId, teamId, call) =>
      assign(conversationId, 'assign a team', { team_id: teamId ?? 0 }, call),
    setTyping: (conversationId, on, call = {}) =>
      http({
        ...call,
        what: 'show typing',
        method: 'POST',
        path: at(conversationId, 'toggle_typing_status'),
        body: { typing_status: on ? 'on' : 'off' },
        answer: nothing,
      }),
    probe: async (call = {}) => {
      try {
        await http({
          ...call,
          what: "use the bot's token",
          method: 'GET',
          path: `${conversations}/0`,
          answer: nothing,
        });
      } catch (thrown) {
        if (thrown instanceof ChatwootError && thrown.code === 'chatwoot_gone') return;
        throw thrown;
      }
    },
  };
}

/** The body of a new message, shared with what agents send. */
export function messageBody(message: OutgoingMessage): Record<string, unknown> {
  return {
    content: message.content,
    message_type: 'outgoing',
    private: message.private ?? false,
    ...(message.sourceId === undefined ? {} : { source_id: message.sourceId }),
    ...(message.echoId === undefined ? {} : { echo_id: message.echoId }),
    ...(message.contentType === undefined ? {} : { content_type: message.contentType }),
    ...(message.items === undefined ? {} : { content_attributes: { items: message.items } }),
  };
}
