import type { Conversation, WebhookJob } from './state.ts';

/** When a fault strikes: by chance, where a test says so, and at most so often. Without any of them: always. */
export interface Rule<Subject> {
  probability?: number;
  when?: (subject: Subject) => boolean;
  count?: number;
}

export interface ApiCall {
  method: string;
  path: string;
  as: 'bot' | 'user' | 'visitor' | 'nobody';
}

export type ApiFault = Rule<ApiCall> & {
  /** A status with Chatwoot's body for it, a proxy's HTML page with 502, an answer after `ms`, or a closed connection. */
  answer: 500 | 429 | 401 | 404 | 422 | 503 | 'html' | 'slow' | 'reset';
  /** Whether the work is done first. A slow call always does it; ignored there. */
  work: 'done' | 'undone';
  /** For `slow`: milliseconds added before the answer. */
  ms?: number;
  /** For 429: what `Retry-After` says, in seconds; 60 unless told otherwise. */
  retryAfter?: number;
};

/** All the ways to misbehave on purpose. */
export interface FaultSettings {
  /** Added to a webhook's way, in milliseconds. */
  webhookDelay?: Rule<WebhookJob> & { ms: number };
  /** The webhook is sent a second time with the same delivery id, as after a restart of Sidekiq. */
  webhookDuplicate?: Rule<WebhookJob>;
  /** The webhook waits until another one has left, 400 ms at most. */
  webhookReorder?: Rule<WebhookJob>;
  /** The webhook is never sent and nothing follows. */
  webhookDrop?: Rule<WebhookJob>;
  /** Fields of the conversation in a webhook's payload keep the value they had in the snapshot before. All but its id, if none are named. */
  staleSnapshot?: Rule<Conversation> & { fields?: readonly string[] };
  api?: ApiFault | readonly ApiFault[];
  /** The connection is closed instead of carrying this frame. */
  cableDrop?: Rule<{ event: string }>;
  /** Auto-assignment after opening does not happen (Chatwoot sometimes queues it before the status is saved). */
  autoAssignmentLost?: Rule<Conversation>;
}

/** The switchboard: `set` replaces what is on, `clear` turns all off. Counts start anew with each `set`. */
export class Faults {
  private settings: FaultSettings = {};
  private readonly used = new Map<object, number>();
  private readonly random: () => number;

  constructor(random: () => number) {
    this.random = random;
  }

  set(settings: FaultSettings): void {
    this.settings = settings;
    this.used.clear();
  }

  clear(): void {
    this.set({});
  }

  /** The rule of this kind that strikes this subject now, if any; counts it. */
  strikes<Kind extends Exclude<keyof FaultSettings, 'api'>>(
    kind: Kind,
    subject: Parameters<NonNullable<NonNullable<FaultSettings[Kind]>['when']>>[0],
  ): NonNullable<FaultSettings[Kind]> | null {
    const rule = this.settings[kind];
    if (!rule || !this.hits(rule as Rule<unknown>, subject)) return null;
    return rule;
  }

  /** The first fault that strikes this call of the API, if any. */
  strikesApi(call: ApiCall): ApiFault | null {
    const rules = this.settings.api;
    const list: readonly ApiFault[] = rules === undefined ? [] : 'answer' in rules ? [rules] : rules;
    return list.find((rule) => this.hits(rule, call)) ?? null;
  }

  private hits<Subject>(rule: Rule<Subject>, subject: Subject): boolean {
    const used = this.used.get(rule) ?? 0;
    if (rule.count !== undefined && used >= rule.count) return false;
    if (rule.when && !rule.when(subject)) return false;
    if (rule.probability !== undefined && this.random() >= rule.probability) return false;
    this.used.set(rule, used + 1);
    return true;
  }
}
