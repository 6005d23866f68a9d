import type { Message } from '../../../widget-element/conversation/message.ts';

/** A message as Chatwoot has it, with what a test cares about. */
export function message(id: number, author: Message['author'], more: Partial<Message> = {}): Message {
  return {
    id,
    author,
    name: author === 'person' ? 'Jane Doe' : author === 'bot' ? 'Baton' : '',
    text: `text ${String(id)}`,
    at: 1_000_000 + id * 1000,
    kind: 'text',
    attributes: {},
    files: [],
    deleted: false,
    version: 0,
    ...more,
  };
}
