import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Conversations } from './conversations.ts';
import { steadyNow } from './protocol.ts';

interface Kept {
  id: number;
  content: string;
  message_type: number;
  private: boolean;
  source_id: string | null;
  created_at: number;
  sender: { id: number; type: string };
}

/** What the API tells others. */
export interface ApiEvents {
  nextMessage(): number;
  begun(conversation: number, key: string | null): void;
  /** A call is about to be answered. */
  ended(conversation: number, what: 'say' | 'note' | 'open' | 'other', said: Kept | null): void;
}

/** As much of Chatwoot's API as the service uses in a conversation, answering at once or after a delay. */
export function createApi(events: ApiEvents, conversations: Conversations) {
  const messages = new Map<number, Kept[]>();
  const first = new Map<number, number>();
  let delayMs = 0;

  function answer(
    path: string,
    method: string,
    body: Record<string, unknown>,
  ): {
    conversation: number;
    answer: unknown;
    what: 'say' | 'note' | 'open' | 'other' | null;
    said: Kept | null;
  } {
    const [, number = '', rest = ''] = /\/conversations(?:\/(\d+))?(?:\/(\w+))?/.exec(path) ?? [];
    const conversation = Number(number);
    const nothing = { conversation, what: null, said: null };
    if (method === 'GET' && number === '') {
      return { ...nothing, answer: conversations.list(new URL(path, 'http://chatwoot').searchParams) };
    }
    if (method === 'GET' && rest === 'messages') {
      return { ...nothing, answer: { payload: messages.get(conversation) ?? [] } };
    }
    if (method === 'GET') return { ...nothing, answer: conversations.read(conversation) };
    if (rest === 'messages') {
      const said: Kept = {
        id: events.nextMessage(),
        content: String(body['content']),
        message_type: 1,
        private: body['private'] === true,
        source_id: typeof body['source_id'] === 'string' ? body['source_id'] : null,
        created_at: Math.floor(Date.now() / 1000),
        sender: { id: 1, type: 'agent_bot' },
      };
      messages.set(conversation, [...(messages.get(conversation) ?? []), said]);
      conversations.said(conversation, said);
      return { conversation, answer: said, what: said.private ? 'note' : 'say', said };
    }
    if (rest === 'toggle_status') {
      const status = String(body['status']);
      conversations.become(conversation, status);
      const what = status === 'open' ? 'open' : 'other';
      return {
        conversation,
        answer: { payload: { success: true, current_status: status } },
        what,
        said: null,
      };
    }
    return { conversation, answer: null, what: 'other', said: null };
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const arrived = steadyNow();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    const {
      conversation,
      answer: told,
      what,
      said,
    } = answer(request.url ?? '', request.method ?? 'GET', body);
    if (what !== null) {
      if (!first.has(conversation)) first.set(conversation, arrived);
      events.begun(conversation, said?.source_id ?? null);
    }
    if (delayMs > 0) await new Promise((later) => setTimeout(later, delayMs));
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(told));
    if (what !== null) events.ended(conversation, what, said);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 60_000;
  return {
    async listen(): Promise<number> {
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      return (server.address() as AddressInfo).port;
    },
    behave(ms: number): void {
      delayMs = ms;
    },
    arrivals: () => [...first].map(([conversation, at]) => ({ conversation, at })),
  };
}
