import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSandboxServer } from '../../sandbox/server.ts';

/** A Chatwoot with one API inbox whose bot knows one answer. */
export interface AnsweringChatwoot {
  url: string;
  /** The inbox's public identifier. */
  identifier: string;
  close(): Promise<void>;
}

/** Starts the sandbox and a bot that answers every message of a visitor with the same words, through its webhook. */
export async function startChatwoot(answer: string): Promise<AnsweringChatwoot> {
  const chatwoot = await startSandboxServer({ port: 0 });
  let token = '';
  const call = async (path: string, body: unknown, as = chatwoot.seed.ada.accessToken): Promise<never> => {
    const response = await fetch(
      `${chatwoot.url}/api/v1/accounts/${String(chatwoot.seed.accountId)}${path}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', api_access_token: as },
        body: JSON.stringify(body),
      },
    );
    if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${await response.text()}`);
    const text = await response.text();
    return (text.startsWith('{') ? JSON.parse(text) : {}) as never;
  };
  const bot = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      response.end();
      const event = JSON.parse(Buffer.concat(chunks).toString()) as {
        event: string;
        message_type?: string;
        conversation?: { id: number };
      };
      if (event.event !== 'message_created' || event.message_type !== 'incoming' || !event.conversation)
        return;
      const path = `/conversations/${String(event.conversation.id)}/messages`;
      // A visitor who leaves while the bot answers, as a browser that is closed does, is no error.
      call(path, { content: answer }, token).catch(() => {});
    });
  });
  await new Promise<void>((done) => bot.listen(0, '127.0.0.1', done));
  const inbox: { id: number; inbox_identifier: string } = await call('/inboxes', {
    name: 'Website',
    channel: { type: 'api' },
  });
  const made: { id: number; access_token: string } = await call('/agent_bots', {
    name: 'Bench',
    outgoing_url: `http://127.0.0.1:${String((bot.address() as AddressInfo).port)}/`,
    bot_type: 'webhook',
  });
  token = made.access_token;
  await call(`/inboxes/${String(inbox.id)}/set_agent_bot`, { agent_bot: made.id });
  return {
    url: chatwoot.url,
    identifier: inbox.inbox_identifier,
    close: async () => {
      bot.closeAllConnections();
      await new Promise((done) => bot.close(done));
      await chatwoot.close();
    },
  };
}
