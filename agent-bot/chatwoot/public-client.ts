import { z } from 'zod';
import type { WeekHours } from '../handoff/hours.ts';
import { workingHoursSchema } from './working-hours.ts';
import type { Status } from '../conversation/event.ts';
import { authorOf, messageTypeSchema, nothing, statusSchema, submittedValues } from './answers.ts';
import type { Author } from './answers.ts';
import { createChatwootHttp } from './chatwoot-http.ts';
import type { ConnectionOptions } from './chatwoot-http.ts';

/** A visitor as Chatwoot made it. Both tokens are credentials. */
export interface VisitorContact {
  id: number;
  sourceId: string;
  pubsubToken: string;
}

/** A message as the visitor may see it. */
export interface PublicMessage {
  id: number;
  author: Author;
  text: string;
  contentType: string;
  submitted: { title: string; value: string }[];
}

/** What a visitor may do in an API inbox. Every method throws `ChatwootError`. */
export interface PublicClient {
  inbox(): Promise<{ name: string; csat: boolean; greeting: boolean }>;
  /** The schedule of the inbox; null where none is kept. */
  hours(): Promise<WeekHours | null>;
  createContact(contact?: { name?: string }): Promise<VisitorContact>;
  createConversation(sourceId: string): Promise<{ id: number; status: Status }>;
  conversations(sourceId: string): Promise<{ id: number; status: Status }[]>;
  sendMessage(
    sourceId: string,
    conversationId: number,
    content: string,
    options?: { echoId?: string },
  ): Promise<{ id: number }>;
  /** Ascending: the last 20, or the 20 before an id. Notes and activities are left out. */
  messages(sourceId: string, conversationId: number, page?: { before?: number }): Promise<PublicMessage[]>;
  /** Clicks a choice or sends a form. */
  submit(
    sourceId: string,
    conversationId: number,
    messageId: number,
    values: readonly { title: string; value: string }[],
  ): Promise<void>;
  /** The visitor ends the conversation; it cannot be opened this way. */
  resolve(sourceId: string, conversationId: number): Promise<void>;
  setTyping(sourceId: string, conversationId: number, on: boolean): Promise<void>;
  /** Chatwoot then marks every message read, with a webhook each. */
  markSeen(sourceId: string, conversationId: number): Promise<void>;
}

const inboxSchema = z
  .looseObject({
    name: z.string().nullish(),
    csat_survey_enabled: z.boolean().nullish(),
    greeting_enabled: z.boolean().nullish(),
  })
  .transform((raw) => ({
    name: raw.name ?? '',
    csat: raw.csat_survey_enabled ?? false,
    greeting: raw.greeting_enabled ?? false,
  }));
const contactSchema = z
  .looseObject({ id: z.number().int(), source_id: z.string().min(1), pubsub_token: z.string() })
  .transform((raw): VisitorContact => ({
    id: raw.id,
    sourceId: raw.source_id,
    pubsubToken: raw.pubsub_token,
  }));
const conversationSchema = z
  .looseObject({ id: z.number().int(), status: statusSchema })
  .transform(({ id, status }) => ({ id, status }));
const messageSchema = z
  .looseObject({
    id: z.number().int(),
    message_type: messageTypeSchema,
    content: z.string().nullish(),
    content_type: z.string().nullish(),
    content_attributes: z.unknown().optional(),
    sender: z.looseObject({ type: z.string().nullish() }).nullish(),
  })
  .transform((raw): PublicMessage => ({
    id: raw.id,
    author: authorOf(raw.message_type, raw.sender?.type ?? null, false),
    text: raw.content ?? '',
    contentType: raw.content_type ?? 'text',
    submitted: submittedValues(raw.content_attributes),
  }));

/** A client for one API inbox that acts as a visitor; the inbox's identifier is public. */
export function createPublicClient(options: ConnectionOptions & { inboxIdentifier: string }): PublicClient {
  const http = createChatwootHttp({ ...options, token: null });
  const inbox = `/public/api/v1/inboxes/${encodeURIComponent(options.inboxIdentifier)}`;
  const contact = (sourceId: string): string => `${inbox}/contacts/${encodeURIComponent(sourceId)}`;
  const at = (sourceId: string, id: number, rest: string): string =>
    `${contact(sourceId)}/conversations/${String(id)}/${rest}`;

  const get = <T>(what: string, path: string, answer: z.ZodType<T>): Promise<T> =>
    http({ what, method: 'GET', path, answer });
  const post = <T>(what: string, path: string, answer: z.ZodType<T>, body: unknown = {}): Promise<T> =>
    http({ what, method: 'POST', path, answer, body });

  return {
    inbox: () => get('read the public inbox', inbox, inboxSchema),
    hours: () => get('read the working hours', inbox, workingHoursSchema),
    createContact: (details = {}) => post('create a contact', `${inbox}/contacts`, contactSchema, details),
    createConversation: (sourceId) =>
      post('start a conversation', `${contact(sourceId)}/conversations`, conversationSchema),
    conversations: (sourceId) =>
      get(
        "list a visitor's conversations",
        `${contact(sourceId)}/conversations`,
        z.array(conversationSchema),
      ),
    sendMessage: (sourceId, id, content, { echoId } = {}) =>
      post(
        'write as a visitor',
        at(sourceId, id, 'messages'),
        z.looseObject({ id: z.number().int() }).transform((raw) => ({ id: raw.id })),
        { content, ...(echoId === undefined ? {} : { echo_id: echoId }) },
      ),
    messages: (sourceId, id, page = {}) =>
      http({
        what: "read a visitor's messages",
        method: 'GET',
        path: at(sourceId, id, 'messages'),
        query: { before: page.before },
        answer: z.array(messageSchema),
      }),
    submit: (sourceId, id, messageId, values) =>
      http({
        what: 'click a choice',
        method: 'PATCH',
        path: at(sourceId, id, `messages/${String(messageId)}`),
        body: { submitted_values: values },
        answer: nothing,
      }),
    resolve: (sourceId, id) => post('end a conversation', at(sourceId, id, 'toggle_status'), nothing),
    setTyping: (sourceId, id, on) =>
      post('show typing', at(sourceId, id, 'toggle_typing'), nothing, { typing_status: on ? 'on' : 'off' }),
    markSeen: (sourceId, id) => post('mark messages seen', at(sourceId, id, 'update_last_seen'), nothing),
  };
}
