import type { Cable } from './cable.ts';
import type { Core } from './core.ts';
import { contactPush, performerPush, userPush } from './json/people-json.ts';
import { conversationPush, conversationWebhook } from './json/conversation-json.ts';
import { messagePush, messageWebhook } from './json/message-json.ts';
import type { Bot, Contact, Conversation, Inbox, Json, Message, Notification } from './state.ts';
import type { WebhookSender } from './webhook-sender.ts';

/** Turns what happened into webhooks and cable frames. */
export class Events {
  private readonly core: Core;
  private readonly cable: Cable;
  private readonly webhooks: WebhookSender;
  /** The snapshot before the newest, by conversation, for the fault of stale payloads. */
  private readonly snapshots = new Map<number, { newest: Json; before: Json }>();

  constructor(core: Core, cable: Cable, webhooks: WebhookSender) {
    this.core = core;
    this.cable = cable;
    this.webhooks = webhooks;
  }

  conversationCreated(conversation: Conversation): void {
    this.toAccount(conversation, 'conversation_created', conversationWebhook(this.core, conversation));
    this.frame('conversation.created', conversation);
  }

  /** `conversation_opened` or `conversation_resolved` where it applies, then `conversation_status_changed`, whose changes are null. */
  statusChanged(conversation: Conversation): void {
    if (conversation.status === 'open' || conversation.status === 'resolved') {
      this.toBots(
        conversation,
        `conversation_${conversation.status === 'open' ? 'opened' : 'resolved'}`,
        this.snapshot(conversation),
      );
    }
    const payload = { ...this.snapshot(conversation), changed_attributes: null };
    this.toBots(conversation, 'conversation_status_changed', payload);
    this.toAccount(conversation, 'conversation_status_changed', payload);
    this.frame('conversation.status_changed', conversation);
  }

  conversationUpdated(conversation: Conversation, changes: Json[]): void {
    const payload = { ...this.snapshot(conversation), changed_attributes: changes };
    this.toBots(conversation, 'conversation_updated', payload);
    this.toAccount(conversation, 'conversation_updated', payload);
    this.frame('conversation.updated', conversation);
  }

  /** Frames that only people receive: `assignee.changed`, `team.changed`, `conversation.read`, `first.reply.created`. */
  forPeople(event: string, conversation: Conversation): void {
    this.cable.broadcast(event, this.people(conversation), () => this.fresh(conversation));
  }

  messageCreated(conversation: Conversation, message: Message, echoId: string | undefined): void {
    this.messageWebhook('message_created', conversation, message);
    const data = this.messageFrame(conversation, message, echoId === undefined ? {} : { echo_id: echoId });
    this.cable.broadcast('message.created', this.messageAudience(conversation, message), data);
  }

  messageUpdated(conversation: Conversation, message: Message, previous: Json): void {
    this.messageWebhook('message_updated', conversation, message);
    const data = this.messageFrame(conversation, message, { previous_changes: previous });
    this.cable.broadcast('message.updated', this.messageAudience(conversation, message), data);
  }

  contactChanged(event: 'contact.created' | 'contact.updated', contact: Contact): void {
    this.cable.broadcast(
      event,
      { people: 'account' },
      { ...contactPush(contact), account_id: this.core.state.account.id },
    );
  }

  typing(conversation: Conversation, on: boolean, isPrivate: boolean): void {
    const { performer } = this.core.operation;
    const user =
      performer.type === 'contact'
        ? contactPush(performer.contact)
        : (performerPush(this.core, performer, true) ?? {});
    const by = performerPush(this.core, performer, true);
    const event = on ? 'conversation.typing_on' : 'conversation.typing_off';
    const data = {
      conversation: conversationPush(this.core, conversation, this.inAccount()),
      user,
      is_private: isPrivate,
      account_id: this.core.state.account.id,
      ...(by ? { performer: by } : {}),
    };
    const audience =
      performer.type === 'contact'
        ? this.people(conversation)
        : { ...this.people(conversation), visitor: conversation };
    this.cable.broadcast(event, audience, data);
    this.toAccount(conversation, on ? 'conversation_typing_on' : 'conversation_typing_off', {
      user,
      conversation: conversationWebhook(this.core, conversation),
      is_private: isPrivate,
    });
  }

