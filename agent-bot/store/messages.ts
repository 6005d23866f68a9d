import type { ConversationEvent } from '../conversation/event.ts';
import type { Database } from './database.ts';

/** Keeps the transcript: bots cannot read Chatwoot's. A message that is there already is left alone. */
export async function saveMessages(
  db: Database,
  botId: number,
  conversation: number,
  events: ConversationEvent[],
): Promise<void> {
  const rows = events.map(messageOf).filter((row) => row !== null);
  const saving = rows.map((row) =>
    db.query(
      `INSERT INTO messages (bot_id, conversation, message_id, author, author_name, text, private, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [botId, conversation, row.messageId, row.author, row.name, row.text, row.private, row.at],
    ),
  );
  await Promise.all(saving);
}

interface MessageRow {
  messageId: number;
  author: 'visitor' | 'bot' | 'agent';
  name: string | null;
  text: string;
  private: boolean;
  at: number;
}

function messageOf(event: ConversationEvent): MessageRow | null {
  switch (event.type) {
    case 'visitor-message':
      return {
        messageId: event.messageId,
        author: 'visitor',
        name: null,
        text: event.text,
        private: false,
        at: event.at,
      };
    case 'person-message': {
      const name = event.person?.name ?? null;
      return {
        messageId: event.messageId,
        author: 'agent',
        name,
        text: event.text,
        private: false,
        at: event.at,
      };
    }
    case 'bot-message': {
      const { messageId, text, at } = event;
      return { messageId, author: 'bot', name: null, text, private: event.private, at };
    }
    case 'visitor-choice':
    case 'note':
    case 'noted':
    case 'assigned':
    case 'unassigned':
    case 'status':
    case 'contact-blocked':
    case 'gone':
    case 'read':
    case 'left-line':
      return null;
  }
}
