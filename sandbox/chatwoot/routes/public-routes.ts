import { attachmentsFrom } from '../attachments.ts';
import { arrive, checkIdentity, updateContact } from '../contacts.ts';
import { changeConversation } from '../conversation-changes.ts';
import { createConversation } from '../conversation-creation.ts';
import { bareNotFound, invalid } from '../http-error.ts';
import { publicConversationJson } from '../json/conversation-json.ts';
import { publicInboxJson } from '../json/inbox-json.ts';
import { publicMessageJson } from '../json/message-json.ts';
import { contactRow } from '../json/people-json.ts';
import { iso } from '../json/time.ts';
import { createMessage } from '../message-creation.ts';
import { newestPage } from '../newest-page.ts';
import { markRead } from '../read-receipts.ts';
import { asObject, empty, object, ok, text, type Context, type Reply, type Route } from '../request.ts';
import type { ContactInbox, Conversation, Inbox, Json } from '../state.ts';

const BASE = '/public/api/v1/inboxes/:inbox';
const CONTACT = `${BASE}/contacts/:source`;
const CONVERSATION = `${CONTACT}/conversations/:id`;
const SURVEY_DAYS_MS = 14 * 86_400_000;

function inboxOf({ world, params }: Context): Inbox {
  const inbox = world.core.state.inboxes.find(
    (row) => row.channelType === 'Channel::Api' && row.identifier === params['inbox'],
  );
  if (!inbox) throw bareNotFound();
  return inbox;
}

function linkOf(context: Context): ContactInbox {
  const inbox = inboxOf(context);
  const link = context.world.core.state.contactInboxes.find(
    (row) => row.inboxId === inbox.id && row.sourceId === context.params['source'],
  );
  if (!link) throw bareNotFound();
  return link;
}

/** A verified visitor sees all conversations of the contact, others those of this visit's address alone. */
function conversationsOf(context: Context): Conversation[] {
  const link = linkOf(context);
  return context.world.core.state.conversations.filter((row) =>
    link.hmacVerified ? row.contactId === link.contactId : row.contactInboxId === link.id,
  );
}

function conversationOf(context: Context): Conversation {
  const conversation = conversationsOf(context).find((row) => String(row.id) === context.params['id']);
  if (!conversation) throw bareNotFound();
  return conversation;
}

function contactReply(context: Context, link: ContactInbox): Reply {
  const contact = context.world.core.contact(link.contactId);
  return ok({
    source_id: link.sourceId,
    pubsub_token: link.pubsubToken,
    id: contact.id,
    name: contact.name,
    email: contact.email,
    phone_number: contact.phoneNumber,
  });
}

function verify(context: Context, link: ContactInbox): void {
  const pair: Json = { ...context.query, ...context.body };
  if (checkIdentity(inboxOf(context), pair)) link.hmacVerified = true;
}

/** Runs a call with the visitor as the performer: activity lines and frames then name the visitor. */
function asVisitor<T>(context: Context, run: () => T): T {
  const { core } = context.world;
  core.operation.performer = { type: 'contact', contact: core.contact(linkOf(context).contactId) };
  return run();
}

function submitted(context: Context): Reply {
  const { world, body } = context;
  const conversation = conversationOf(context);
  const message = world.core
    .messagesOf(conversation)
    .find((row) => String(row.id) === context.params['message']);
  if (!message || message.private) throw bareNotFound();
  const survey = message.contentType === 'input_csat';
  if (survey && world.core.clock.now() - message.createdAt > SURVEY_DAYS_MS) {
    throw invalid([['base', 'You cannot update the CSAT survey after 14 days']]);
  }
  const values = body['submitted_values'];
  const before = { attributes: message.contentAttributes, updatedAt: message.updatedAt };
  message.contentAttributes = {
    ...message.contentAttributes,
    submitted_values: Array.isArray(values) ? values : asObject(values),
  };
  message.updatedAt = world.core.now();
  world.events.messageUpdated(conversation, message, {
    updated_at: [iso(before.updatedAt), iso(message.updatedAt)],
    content_attributes: [before.attributes, message.contentAttributes],
  });
  return ok(publicMessageJson(world.core, message));
}

