import { newConversation, type Conversation } from '../../../agent-bot/conversation/conversation.ts';
import type { ConversationEvent, Snapshot } from '../../../agent-bot/conversation/event.ts';
import { guardrailsSchema, type Guardrails } from '../../../agent-bot/guardrails/schema.ts';
import type { KnowledgeEntry, KnowledgeIndex } from '../../../agent-bot/knowledge/knowledge-index.ts';
import { advance, nextDue } from '../../../agent-bot/turn/advance.ts';
import type { Advance } from '../../../agent-bot/turn/progress.ts';
import type { Setting } from '../../../agent-bot/turn/setting.ts';

const ENTRIES: KnowledgeEntry[] = [
  {
    id: 'shipping',
    title: 'Shipping times',
    questions: ['How long does shipping take?'],
    answer: 'Three days.',
  },
  { id: 'returns', title: 'Returns', questions: ['How do I return it?'], answer: 'Within 30 days.' },
  { id: 'size', questions: ['Which size fits me?'], answer: 'See the {{chart}}.' },
];

/** Knowledge whose confidence is written in the words: "shipping" is sure, "maybe" is not, anything else unknown. */
export function plainKnowledge(entries: KnowledgeEntry[] = ENTRIES): KnowledgeIndex {
  return {
    size: entries.length,
    entry: (id) => entries.find((entry) => entry.id === id),
    candidates(text, limit = 3) {
      const doubt = /maybe/i.test(text) ? 0.3 : 0.95;
      const hits = entries.filter((entry) => text.toLowerCase().includes(entry.id));
      const found = hits.map((entry) => ({ entry: entry.id, confidence: doubt }));
      return found.length > 0 ? found.slice(0, limit) : [{ entry: 'shipping', confidence: 0.01 }];
    },
  };
}

export const START = 1_000_000_000_000;

/** A conversation that is talked to in virtual time: each call is one go of the scheduler. */
export class Talk {
  conversation: Conversation = newConversation(START);
  now = START;
  steps: Advance['steps'] = [];
  handoffs: Advance['handoffs'] = [];
  traces: Advance['traces'] = [];
  setting: Omit<Setting, 'now' | 'stepKey'>;
  messageId = 0;

  constructor(guardrails: object = {}, over: Partial<Setting> = {}) {
    this.setting = {
      guardrails: guardrailsSchema.parse(guardrails) satisfies Guardrails,
      knowledge: plainKnowledge(),
      people: [{ kind: 'user', id: 2, name: 'Jane Doe' }],
      autoAssignment: false,
      connectedAt: 0,
      drawsSources: true,
      asksForEmail: true,
      locale: null,
      traceUrl: 'https://baton.example/panel/trace/1',
      outstanding: false,
      ...over,
    };
  }

  /** The setting at this moment; keys go on where the steps ended. */
  at(): Setting {
    return { ...this.setting, now: this.now, stepKey: (n) => `k-${String(this.steps.length + n)}` };
  }

  take(result: Advance): this {
    this.conversation = result.conversation;
    this.steps = [...this.steps, ...result.steps];
    this.handoffs = [...this.handoffs, ...result.handoffs];
    this.traces = [
      ...this.traces.filter((t) => !result.traces.some((r) => r.messageId === t.messageId)),
      ...result.traces,
    ];
    return this;
  }

  happens(...events: ConversationEvent[]): this {
    return this.take(advance(this.conversation, events, this.at()));
  }

  visitor(text: string, over: { messageId?: number; attachments?: number } = {}): ConversationEvent {
    this.messageId += 1;
    return {
      type: 'visitor-message',
      messageId: over.messageId ?? this.messageId,
      at: this.now,
      text,
      attachments: over.attachments ?? 0,
      snapshot: shown({ status: 'pending' }),
    };
  }

  /** The visitor writes and the quiet window passes. */
  says(text: string, over: { attachments?: number } = {}): this {
    return this.happens(this.visitor(text, over)).quiet();
  }

  /** The bot's last word comes back from Chatwoot. */
  echoed(): this {
    this.messageId += 1;
    const index = this.steps.findLastIndex((step) => step.body.kind === 'say');
    return this.happens({
      type: 'bot-message',
      messageId: this.messageId,
      at: this.now,
      key: `k-${String(index)}`,
      botId: 1,
      text: '',
      private: false,
      snapshot: shown(),
    });
  }

  clicks(value: string): this {
    return this.happens({
      type: 'visitor-choice',
      messageId: this.messageId,
      values: [{ title: value, value }],
      snapshot: shown(),
    });
  }

  /** Time passes until the conversation wants to be looked at. */
  quiet(): this {
    const due = nextDue(this.conversation);
    if (due === null) return this;
    this.now = Math.max(this.now, due);
    return this.happens();
  }

  /** What the bot says, in order; choices in brackets. */
  get said(): string[] {
    return this.steps.flatMap(({ body }) =>
      body.kind === 'say'
        ? [
            body.choices
              ? `${body.content} [${body.choices.map((choice) => choice.title).join(' | ')}]`
              : body.content,
          ]
        : [],
    );
  }

  get kinds(): string[] {
    return this.steps.map((step) => step.body.kind);
  }
}

export function shown(over: Partial<Snapshot> = {}): Snapshot {
  return { status: null, updatedAt: null, assignee: null, ...over };
}