  notificationCreated(
    notification: Notification,
    json: (inRequest: boolean) => Json,
    counts: { unread: number; all: number },
  ): void {
    const user = this.core.user(notification.userId);
    if (!user) return;
    this.cable.broadcast('notification.created', { only: user }, () => ({
      notification: {
        ...json(false),
        account_id: this.core.state.account.id,
        user: userPush(this.core, user, false),
      },
      unread_count: counts.unread,
      count: counts.all,
      account_id: this.core.state.account.id,
    }));
  }

  /** What a visitor does runs outside any account, where Chatwoot knows nobody's presence. */
  private inAccount(): boolean {
    return this.core.operation.performer.type !== 'contact';
  }

  private people(conversation: Conversation): { people: { inboxId: number } } {
    return { people: { inboxId: conversation.inboxId } };
  }

  private fresh(conversation: Conversation): Json | null {
    if (!this.core.state.conversations.includes(conversation)) return null;
    return { ...conversationPush(this.core, conversation, false), account_id: this.core.state.account.id };
  }

  /** Conversation frames are read again when they leave, unlike webhooks. */
  private frame(event: string, conversation: Conversation): void {
    this.cable.broadcast(event, { ...this.people(conversation), visitor: conversation }, () =>
      this.fresh(conversation),
    );
  }

  private messageAudience(
    conversation: Conversation,
    message: Message,
  ): { people: { inboxId: number }; visitor?: Conversation } {
    const hidden = message.private || message.type === 2;
    return hidden ? this.people(conversation) : { ...this.people(conversation), visitor: conversation };
  }

  private messageFrame(conversation: Conversation, message: Message, extra: Json): Json {
    // Lines of activity are written by a job, which performs for nobody.
    const performer =
      message.type === 2 ? null : performerPush(this.core, this.core.operation.performer, this.inAccount());
    const push = messagePush(this.core, conversation, message, this.inAccount());
    return structuredClone({ ...push, ...extra, ...(performer ? { performer } : {}) });
  }

  /** Lines of activity go to nobody's webhook. */
  private messageWebhook(
    event: 'message_created' | 'message_updated',
    conversation: Conversation,
    message: Message,
  ): void {
    if (message.type === 2) return;
    const payload = messageWebhook(this.core, conversation, message, this.snapshot(conversation));
    this.toBots(conversation, event, payload, message);
    this.toAccount(conversation, event, payload, message);
  }

  private snapshot(conversation: Conversation): Json {
    const newest = structuredClone(conversationWebhook(this.core, conversation));
    const known = this.snapshots.get(conversation.id);
    const unchanged = known && JSON.stringify(known.newest) === JSON.stringify(newest);
    const before = unchanged ? known.before : (known?.newest ?? newest);
    this.snapshots.set(conversation.id, { newest, before });
    const fault = this.core.faults.strikes('staleSnapshot', conversation);
    if (!fault) return newest;
    const stale = fault.fields
      ? Object.fromEntries(fault.fields.map((field) => [field, before[field]]))
      : before;
    return { ...newest, ...stale, id: conversation.id };
  }

  /** The owning bot and the inbox's bot, each once, whatever the state: there is no filter. */
  private recipients(conversation: Conversation): Bot[] {
    const inbox = this.core.inbox(conversation.inboxId);
    const bots = [this.core.bot(conversation.botId), this.core.bot(inbox.botId)].filter(
      (bot) => bot !== undefined,
    );
    return [...new Set(bots)].filter((bot) => bot.outgoingUrl !== '');
  }

  private toBots(conversation: Conversation, event: string, payload: Json, message?: Message): void {
    for (const bot of this.recipients(conversation)) {
      const target = { kind: 'bot', url: bot.outgoingUrl, secret: bot.secret } as const;
      this.webhooks.enqueue(target, event, payload, message ? { conversation, message } : { conversation });
    }
  }

  private toAccount(conversation: Conversation, event: string, payload: Json, message?: Message): void {
    const about = message ? { conversation, message } : { conversation };
    for (const webhook of this.core.state.webhooks) {
      if (!webhook.subscriptions.includes(event)) continue;
      this.webhooks.enqueue(
        { kind: 'account', url: webhook.url, secret: webhook.secret },
        event,
        payload,
        about,
      );
    }
    const inbox: Inbox = this.core.inbox(conversation.inboxId);
    if (inbox.channelType === 'Channel::Api' && inbox.webhookUrl) {
      this.webhooks.enqueue(
        { kind: 'account', url: inbox.webhookUrl, secret: inbox.secret },
        event,
        payload,
        about,
      );
    }
  }
}
