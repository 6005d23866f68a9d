import type { Faults } from './faults.ts';
import { HttpError, serverError } from './http-error.ts';
import type {
  Bot,
  Contact,
  ContactInbox,
  Conversation,
  Inbox,
  Manner,
  Message,
  Moment,
  State,
  Team,
  User,
} from './state.ts';
import { token, uuid } from './tokens.ts';

/** Time as the sandbox needs it: now, and a call later. A virtual clock runs the timers itself. */
export interface SandboxClock {
  /** Milliseconds since 1970. */
  now(): number;
  setTimeout(call: () => void, ms: number): unknown;
  clearTimeout(handle: unknown): void;
}

/** How long things take, in milliseconds, from and to. The recorded machine is the default. */
export interface Pace {
  /** From a request's arrival to its work being done. */
  arrival: readonly [number, number];
  /** From the work being done to the answer leaving. */
  answer: readonly [number, number];
  /** From an event to the first webhook of one piece of work, and between the webhooks of one piece of work. */
  webhook: readonly [number, number];
  webhookStep: readonly [number, number];
  /** From an event to its cable frame. */
  cable: readonly [number, number];
  /** How long a visitor counts as present after the last sign of life on the cable. */
  visitorPresence: number;
}

export const recordedPace: Pace = {
  arrival: [8, 40],
  answer: [20, 75],
  webhook: [10, 60],
  webhookStep: [30, 85],
  cable: [5, 60],
  visitorPresence: 90_000,
};

/** Everything at once; the order of timers is then the order of events. */
export const instantPace: Pace = {
  arrival: [0, 0],
  answer: [0, 0],
  webhook: [0, 0],
  webhookStep: [0, 0],
  cable: [0, 0],
  visitorPresence: 90_000,
};

/** Who does something: decides names in activity lines, `performer` in frames and what counts as a handoff. */
export type Performer =
  | { type: 'user'; user: User }
  | { type: 'bot'; bot: Bot }
  | { type: 'contact'; contact: Contact }
  | { type: 'system' };

/** One piece of work (a request, a job): its webhooks leave one after the other, its activity lines come last. */
export interface Operation {
  performer: Performer;
  /** When its next webhook leaves, in milliseconds from the work. */
  nextWebhookIn: number;
  afterwards: (() => void)[];
}

/** What every part of the sandbox works with: the state, time, chance, and the current piece of work. */
export class Core {
  state: State;
  readonly manner: Manner;
  readonly clock: SandboxClock;
  readonly random: () => number;
  readonly pace: Pace;
  readonly publicUrl: string;
  readonly faults: Faults;
  operation: Operation = { performer: { type: 'system' }, nextWebhookIn: 0, afterwards: [] };
  /** Called after each piece of work, so that a server can save. */
  changed: () => void = () => undefined;
  /** Set when the sandbox stops: nothing that was to come happens any more, and what waits stays in the state. */
  stopped = false;
  private lastMoment = 0;

  constructor(options: {
    state: State;
    manner: Manner;
    clock: SandboxClock;
    random: () => number;
    pace: Pace;
    publicUrl: string;
    faults: Faults;
  }) {
    this.state = options.state;
    this.manner = options.manner;
    this.clock = options.clock;
    this.random = options.random;
    this.pace = options.pace;
    this.publicUrl = options.publicUrl.replace(/\/$/, '');
    this.faults = options.faults;
  }

  /** Now, in milliseconds with microseconds, never the same twice, so that `updated_at` always moves. */
  now(): Moment {
    const wall = this.clock.now();
    this.lastMoment = Math.max(this.lastMoment + 0.001, wall);
    return this.lastMoment;
  }

  nextId(table: string): number {
    const id = (this.state.ids[table] ?? 0) + 1;
    this.state.ids[table] = id;
    return id;
  }

  token(): string {
    return token(this.random);
  }

  uuid(): string {
    return uuid(this.random);
  }

  /** A number from the range, by chance. */
  between([from, to]: readonly [number, number]): number {
    return from + this.random() * (to - from);
  }

  later(ms: number, call: () => void): unknown {
    return this.clock.setTimeout(() => {
      if (!this.stopped) asJob(call);
    }, ms);
  }

  wait(ms: number): Promise<void> {
    if (ms <= 0) return Promise.resolve();
    return new Promise((resolve) => void this.clock.setTimeout(resolve, ms));
  }

  /** Does one piece of work as somebody; its activity lines are written when it is done. */
  perform<T>(performer: Performer, work: () => T): T {
    const outer = this.operation;
    this.operation = { performer, nextWebhookIn: this.between(this.pace.webhook), afterwards: [] };
    try {
      const result = work();
      for (let call = this.operation.afterwards.shift(); call; call = this.operation.afterwards.shift())
        call();
      return result;
    } finally {
      this.operation = outer;
      this.changed();
    }
  }

  /** Runs at the end of the current piece of work (Chatwoot does these in a job). */
  afterwards(call: () => void): void {
    this.operation.afterwards.push(call);
  }

  user(id: number | null): User | undefined {
    return this.state.users.find((user) => user.id === id);
  }

  bot(id: number | null): Bot | undefined {
    return this.state.bots.find((bot) => bot.id === id);
  }

  team(id: number | null): Team | undefined {
    return this.state.teams.find((team) => team.id === id);
  }

  inbox(id: number): Inbox {
    return found(
      this.state.inboxes.find((inbox) => inbox.id === id),
      `inbox ${String(id)}`,
    );
  }

  /** @throws HttpError 500 for one who was deleted: all that shows a conversation of theirs fails until it is gone too */
  contact(id: number): Contact {
    const contact = this.state.contacts.find((row) => row.id === id);
    if (contact === undefined) throw serverError();
    return contact;
  }

  contactInbox(id: number): ContactInbox {
    return found(
      this.state.contactInboxes.find((link) => link.id === id),
      `contact inbox ${String(id)}`,
    );
  }

  /** Whether a visitor has the cable open, or had it a moment ago. */
  isPresent(contact: Contact): boolean {
    return contact.seenAt !== null && this.clock.now() - contact.seenAt < this.pace.visitorPresence;
  }

  conversation(id: number): Conversation | undefined {
    return this.state.conversations.find((conversation) => conversation.id === id);
  }

  messagesOf(conversation: Conversation): Message[] {
    return this.state.messages.filter((message) => message.conversationId === conversation.id);
  }
}

/** What fails in a job fails there alone. */
function asJob(call: () => void): void {
  try {
    call();
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
  }
}

function found<T>(row: T | undefined, what: string): T {
  if (row === undefined) throw new Error(`The sandbox has lost ${what}.`);
  return row;
}
