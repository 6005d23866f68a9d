import type { ConversationEvent, Person, Snapshot, Status } from '../../../agent-bot/conversation/event.ts';
import type { StepBody } from '../../../agent-bot/handoff/step.ts';

/** What somebody does in one conversation. */
export type Deed =
  | { who: 'visitor'; says: 'a question' | 'a person, please' }
  | {
      who: 'jane' | 'mark';
      does: 'write' | 'assign' | 'unassign' | 'open' | 'resolve' | 'return' | 'snooze';
    };

const PEOPLE: Record<'jane' | 'mark', Person> = {
  jane: { id: 2, name: 'Jane Doe' },
  mark: { id: 3, name: 'Mark Roe' },
};

export const WORDS = { 'a question': 'shipping', 'a person, please': 'I want to talk to a human' } as const;

/** One conversation in Chatwoot, as it was seen to behave; every change tells its webhooks. */
export class TrueHistory {
  status: Status | 'none' = 'none';
  assignee: Person | null = null;
  /** Milliseconds. */
  statusAt = 0;
  /** The last public word of a person, and the visitor's words since the bot last got it. */
  personSpokeAt = 0;
  sinceBot: number[] = [];
  lastWord: { id: number; author: 'visitor' | 'bot' | 'person' } | null = null;
  #messageId = 0;
  #tell: (event: ConversationEvent) => void;
  #updatedAt = 0;

  constructor(tell: (event: ConversationEvent) => void) {
    this.#tell = tell;
  }

  #snapshot(): Snapshot {
    return {
      status: this.status === 'none' ? 'pending' : this.status,
      updatedAt: this.#updatedAt / 1000,
      assignee: this.assignee,
    };
  }

  #change(status: Status, at: number): void {
    if (this.status === status) return;
    this.status = status;
    this.statusAt = at;
    this.#updatedAt = at;
    if (status === 'pending') this.sinceBot = [];
    const changed: ConversationEvent = {
      type: 'status',
      status,
      previous: null,
      at: at / 1000,
      snapshot: this.#snapshot(),
    };
    // `conversation_opened` or `_resolved`, `conversation_status_changed`, `conversation_updated`.
    for (let n = status === 'open' || status === 'resolved' ? 3 : 2; n > 0; n -= 1) this.#tell(changed);
  }

  #assign(person: Person | null, at: number): void {
    const previous = this.assignee;
    if (previous?.id === person?.id) return;
    this.assignee = person;
    this.#updatedAt = at;
    const snapshot = this.#snapshot();
    if (person)
      this.#tell({ type: 'assigned', person, previous: previous?.id ?? null, at: at / 1000, snapshot });
    else if (previous) this.#tell({ type: 'unassigned', previous: previous.id, at: at / 1000, snapshot });
  }

  #message(at: number): { messageId: number; at: number } {
    this.#messageId += 1;
    return { messageId: this.#messageId, at };
  }

  do(deed: Deed, at: number): void {
    if (deed.who === 'visitor') {
      const message = this.#message(at);
      const text = WORDS[deed.says];
      if (this.status === 'none') this.status = 'pending';
      // Saved first; reopened 7 ms later.
      if (this.status === 'resolved') this.#change('pending', at + 7);
      if (this.status === 'snoozed') this.#change('open', at + 7);
      this.#updatedAt = Math.max(this.#updatedAt, at + 8);
      this.sinceBot.push(message.messageId);
      this.lastWord = { id: message.messageId, author: 'visitor' };
      this.#tell({ type: 'visitor-message', ...message, text, attachments: 0, snapshot: this.#snapshot() });
      return;
    }
    if (this.status === 'none') return;
    const person = PEOPLE[deed.who];
    switch (deed.does) {
      case 'write': {
        const message = this.#message(at);
        this.#updatedAt = at;
        this.personSpokeAt = at;
        this.lastWord = { id: message.messageId, author: 'person' };
        this.#tell({ type: 'person-message', ...message, text: 'Hi', person, snapshot: this.#snapshot() });
        return;
      }
      case 'assign':
        return this.#assign(person, at);
      case 'unassign':
        return this.#assign(null, at);
      case 'open':
        return this.#change('open', at);
      case 'resolve':
        return this.#change('resolved', at);
      case 'return':
        return this.#change('pending', at);
      case 'snooze':
        return this.status === 'open' ? this.#change('snoozed', at) : undefined;
    }
  }

  /** What one of Baton's steps does. */
  perform(step: StepBody, key: string, at: number): void {
    switch (step.kind) {
      case 'say':
      case 'note': {
        const message = this.#message(at);
        if (step.kind === 'say') this.lastWord = { id: message.messageId, author: 'bot' };
        this.#tell({
          type: 'bot-message',
          ...message,
          key,
          botId: 1,
          text: step.content,
          private: step.kind === 'note',
          snapshot: this.#snapshot(),
        });
        return;
      }
      case 'open':
        return this.#change('open', at);
      case 'return':
        return this.#change('pending', at);
      case 'assign-person':
        return this.#assign({ id: step.userId, name: step.name }, at);
      case 'assign-bot':
      case 'release':
        return this.#assign(null, at);
    }
  }

  /** A fresh read. */
  read(at: number): ConversationEvent {
    return { type: 'read', at, lastMessage: this.lastWord, snapshot: this.#snapshot() };
  }
}
