import { createSandbox, type Sandbox } from '../../sandbox/chatwoot/sandbox.ts';
import type { Pace } from '../../sandbox/chatwoot/core.ts';
import type { Json, Manner } from '../../sandbox/chatwoot/state.ts';
import { seededRandom } from '../../sandbox/chatwoot/tokens.ts';
import type { WebhookRequest } from '../../sandbox/chatwoot/webhook-sender.ts';
import { seedSandbox, type Seed } from '../../sandbox/seed.ts';
import { VirtualClock } from './virtual-clock.ts';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  // Answers differ from call to call; tests compare what they need.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

export interface Received extends WebhookRequest {
  at: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  payload: any;
}

export interface Visitor {
  source: string;
  pubsub: string;
  contactId: number;
  conversation: number;
}

export interface Frame {
  type?: string;
  identifier?: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  message?: { event: string; data: any };
}

export interface CableRun {
  frames: Frame[];
  events(): string[];
  dropped(): boolean;
  close(): void;
  presence(): void;
}

/** What a bot's endpoint answers: a status, 'reset', or 'silence'. */
export type Endpoint = (request: Received) => number | 'reset' | 'silence';

/** A seeded sandbox in virtual time with an inbox, members and a bot, connected through its API as anybody would. */
export class SandboxRun {
  readonly clock: VirtualClock;
  readonly sandbox: Sandbox;
  readonly seed: Seed;
  readonly received: Received[] = [];
  endpoint: Endpoint = () => 200;
  inboxId = 0;
  identifier = '';
  hmacToken = '';
  bot = { id: 0, token: '', secret: '' };

  constructor(manner: Manner = '4.16.2', options: { seed?: number; pace?: Pace } = {}) {
    this.clock = new VirtualClock();
    const clock = this.clock;
    this.sandbox = createSandbox({
      manner,
      clock,
      random: seededRandom(options.seed ?? 7),
      publicUrl: 'http://sandbox.test',
      ...(options.pace ? { pace: options.pace } : {}),
      deliver: (request) => {
        const received = { ...request, at: clock.now(), payload: JSON.parse(request.body) as Json };
        this.received.push(received);
        const outcome = this.endpoint(received);
        if (outcome === 'silence') return new Promise(() => undefined);
        return outcome === 'reset'
          ? Promise.reject(new Error('reset'))
          : Promise.resolve({ status: outcome });
      },
    });
    this.seed = seedSandbox(this.sandbox);
  }

  static async connected(
    manner: Manner = '4.16.2',
    options: { seed?: number; pace?: Pace } = {},
  ): Promise<SandboxRun> {
    const run = new SandboxRun(manner, options);
    const inbox = await run.admin('POST', '/inboxes', { name: 'Website', channel: { type: 'api' } });
    run.inboxId = inbox.body.id;
    run.identifier = inbox.body.inbox_identifier;
    run.hmacToken = inbox.body.hmac_token;
    await run.admin('POST', '/inbox_members', {
      inbox_id: run.inboxId,
      user_ids: [run.seed.jane.id, run.seed.mark.id],
    });
    // So that ids of bot and people differ, as they do on installations that are not brand-new.
    for (let spare = 0; spare < 6; spare += 1) run.sandbox.world.core.nextId('bots');
    const bot = await run.admin('POST', '/agent_bots', {
      name: 'Baton',
      outgoing_url: 'http://bot.test/webhook',
      bot_type: 'webhook',
    });
    run.bot = { id: bot.body.id, token: bot.body.access_token, secret: bot.body.secret };
    await run.admin('POST', `/inboxes/${String(run.inboxId)}/set_agent_bot`, { agent_bot: run.bot.id });
    return run;
  }

  /** One call of the API; time passes until it is answered. */
  async call(
    method: string,
    path: string,
    body: unknown,
    token: string | null = null,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await this.clock.until(this.start(method, path, body, token, headers));
    return answer;
  }

  /** One call of the API that is not waited for. */
  async start(
    method: string,
    path: string,
    body: unknown,
    token: string | null = null,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await this.sandbox.handle({
      method,
      path,
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { api_access_token: token }),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = response.body.toString();
    const isJson = (response.headers['content-type'] ?? '').includes('json');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }

  admin(method: string, path: string, body?: unknown): Promise<Answer> {
    return this.call(method, `/api/v1/accounts/1${path}`, body, this.seed.ada.accessToken);
  }

  as(who: 'jane' | 'mark', method: string, path: string, body?: unknown): Promise<Answer> {
    return this.call(method, `/api/v1/accounts/1${path}`, body, this.seed[who].accessToken);
  }

  asBot(method: string, path: string, body?: unknown): Promise<Answer> {
    return this.call(method, `/api/v1/accounts/1${path}`, body, this.bot.token);
  }

  visitor(method: string, path: string, body?: unknown): Promise<Answer> {
    return this.call(method, `/public/api/v1/inboxes/${this.identifier}${path}`, body);
  }

  /** A visitor with a conversation, and time for its webhooks to arrive. */
  async arrive(firstMessage?: string): Promise<Visitor> {
    const contact = await this.visitor('POST', '/contacts', {});
    const source = contact.body.source_id as string;
    const conversation = await this.visitor('POST', `/contacts/${source}/conversations`, {});
    const visitor = {
      source,
      pubsub: contact.body.pubsub_token,
      contactId: contact.body.id,
      conversation: conversation.body.id,
    };
    if (firstMessage !== undefined) await this.says(visitor, firstMessage);
    return visitor;
  }

  async says(visitor: Visitor, content: string, extra: Json = {}): Promise<Answer> {
    const answer = await this.visitor(
      'POST',
      `/contacts/${visitor.source}/conversations/${String(visitor.conversation)}/messages`,
      { content, ...extra },
    );
    await this.clock.advance(1_000);
    return answer;
  }

  /** The names of the webhooks received since a mark. */
  events(since = 0): string[] {
    return this.received.slice(since).map((request) => request.payload.event as string);
  }

  /** Opens a cable connection and subscribes; frames are collected, pings left out. */
  cable(identifier: Json): CableRun {
    const state = { dropped: false };
    const frames: Frame[] = [];
    const client = this.sandbox.connectCable(
      (text) => {
        const frame = JSON.parse(text) as Frame;
        if (frame.type !== 'ping') frames.push(frame);
      },
      () => {
        state.dropped = true;
      },
    );
    const id = JSON.stringify({ channel: 'RoomChannel', ...identifier });
    client.receive(JSON.stringify({ command: 'subscribe', identifier: id }));
    return {
      frames,
      events: () => frames.flatMap((frame) => (frame.message === undefined ? [] : [frame.message.event])),
      dropped: () => state.dropped,
      close: () => {
        client.close();
      },
      presence: () => {
        client.receive(
          JSON.stringify({
            command: 'message',
            identifier: id,
            data: JSON.stringify({ action: 'update_presence' }),
          }),
        );
      },
    };
  }

  cableOf(who: 'jane' | 'mark' | 'ada'): CableRun {
    const user = this.seed[who];
    return this.cable({ pubsub_token: user.pubsubToken, account_id: 1, user_id: user.id });
  }
}
