import { createHmac } from 'node:crypto';
import type { Core } from './core.ts';
import { seconds } from './json/time.ts';
import type { Conversation, Json, Message, SentWebhook, WebhookJob } from './state.ts';

const TIMEOUT_MS = 5_000;
const ATTEMPTS = 3;
/** Seen: 5.3 to 6.2 s between attempts, although the code says 3. */
const RETRY_MS = [5_300, 6_200] as const;
const KEPT = 2_000;

export interface WebhookRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** Sends a webhook; resolves with the endpoint's status, rejects when there is no answer. */
export type Deliver = (request: WebhookRequest) => Promise<{ status: number }>;

/** `sha256=` and the HMAC-SHA256 in hex of "timestamp.body" under the secret. */
export function webhookSignature(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex')}`;
}

/** Queues, signs, sends and retries webhooks, each one independent of the others, as Sidekiq's jobs are. */
export class WebhookSender {
  readonly sent: SentWebhook[] = [];
  /** Called when a message's webhook has finally failed. */
  failed: (job: WebhookJob) => void = () => undefined;
  private readonly core: Core;
  private readonly send: Deliver;
  private held: { job: WebhookJob; release: () => void } | null = null;

  constructor(core: Core, send: Deliver) {
    this.core = core;
    this.send = send;
  }

  /** Queues one webhook of the current piece of work. */
  enqueue(
    target: { kind: 'bot' | 'account'; url: string; secret: string },
    event: string,
    payload: Json,
    about: { conversation?: Conversation; message?: Message },
  ): void {
    const { core } = this;
    const job: WebhookJob = {
      ...target,
      id: core.nextId('jobs'),
      event,
      delivery: core.uuid(),
      conversationId: about.conversation?.id ?? null,
      messageId: about.message?.id ?? null,
      body: JSON.stringify({ ...payload, event }),
      attempt: 1,
      dueAt: core.clock.now() + core.operation.nextWebhookIn,
    };
    core.operation.nextWebhookIn += core.between(core.pace.webhookStep);
    if (core.faults.strikes('webhookDrop', job)) {
      this.log(job).outcome = 'dropped';
      return;
    }
    job.dueAt += core.faults.strikes('webhookDelay', job)?.ms ?? 0;
    this.schedule(job);
    if (core.faults.strikes('webhookDuplicate', job)) {
      this.schedule({ ...job, id: core.nextId('jobs'), dueAt: job.dueAt + core.between([1, 300]) });
    }
  }

  /** Takes up what was queued before a restart. */
  resume(): void {
    for (const job of this.core.state.jobs) this.arm(job);
  }

  private schedule(job: WebhookJob): void {
    this.core.state.jobs.push(job);
    this.arm(job);
  }

  private arm(job: WebhookJob): void {
    this.core.later(Math.max(0, job.dueAt - this.core.clock.now()), () => {
      if (job.attempt === 1 && this.core.faults.strikes('webhookReorder', job)) this.hold(job);
      else this.attempt(job);
    });
  }

  /** Keeps a webhook back until another one has left. */
  private hold(job: WebhookJob): void {
    this.held?.release();
    let released = false;
    const release = (): void => {
      if (released) return;
      released = true;
      if (this.held?.job === job) this.held = null;
      this.attempt(job);
    };
    this.held = { job, release };
    this.core.later(400, release);
  }

  private attempt(job: WebhookJob): void {
    const timestamp = String(seconds(this.core.clock.now()));
    const entry = this.log(job);
    const headers: Record<string, string> = {
      accept: 'application/json',
      'user-agent': 'Ruby',
      'content-type': 'application/json',
      'x-chatwoot-delivery': job.delivery,
    };
    if (job.secret !== '') {
      headers['x-chatwoot-timestamp'] = timestamp;
      headers['x-chatwoot-signature'] = webhookSignature(job.secret, timestamp, job.body);
    }
    let settled = false;
    const settle = (outcome: SentWebhook['outcome']): void => {
      // A job that a stop cut off stays queued: the next start sends it again.
      if (settled || this.core.stopped) return;
      settled = true;
      this.core.clock.clearTimeout(timer);
      entry.outcome = outcome;
      this.finish(job, outcome);
    };
    const timer = this.core.later(TIMEOUT_MS, () => {
      settle('timeout');
    });
    this.send({ url: job.url, headers, body: job.body }).then(
      (answer) => {
        settle(answer.status);
      },
      () => {
        settle('reset');
      },
    );
    const { held } = this;
    if (held && held.job !== job) this.core.later(this.core.between([1, 20]), held.release);
  }

  private finish(job: WebhookJob, outcome: SentWebhook['outcome']): void {
    const ok = typeof outcome === 'number' && outcome >= 200 && outcome < 300;
    const retried = job.kind === 'bot' && (outcome === 500 || outcome === 429) && job.attempt < ATTEMPTS;
    if (retried) {
      job.attempt += 1;
      job.dueAt = this.core.clock.now() + this.core.between(RETRY_MS);
      this.arm(job);
    } else {
      this.core.state.jobs = this.core.state.jobs.filter((other) => other !== job);
      if (!ok && job.kind === 'bot' && (job.event === 'message_created' || job.event === 'message_updated'))
        this.failed(job);
    }
    this.core.changed();
  }

  private log(job: WebhookJob): SentWebhook {
    const { delivery, event, url, conversationId, messageId, attempt, body } = job;
    const entry: SentWebhook = {
      delivery,
      event,
      url,
      conversationId,
      messageId,
      attempt,
      body,
      sentAt: this.core.clock.now(),
      outcome: 'on its way',
    };
    this.sent.push(entry);
    if (this.sent.length > KEPT) this.sent.shift();
    return entry;
  }
}
