import { removeConversation } from '../conversation-removal.ts';
import { notFound } from '../http-error.ts';
import { contactJson } from '../json/people-json.ts';
import { conversationJson } from '../json/conversation-json.ts';
import { maySee } from '../access.ts';
import { asObject, empty, flag, ok, text, type Context, type Route } from '../request.ts';
import type { Contact, Json } from '../state.ts';

const BASE = '/api/v1/accounts/:account/contacts';

function contactOf({ world, params }: Context): Contact {
  const contact = world.core.state.contacts.find((row) => String(row.id) === params['id']);
  if (!contact) throw notFound();
  return contact;
}

function withInboxes(context: Context, contact: Contact): Json {
  const { core } = context.world;
  const links = core.state.contactInboxes.filter((row) => row.contactId === contact.id);
  return {
    ...contactJson(core, contact),
    contact_inboxes: links.map((link) => {
      const inbox = core.inbox(link.inboxId);
      return {
        source_id: link.sourceId,
        inbox: {
          id: inbox.id,
          avatar_url: '',
          channel_id: inbox.channelId,
          name: inbox.name,
          channel_type: inbox.channelType,
          provider: null,
        },
      };
    }),
  };
}

/** Contacts, as people see and change them. */
export const contactRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: `${BASE}/:id`,
    access: 'user',
    run: (context) => ok({ payload: withInboxes(context, contactOf(context)) }),
  },
  {
    method: 'PATCH',
    pattern: `${BASE}/:id`,
    access: 'user',
    run: (context) => {
      const contact = contactOf(context);
      const { body, world } = context;
      contact.name = text(body, 'name') ?? contact.name;
      if (body['email'] !== undefined) contact.email = text(body, 'email');
      if (body['phone_number'] !== undefined) contact.phoneNumber = text(body, 'phone_number');
      contact.blocked = flag(body, 'blocked', contact.blocked);
      contact.customAttributes = { ...contact.customAttributes, ...asObject(body['custom_attributes']) };
      contact.updatedAt = world.core.now();
      world.events.contactChanged('contact.updated', contact);
      return ok({ payload: withInboxes(context, contact) });
    },
  },
  {
    method: 'DELETE',
    pattern: `${BASE}/:id`,
    access: 'administrator',
    run: (context) => {
      const contact = contactOf(context);
      const { core } = context.world;
      const { state } = core;
      for (const conversation of state.conversations.filter((row) => row.contactId === contact.id))
        removeConversation(core, conversation);
      state.contactInboxes = state.contactInboxes.filter((row) => row.contactId !== contact.id);
      state.contacts = state.contacts.filter((row) => row !== contact);
      return empty();
    },
  },
  {
    method: 'GET',
    pattern: `${BASE}/:id/conversations`,
    access: 'user',
    run: (context) => {
      const contact = contactOf(context);
      const { core } = context.world;
      const rows = core.state.conversations.filter(
        (row) => row.contactId === contact.id && maySee(context.world, context.user, row),
      );
      return ok({ payload: rows.slice(-20).map((row) => conversationJson(core, row, context.user)) });
    },
  },
];