const contacts: Route[] = [
  {
    method: 'GET',
    pattern: BASE,
    access: 'anybody',
    run: (context) => ok(publicInboxJson(inboxOf(context))),
  },
  {
    method: 'POST',
    pattern: `${BASE}/contacts`,
    access: 'anybody',
    run: (context) => {
      const inbox = inboxOf(context);
      // Chatwoot checks the hash here but does not keep the result: that takes a PATCH or GET with the pair.
      checkIdentity(inbox, context.body);
      return contactReply(
        context,
        arrive(context.world, inbox, {
          ...context.body,
          custom_attributes: object(context.body, 'custom_attributes'),
        }),
      );
    },
  },
  {
    method: 'GET',
    pattern: CONTACT,
    access: 'anybody',
    run: (context) => {
      const link = linkOf(context);
      verify(context, link);
      return contactReply(context, link);
    },
  },
  {
    method: 'PATCH',
    pattern: CONTACT,
    access: 'anybody',
    run: (context) => {
      const link = linkOf(context);
      verify(context, link);
      const contact = updateContact(context.world, link, context.body);
      return context.world.core.manner === '4.14.2'
        ? ok(contactRow(context.world.core, contact))
        : contactReply(context, link);
    },
  },
];

const conversations: Route[] = [
  {
    method: 'GET',
    pattern: `${CONTACT}/conversations`,
    access: 'anybody',
    run: (context) =>
      ok(
        // Chatwoot asks for no order: PostgreSQL gives what changed last as the last.
        conversationsOf(context)
          .toSorted((a, b) => a.updatedAt - b.updatedAt)
          .map((row) => publicConversationJson(context.world.core, row)),
      ),
  },
  {
    method: 'POST',
    pattern: `${CONTACT}/conversations`,
    access: 'anybody',
    run: (context) =>
      asVisitor(context, () => {
        const { world } = context;
        const link = linkOf(context);
        const last = inboxOf(context).lockToSingleConversation ? conversationsOf(context).at(-1) : undefined;
        const conversation =
          last ??
          createConversation(world, link, { customAttributes: object(context.body, 'custom_attributes') });
        return ok(publicConversationJson(world.core, conversation));
      }),
  },
  {
    method: 'GET',
    pattern: CONVERSATION,
    access: 'anybody',
    run: (context) => ok(publicConversationJson(context.world.core, conversationOf(context))),
  },
  {
    method: 'POST',
    pattern: `${CONVERSATION}/toggle_status`,
    access: 'anybody',
    run: (context) =>
      asVisitor(context, () => {
        const conversation = conversationOf(context);
        if (conversation.status !== 'resolved')
          changeConversation(context.world, conversation, { status: 'resolved' });
        return ok(publicConversationJson(context.world.core, conversation));
      }),
  },
  {
    method: 'POST',
    pattern: `${CONVERSATION}/toggle_typing`,
    access: 'anybody',
    run: (context) =>
      asVisitor(context, () => {
        const typing = text(context.body, 'typing_status');
        const conversation = conversationOf(context);
        if (typing === 'on' || typing === 'off')
          context.world.events.typing(conversation, typing === 'on', false);
        return empty();
      }),
  },
  {
    method: 'POST',
    pattern: `${CONVERSATION}/update_last_seen`,
    access: 'anybody',
    run: (context) => {
      markRead(context.world, conversationOf(context));
      return empty();
    },
  },
];

const messages: Route[] = [
  {
    method: 'GET',
    pattern: `${CONVERSATION}/messages`,
    access: 'anybody',
    run: (context) => {
      const before = context.query['before'] === undefined ? null : Number(context.query['before']);
      const visible = context.world.core
        .messagesOf(conversationOf(context))
        .filter((row) => row.type !== 2 && !row.private);
      return ok(newestPage(visible, before).map((row) => publicMessageJson(context.world.core, row)));
    },
  },
  {
    method: 'POST',
    pattern: `${CONVERSATION}/messages`,
    access: 'anybody',
    run: (context) =>
      asVisitor(context, () => {
        const { world, body } = context;
        const conversation = conversationOf(context);
        const message = createMessage(world, conversation, {
          type: 0,
          content: text(body, 'content'),
          sender: { type: 'Contact', id: conversation.contactId },
          attachments: attachmentsFrom(world.core, context.files),
          echoId: text(body, 'echo_id') ?? undefined,
        });
        return ok(publicMessageJson(world.core, message));
      }),
  },
  {
    method: 'PATCH',
    pattern: `${CONVERSATION}/messages/:message`,
    access: 'anybody',
    run: (context) => asVisitor(context, () => submitted(context)),
  },
];

/** The visitor's API of API inboxes: no token, the source id in the path is the secret. */
export const publicRoutes: readonly Route[] = [...contacts, ...conversations, ...messages];
