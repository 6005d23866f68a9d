import type { ConversationEvent } from '../conversation/event.ts';
import { authorOf, submittedValues } from './answers.ts';
import { cleanText } from './clean-text.ts';
import { snapshotOf } from './webhook-payload.ts';
import type { MessagePayload } from './webhook-payload.ts';

/** What a `message_created` says happened. */
export function messageCreated(message: MessagePayload): ConversationEvent[] {
  const snapshot = snapshotOf(message.conversation);
  const { sender } = message;
  const text = message.content ?? '';
  const base = { snapshot, messageId: message.id };
  const at = createdAt(message);
  const noted = (what: string): ConversationEvent[] => [{ ...base, type: 'noted', what }];
  const attributes = message.content_attributes ?? {};
  const person = sender?.id == null ? null : { id: sender.id, name: sender.name ?? '' };

  if (attributes['is_reaction'] === true) return noted('reaction');
  const echo = attributes['external_echo'];
  const author = authorOf(message.message_type, sender?.type ?? null, echo != null && echo !== false);
  switch (author) {
    case 'visitor':
      // Chatwoot keeps a blocked contact's messages in a resolved conversation: nobody answers them.
      if (sender?.blocked === true)
        return [{ snapshot, type: 'contact-blocked' }, ...noted('blocked contact')];
      if (message.private === true) return noted('private incoming');
      return [
        {
          ...base,
          type: 'visitor-message',
          at,
          text,
          attachments: message.attachments?.length ?? 0,
          ...(sender?.email ? { emailKnown: true as const } : {}),
        },
      ];
    case 'person':
      if (message.private === true) return [{ ...base, type: 'note', at, person }];
      return [{ ...base, type: 'person-message', at, text, person }];
    case 'bot':
      return [
        {
          ...base,
          type: 'bot-message',
          at,
          text,
          key: message.source_id ?? null,
          botId: person?.id ?? null,
          private: message.private ?? false,
        },
      ];
    case 'template':
    case 'activity':
      return noted(author);
    case 'other':
      return noted(sender?.type ?? 'no sender');
  }
}

/** What a `message_updated` says happened: a click, a deletion, a receipt or nothing we look at. */
export function messageUpdated(message: MessagePayload): ConversationEvent[] {
  const base = { snapshot: snapshotOf(message.conversation), messageId: message.id };
  const attributes = message.content_attributes ?? {};
  if (attributes['deleted'] === true) return [{ ...base, type: 'noted', what: 'deleted' }];
  const values = submittedValues(attributes).map(({ title, value }) => ({
    title: cleanText(title),
    value: cleanText(value),
  }));
  // A receipt after the click repeats the values: `apply` takes the first.
  if (values.length > 0) return [{ ...base, type: 'visitor-choice', values }];
  return [{ ...base, type: 'noted', what: 'message updated' }];
}

/** Milliseconds by Chatwoot's clock; the conversation's own time when the message has none that can be read. */
function createdAt(message: MessagePayload): number {
  const raw = message.created_at;
  const ms = typeof raw === 'number' ? raw * 1000 : Date.parse(raw ?? '');
  if (Number.isFinite(ms)) return ms;
  return (message.conversation.updated_at ?? message.conversation.last_activity_at ?? 0) * 1000;
}
