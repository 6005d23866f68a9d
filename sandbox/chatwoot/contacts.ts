import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Core } from './core.ts';
import { HttpError, invalid, serverError } from './http-error.ts';
import { asObject, text } from './request.ts';
import type { Contact, ContactInbox, Inbox, Json } from './state.ts';
import { haiku } from './tokens.ts';
import type { World } from './world.ts';

/** Where Chatwoot makes up the address of a contact that has no number. */
const PLACES: readonly string[] = ['Channel::Api', 'Channel::WebWidget', 'Channel::Email'];

/**
 * Checks identity as Chatwoot does: only where a hash came or the inbox insists. A wrong one is an error 500.
 * @returns whether the visitor is now verified
 */
export function checkIdentity(inbox: Inbox, body: Json): boolean {
  const given = text(body, 'identifier_hash');
  if (given === null && !inbox.hmacMandatory) return false;
  const expected = createHmac('sha256', inbox.hmacToken)
    .update(text(body, 'identifier') ?? '')
    .digest();
  const bytes = Buffer.from(given ?? '', 'hex');
  if (bytes.length !== expected.length || !timingSafeEqual(bytes, expected)) throw serverError();
  return true;
}

/** The existing contact whom an identifier, address or number belongs to: unverified, as Chatwoot's own lookup is. */
function known(core: Core, body: Json): Contact | undefined {
  const identifier = text(body, 'identifier');
  const email = text(body, 'email')?.toLowerCase() ?? null;
  const phone = text(body, 'phone_number');
  const { contacts } = core.state;
  return (
    contacts.find((row) => identifier !== null && row.identifier === identifier) ??
    contacts.find((row) => email !== null && email !== '' && row.email === email) ??
    contacts.find((row) => phone !== null && phone !== '' && row.phoneNumber === phone)
  );
}

function named(core: Core, body: Json): string {
  const name = text(body, 'name') ?? '';
  return name === '' ? haiku(core.random) : name.slice(0, 255);
}

function addContact(world: World, fields: Pick<Contact, 'name' | 'email'> & Partial<Contact>): Contact {
  const { core } = world;
  const now = core.now();
  const contact: Contact = {
    id: core.nextId('contacts'),
    phoneNumber: null,
    identifier: null,
    customAttributes: {},
    additionalAttributes: {},
    blocked: false,
    lastActivityAt: null,
    seenAt: null,
    createdAt: now,
    updatedAt: now,
    ...fields,
  };
  core.state.contacts.push(contact);
  world.events.contactChanged('contact.created', contact);
  return contact;
}

function addLink(core: Core, contact: Contact, inbox: Inbox, sourceId: string): ContactInbox {
  const now = core.now();
  const link: ContactInbox = {
    id: core.nextId('contactInboxes'),
    contactId: contact.id,
    inboxId: inbox.id,
    sourceId,
    pubsubToken: core.token(),
    hmacVerified: false,
    createdAt: now,
    updatedAt: now,
  };
  core.state.contactInboxes.push(link);
  return link;
}

/**
 * A contact that a person makes, with a place in an inbox where one is named. Only API, website and email inboxes give
 * one to somebody without a number.
 * @throws HttpError 422 for an address that somebody has, 500 for an inbox of another channel
 */
export function createContact(
  world: World,
  inbox: Inbox | null,
  body: Json,
): { contact: Contact; link: ContactInbox | null } {
  const { core } = world;
  const email = text(body, 'email')?.toLowerCase() ?? null;
  if (email !== null && known(core, { email })) throw invalid([['email', 'Email has already been taken']]);
  if (inbox && !PLACES.includes(inbox.channelType)) throw serverError();
  if (inbox?.channelType === 'Channel::Email' && email === null)
    throw new HttpError(422, { error: 'param is missing or the value is empty: contact email' });
  const contact = addContact(world, {
    name: text(body, 'name') ?? '',
    email,
    phoneNumber: text(body, 'phone_number'),
    identifier: text(body, 'identifier'),
    customAttributes: asObject(body['custom_attributes']),
  });
  const sourceId = inbox?.channelType === 'Channel::Email' ? email : text(body, 'source_id');
  return { contact, link: inbox && addLink(core, contact, inbox, sourceId ?? core.uuid()) };
}

/** A visitor's arrival: a known source id gives the same contact back, otherwise a contact is found or made. */
export function arrive(world: World, inbox: Inbox, body: Json): ContactInbox {
  const { core } = world;
  const sourceId = text(body, 'source_id');
  const existing = core.state.contactInboxes.find(
    (row) => row.inboxId === inbox.id && row.sourceId === sourceId,
  );
  if (existing) return existing;
  const contact =
    known(core, body) ??
    addContact(world, {
      name: named(core, body),
      email: text(body, 'email')?.toLowerCase() ?? null,
      phoneNumber: text(body, 'phone_number'),
      identifier: text(body, 'identifier'),
      customAttributes: asObject(body['custom_attributes']),
    });
  return addLink(core, contact, inbox, sourceId ?? core.uuid());
}

/** Changes a visitor's fields. An address or number of somebody else merges the visitor into that contact. */
export function updateContact(world: World, link: ContactInbox, body: Json): Contact {
  const { core } = world;
  const own = core.contact(link.contactId);
  const other = known(core, { ...body, identifier: null });
  const contact = other && other !== own ? merge(world, other, own) : own;
  const name = text(body, 'name');
  if (name !== null && name !== '') contact.name = name.slice(0, 255);
  if (contact === own) {
    if (body['email'] !== undefined) contact.email = text(body, 'email')?.toLowerCase() ?? null;
    if (body['phone_number'] !== undefined) contact.phoneNumber = text(body, 'phone_number');
  }
  contact.customAttributes = { ...contact.customAttributes, ...asObject(body['custom_attributes']) };
  if (contact === own) contact.updatedAt = core.now();
  world.events.contactChanged('contact.updated', contact);
  return contact;
}

function merge(world: World, base: Contact, gone: Contact): Contact {
  const { state } = world.core;
  for (const link of state.contactInboxes) if (link.contactId === gone.id) link.contactId = base.id;
  for (const conversation of state.conversations)
    if (conversation.contactId === gone.id) conversation.contactId = base.id;
  for (const message of state.messages)
    if (message.senderType === 'Contact' && message.senderId === gone.id) message.senderId = base.id;
  state.contacts = state.contacts.filter((row) => row !== gone);
  base.customAttributes = { ...gone.customAttributes, ...base.customAttributes };
  return base;
}
