import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseWebhook } from '../../agent-bot/chatwoot/parse-webhook.ts';
import type { ParsedWebhook } from '../../agent-bot/chatwoot/parse-webhook.ts';
import { verifySignature } from '../../agent-bot/chatwoot/verify-signature.ts';
import type { SignatureVerdict } from '../../agent-bot/chatwoot/verify-signature.ts';
import type { Loose } from './loose.ts';
import { until } from './until.ts';

/** One request of Chatwoot to the bot's address. */
export interface Received {
  delivery: string;
  timestamp: string;
  signature: string;
  contentType: string;
  raw: Buffer;
  body: Loose;
  parsed: ParsedWebhook;
  verdict: SignatureVerdict;
  /** When it came, milliseconds of `performance.now()`. */
  at: number;
  answered: number;
}

/** What the bot's address answers for a conversation; 200 where nothing is said. */
export type Answering = (received: Received) => number;

/** The bot's address: keeps what Chatwoot sends, by conversation, and answers as told. */
export interface WebhookListener {
  port: number;
  /** All of a conversation, in the order in which they came. */
  of(conversation: number): Received[];
  all(): Received[];
  /** Waits for one that fits. */
  next(conversation: number, what: string, fits: (received: Received) => boolean): Promise<Received>;
  /** Waits for a message's first webhook. */
  message(conversation: number, messageId: number): Promise<Received>;
  answer(conversation: number, answering: Answering): void;
  close(): Promise<void>;
}

/** Listens for one bot; only its own path is answered. */
export async function listenForWebhooks(options: {
  host: string | undefined;
  port: number;
  path: string;
  secret: () => string;
}): Promise<WebhookListener> {
  const received: Received[] = [];
  const answers = new Map<number, Answering>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.method !== 'POST' || request.url !== options.path) {
        response.writeHead(404).end();
        return;
      }
      const header = (name: string): string => String(request.headers[name] ?? '');
      const raw = Buffer.concat(chunks);
      const timestamp = header('x-chatwoot-timestamp');
      const signature = header('x-chatwoot-signature');
      const one: Received = {
        delivery: header('x-chatwoot-delivery'),
        timestamp,
        signature,
        contentType: header('content-type'),
        raw,
        body: JSON.parse(raw.toString()) as Loose,
        parsed: parseWebhook(raw),
        verdict: verifySignature({
          rawBody: raw,
          timestamp,
          signature,
          secrets: [options.secret()],
          now: Date.now(),
        }),
        at: performance.now(),
        answered: 200,
      };
      const { conversationId } = one.parsed;
      one.answered = answers.get(conversationId ?? 0)?.(one) ?? 200;
      received.push(one);
      response.writeHead(one.answered).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });

  const of = (conversation: number): Received[] =>
    received.filter((one) => one.parsed.conversationId === conversation);
  const next: WebhookListener['next'] = async (conversation, what, fits) => {
    try {
      return await until(what, () => of(conversation).find(fits));
    } catch (thrown) {
      const seen = of(conversation).map((one) => one.parsed.kind);
      throw new Error(`${(thrown as Error).message}. It received: ${seen.join(', ') || 'nothing'}`, {
        cause: thrown,
      });
    }
  };
  return {
    port: (server.address() as AddressInfo).port,
    of,
    all: () => received,
    next,
    message: (conversation, messageId) =>
      next(
        conversation,
        `the webhook of message ${String(messageId)}`,
        (one) => one.parsed.kind === 'message_created' && one.parsed.messageId === messageId,
      ),
    answer: (conversation, answering) => {
      answers.set(conversation, answering);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** What `changed_attributes` says of one attribute; null when it does not name it. */
export function changeOf(
  received: Received,
  attribute: string,
): { previous: unknown; current: unknown } | null {
  const changes = received.body['changed_attributes'] as Loose[] | null | undefined;
  for (const change of changes ?? []) {
    const found = change[attribute] as { previous_value: unknown; current_value: unknown } | undefined;
    if (found !== undefined) return { previous: found.previous_value, current: found.current_value };
  }
  return null;
}
