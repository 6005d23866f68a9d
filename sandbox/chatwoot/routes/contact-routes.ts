import { createContact } from '../contacts.ts';
import { removeConversation } from '../conversation-removal.ts';
import { HttpError, notFound } from '../http-error.ts';
import { contactJson } from '../json/people-json.ts';
import { conversationJson } from '../json/conversation-json.ts';
import { maySee } from '../access.ts';
import { asObject, empty, flag, integer, ok, text, type Context, type Route } from '../request.ts';
import type { Contact, Json } from '../state.ts';

const BASE = '/api/v1/accounts/:account/contacts';
const PAGE = 15;
const FOLLOWING_MS = [600, 1_500] as const;

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
    pattern: `${BASE}/search`,
    access: 'user',
    run: (context) => {
      const { core } = context.world;
      const sought = (context.query['q'] ?? '').trim().toLowerCase();
      if (sought === '') throw new HttpError(422, { error: 'Specify search string with parameter q' });
      const page = Number(context.query['page'] ?? 1);
      const found = core.state.contacts.filter((contact) =>
        [contact.name, contact.email, contact.phoneNumber, contact.identifier].some(
          (value) => value?.toLowerCase().includes(sought) === true,
        ),
      );
      const rows = found.slice((page - 1) * PAGE, page * PAGE);
      return ok({
        meta: { count: rows.length, current_page: page, has_more: page * PAGE < found.length },
        payload: rows.map((contact) => withInboxes(context, contact)),
      });
    },
  },
  {
    method: 'POST',
    pattern: BASE,
    access: 'user',
    run: (context) => {
      const { body, world } = context;
      const inboxId = integer(body, 'inbox_id');
      const inbox = world.core.state.inboxes.find((row) => row.id === inboxId);
      if (inboxId !== null && !inbox) throw notFound();
      const { contact, link } = createContact(world, inbox ?? null, body);
      return ok({
        payload: {
          contact: withInboxes(context, contact),
          contact_inbox: {
            inbox: inbox ? { id: inbox.id, name: inbox.name, channel_type: inbox.channelType } : null,
            source_id: link?.sourceId ?? null,
          },
        },
      });
    },
  },
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
      // Chatwoot keeps whom it counts as present.
      if (core.isPresent(contact))
        throw new HttpError(422, { message: `${contact.name} is online, try again after a while.` });
      core.state.contacts = core.state.contacts.filter((row) => row !== contact);
      // The conversations follow in jobs; until then they have no contact, and every list that holds one fails.
      core.later(core.between(FOLLOWING_MS), () => {
        const { state } = core;
        for (const conversation of state.conversations.filter((row) => row.contactId === contact.id))
          removeConversation(core, conversation);
        state.contactInboxes = state.contactInboxes.filter((row) => row.contactId !== contact.id);
        core.changed();
      });
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
