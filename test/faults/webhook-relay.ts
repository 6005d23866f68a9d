import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A load balancer for webhooks: the first process that takes a connection gets the call. */
export interface WebhookRelay {
  url: string;
  /** Ports of the processes, the preferred first. */
  targets: number[];
  /** Status codes answered to Chatwoot, in order; 0 where the connection broke. */
  answered: number[];
  close(): Promise<void>;
}

export async function startWebhookRelay(): Promise<WebhookRelay> {
  const relay: WebhookRelay = { url: '', targets: [], answered: [], close: () => Promise.resolve() };
  const server = createServer((incoming, outgoing) => {
    void pass(relay, incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  relay.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  relay.close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return relay;
}

async function pass(relay: WebhookRelay, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  for (const port of relay.targets) {
    const answer = await send(port, incoming, Buffer.concat(chunks));
    // Nobody listens there: the next one. A connection that breaks later may have been taken: as with Chatwoot itself.
    if (answer === 'refused') continue;
    relay.answered.push(answer === 'broken' ? 0 : answer);
    if (answer === 'broken') outgoing.destroy();
    else outgoing.writeHead(answer).end();
    return;
  }
  relay.answered.push(0);
  outgoing.destroy();
}

function send(port: number, incoming: IncomingMessage, body: Buffer): Promise<number | 'refused' | 'broken'> {
  return new Promise((resolve) => {
    const call = request(
      { host: '127.0.0.1', port, method: incoming.method, path: incoming.url, headers: incoming.headers },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    call.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'ECONNREFUSED' ? 'refused' : 'broken');
    });
    call.end(body);
  });
}
