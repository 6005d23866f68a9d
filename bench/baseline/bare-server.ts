import { createServer, request } from 'node:http';
import { Agent } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

/** The least a service of this kind can do: keep the bytes in one INSERT, answer, call Chatwoot once. */
export interface BareServer {
  listen(options: { url: string; chatwootPort: number }): Promise<number>;
}

const agent = new Agent({ keepAlive: true });

export const bareServer: BareServer = {
  async listen({ url, chatwootPort }) {
    const pool = new pg.Pool({ connectionString: url, max: 10 });
    await pool.query('CREATE TABLE bare (id bigserial PRIMARY KEY, body jsonb NOT NULL)');
    const server = createServer((incoming, response) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        void pool
          .query({ name: 'bare', text: 'INSERT INTO bare (body) VALUES ($1)', values: [text] })
          .then(() => {
            response.end('{}');
            const { conversation } = JSON.parse(text) as { conversation?: { id?: number } };
            if (conversation?.id === undefined) return;
            const path = `/api/v1/accounts/1/conversations/${String(conversation.id)}/messages`;
            const call = request({ port: chatwootPort, path, method: 'POST', agent }, (answer) =>
              answer.resume(),
            );
            call.on('error', () => undefined);
            call.end('{"content":"echo"}');
          });
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return (server.address() as AddressInfo).port;
  },
};
