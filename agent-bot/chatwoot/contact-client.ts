import { z } from 'zod';
import { nothing } from './answers.ts';
import { createChatwootHttp } from './chatwoot-http.ts';
import type { ConnectionOptions } from './chatwoot-http.ts';
import type { AdminToken } from './tokens.ts';

/** What an administrator does with a contact of our own making. Every method throws `ChatwootError`. */
export interface ContactClient {
  /**
   * Makes a contact in an inbox. Chatwoot gives it a `sourceId` there on the API, website and email channels (email
   * needs an address); on others it refuses.
   */
  createContact(contact: {
    inboxId: number;
    name: string;
    email?: string;
  }): Promise<{ id: number; sourceId: string | null }>;
  /** Removes a contact; its conversations go with it some time later. */
  deleteContact(contactId: number): Promise<void>;
  /** Starts a conversation as pending, as a visitor's message in an inbox with a bot would. */
  startConversation(from: {
    inboxId: number;
    contactId: number;
    sourceId: string;
  }): Promise<{ id: number; status: string }>;
  /** A note that only agents see: no channel delivers it. */
  writeNote(conversationId: number, content: string): Promise<{ id: number }>;
  resolve(conversationId: number): Promise<void>;
}

const id = z.number().int();

const contactSchema = z
  .looseObject({
    payload: z.looseObject({
      contact: z.looseObject({ id }),
      contact_inbox: z.looseObject({ source_id: z.string().nullish() }).nullish(),
    }),
  })
  .transform(({ payload }) => ({
    id: payload.contact.id,
    sourceId: payload.contact_inbox?.source_id ?? null,
  }));

const startedSchema = z
  .looseObject({ id, status: z.string() })
  .transform((raw) => ({ id: raw.id, status: raw.status }));

const sentSchema = z.looseObject({ id }).transform((raw) => ({ id: raw.id }));

/** A client for one account that acts as an administrator on contacts, for the test message. */
export function createContactClient(
  options: ConnectionOptions & { accountId: number; token: AdminToken },
): ContactClient {
  const http = createChatwootHttp(options);
  const account = `/api/v1/accounts/${String(options.accountId)}`;
  const post = <T>(what: string, path: string, answer: z.ZodType<T>, body: unknown): Promise<T> =>
    http({ what, method: 'POST', path: account + path, answer, body });

  return {
    createContact: ({ inboxId, ...contact }) =>
      post('create a contact', '/contacts', contactSchema, { inbox_id: inboxId, ...contact }),
    deleteContact: (contactId) =>
      http({
        what: 'delete a contact',
        method: 'DELETE',
        path: `${account}/contacts/${String(contactId)}`,
        answer: nothing,
      }),
    startConversation: ({ inboxId, contactId, sourceId }) =>
      post('start a conversation', '/conversations', startedSchema, {
        inbox_id: inboxId,
        contact_id: contactId,
        source_id: sourceId,
        status: 'pending',
      }),
    writeNote: (conversationId, content) =>
      post('write a note', `/conversations/${String(conversationId)}/messages`, sentSchema, {
        content,
        private: true,
        message_type: 'outgoing',
      }),
    resolve: (conversationId) =>
      post('resolve a conversation', `/conversations/${String(conversationId)}/toggle_status`, nothing, {
        status: 'resolved',
      }),
  };
}
