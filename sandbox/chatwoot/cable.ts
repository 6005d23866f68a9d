import { z } from 'zod';
import type { Core } from './core.ts';
import { availability } from './json/people-json.ts';
import { seconds } from './json/time.ts';
import type { ContactInbox, Conversation, Json, User } from './state.ts';

const PING_MS = 3_000;

const commandSchema = z.looseObject({
  command: z.string(),
  identifier: z.string(),
  data: z.string().optional(),
});
const identifierSchema = z.looseObject({
  channel: z.string(),
  pubsub_token: z.string(),
  account_id: z.number().optional(),
  user_id: z.number().optional(),
});
const dataSchema = z.looseObject({ action: z.string() });

type Subscriber = { type: 'user'; user: User } | { type: 'contact'; link: ContactInbox };

interface Connection {
  send: (text: string) => void;
  /** Tells the other side that the connection is gone. */
  gone: () => void;
  subscriptions: Map<string, Subscriber>;
  ping: unknown;
  open: boolean;
}

/** Whom a frame goes to. */
export interface Audience {
  /** The people who may see this inbox; all of the account without one. */
  people?: { inboxId: number } | 'account';
  visitor?: Conversation;
  only?: User;
}

/** What the sandbox's callers hold of one cable connection. */
export interface CableClient {
  receive(text: string): void;
  close(): void;
}

function parse<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** ActionCable, as far as Chatwoot uses it: one channel, streams of visitors and of people, presence. */
export class Cable {
  private readonly connections = new Set<Connection>();
  private readonly core: Core;

  constructor(core: Core) {
    this.core = core;
  }

  /** Opens a connection: welcome, then a ping every 3 s until it is closed. */
  connect(send: (text: string) => void, gone: () => void = () => undefined): CableClient {
    const connection: Connection = { send, gone, subscriptions: new Map(), ping: null, open: true };
    this.connections.add(connection);
    this.write(connection, { type: 'welcome' });
    this.schedulePing(connection);
    return {
      receive: (text) => {
        if (connection.open) this.receive(connection, text);
      },
      close: () => {
        this.close(connection);
      },
    };
  }

  /** Closes every connection, as a restart of the server does. */
  closeAll(): void {
    for (const connection of this.connections) this.drop(connection);
  }

  /** Sends an event after the cable's usual delay. `data` is made then, not now, where it is a function. */
  broadcast(event: string, audience: Audience, data: Json | (() => Json | null)): void {
    this.core.later(this.core.between(this.core.pace.cable), () => {
      const content = typeof data === 'function' ? data() : data;
      if (content) this.deliver(event, audience, content);
    });
  }

  private deliver(event: string, audience: Audience, data: Json): void {
    for (const connection of this.connections) {
      for (const [identifier, subscriber] of connection.subscriptions) {
        if (!this.hears(subscriber, audience)) continue;
        if (this.core.faults.strikes('cableDrop', { event })) {
          this.drop(connection);
          break;
        }
        this.write(connection, { identifier, message: { event, data } });
      }
    }
  }

  private hears(subscriber: Subscriber, audience: Audience): boolean {
    if (subscriber.type === 'user') {
      if (audience.only) return subscriber.user.id === audience.only.id;
      if (audience.people === undefined) return false;
      if (audience.people === 'account' || subscriber.user.role === 'administrator') return true;
      return (
        this.core.state.inboxes
          .find((inbox) => inbox.id === (audience.people as { inboxId: number }).inboxId)
          ?.memberIds.includes(subscriber.user.id) === true
      );
    }
    const conversation = audience.visitor;
    if (!conversation) return false;
    if (subscriber.link.id === conversation.contactInboxId) return true;
    const own = this.core.contactInbox(conversation.contactInboxId);
    return own.hmacVerified && subscriber.link.hmacVerified && subscriber.link.contactId === own.contactId;
  }

  private receive(connection: Connection, text: string): void {
    const command = parse(commandSchema, text);
    if (!command) return;
    if (command.command === 'subscribe') this.subscribe(connection, command.identifier);
    else if (command.command === 'unsubscribe') connection.subscriptions.delete(command.identifier);
    else if (command.command === 'message') {
      const subscriber = connection.subscriptions.get(command.identifier);
      const data = parse(dataSchema, command.data ?? '');
      if (subscriber && data?.action === 'update_presence')
        this.presence(connection, command.identifier, subscriber);
    }
  }

  /** A wrong token gets no answer at all: Chatwoot's subscription fails inside, and only the pings go on. */
  private subscribe(connection: Connection, identifier: string): void {
    const wanted = parse(identifierSchema, identifier);
    const subscriber = wanted && this.find(wanted);
    if (!subscriber || connection.subscriptions.has(identifier)) return;
    connection.subscriptions.set(identifier, subscriber);
    this.core.later(this.core.between(this.core.pace.cable), () => {
      this.write(connection, { identifier, type: 'confirm_subscription' });
      this.presence(connection, identifier, subscriber);
    });
  }

  private find(wanted: z.infer<typeof identifierSchema>): Subscriber | null {
    if (wanted.channel !== 'RoomChannel') return null;
    if (wanted.user_id === undefined) {
      const link = this.core.state.contactInboxes.find((row) => row.pubsubToken === wanted.pubsub_token);
      return link ? { type: 'contact', link } : null;
    }
    const user = this.core.state.users.find(
      (row) => row.id === wanted.user_id && row.pubsubToken === wanted.pubsub_token,
    );
    return user && wanted.account_id === this.core.state.account.id ? { type: 'user', user } : null;
  }

  private presence(connection: Connection, identifier: string, subscriber: Subscriber): void {
    const now = this.core.now();
    const data: Json = { account_id: this.core.state.account.id };
    if (subscriber.type === 'user') subscriber.user.seenAt = now;
    else this.core.contact(subscriber.link.contactId).seenAt = now;
    const present = this.core.state.users
      .map((user) => [String(user.id), availability(this.core, user)] as const)
      .filter(([, state]) => state !== 'offline');
    data['users'] = Object.fromEntries(present);
    if (subscriber.type === 'user') {
      const visitors = this.core.state.contacts.filter((contact) => this.core.isPresent(contact));
      data['contacts'] = Object.fromEntries(visitors.map((contact) => [String(contact.id), 'online']));
    }
    this.write(connection, { identifier, message: { event: 'presence.update', data } });
  }

  private schedulePing(connection: Connection): void {
    connection.ping = this.core.later(PING_MS, () => {
      this.write(connection, { type: 'ping', message: seconds(this.core.clock.now()) });
      this.schedulePing(connection);
    });
  }

  private write(connection: Connection, frame: Json): void {
    if (connection.open) connection.send(JSON.stringify(frame));
  }

  private drop(connection: Connection): void {
    this.close(connection);
    connection.gone();
  }

  private close(connection: Connection): void {
    connection.open = false;
    this.core.clock.clearTimeout(connection.ping);
    this.connections.delete(connection);
  }
}
