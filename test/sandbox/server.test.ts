import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startSandboxServer, type SandboxServer } from '../../sandbox/server.ts';
import { BatonProcess } from '../end-to-end/baton-process.ts';

let folder: string;
let running: SandboxServer[];
let endpoint: Server;
let received: { body: string; headers: NodeJS.Dict<string | string[]> }[];

async function start(options: { stateFile?: string } = {}): Promise<SandboxServer> {
  const server = await startSandboxServer({ port: 0, ...options });
  running.push(server);
  return server;
}

interface Json {
  [key: string]: unknown;
}

async function call(
  server: SandboxServer,
  method: string,
  path: string,
  body: unknown,
  token = server.seed.ada.accessToken,
): Promise<Json> {
  const response = await fetch(server.url + path, {
    method,
    headers: { api_access_token: token, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return (text === '' ? {} : JSON.parse(text)) as Json;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  running = [];
  received = [];
  endpoint = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ body: Buffer.concat(chunks).toString(), headers: request.headers });
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  for (const server of running) await server.close();
  endpoint.closeAllConnections();
  await new Promise((resolve) => endpoint.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

async function connect(server: SandboxServer): Promise<string> {
  const inbox = await call(server, 'POST', '/api/v1/accounts/1/inboxes', {
    name: 'Website',
    channel: { type: 'api' },
  });
  const { port } = endpoint.address() as AddressInfo;
  const bot = await call(server, 'POST', '/api/v1/accounts/1/agent_bots', {
    name: 'Baton',
    outgoing_url: `http://127.0.0.1:${String(port)}/hook`,
  });
  await call(server, 'POST', `/api/v1/accounts/1/inboxes/${String(inbox['id'])}/set_agent_bot`, {
    agent_bot: bot['id'],
  });
  return `/public/api/v1/inboxes/${String(inbox['inbox_identifier'])}/contacts`;
}

describe('the sandbox behind a server', () => {
  it('talks to a visitor over HTTP and the cable, and to a bot by signed webhooks', async () => {
    const server = await start();
    const base = await connect(server);
    const contact = await call(server, 'POST', base, {});
    const conversations = `${base}/${String(contact['source_id'])}/conversations`;
    const conversation = await call(server, 'POST', conversations, {});
    const socket = new WebSocket(server.url.replace('http', 'ws') + '/cable', [
      'actioncable-v1-json',
      'actioncable-unsupported',
    ]);
    const frames: Json[] = [];
    socket.on('message', (data: Buffer) => frames.push(JSON.parse(data.toString()) as Json));
    await expect.poll(() => frames[0]).toEqual({ type: 'welcome' });
    expect(socket.protocol).toBe('actioncable-v1-json');
    const identifier = JSON.stringify({ channel: 'RoomChannel', pubsub_token: contact['pubsub_token'] });
    socket.send(JSON.stringify({ command: 'subscribe', identifier }));
    await expect.poll(() => frames.some((frame) => frame['type'] === 'confirm_subscription')).toBe(true);
    await call(server, 'POST', `${conversations}/${String(conversation['id'])}/messages`, { content: 'hi' });
    await expect.poll(() => received.length).toBe(1);
    expect(received[0]?.headers['x-chatwoot-signature']).toMatch(/^sha256=[0-9a-f]{64}$/);
    await expect
      .poll(() =>
        frames.some((frame) => (frame['message'] as Json | undefined)?.['event'] === 'message.created'),
      )
      .toBe(true);
    server.sandbox.faults.set({ cableDrop: { count: 1 } });
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await call(server, 'POST', `${conversations}/${String(conversation['id'])}/messages`, {
      content: 'still there?',
    });
    await closed;
  });

  it('keeps files and gives them back', async () => {
    const server = await start();
    const base = await connect(server);
    const contact = await call(server, 'POST', base, {});
    const conversations = `${base}/${String(contact['source_id'])}/conversations`;
    const conversation = await call(server, 'POST', conversations, {});
    const form = new FormData();
    form.set('content', 'look');
    form.append('attachments[]', new Blob(['hello, file'], { type: 'text/plain' }), 'nöte.txt');
    const answer = await fetch(`${server.url}${conversations}/${String(conversation['id'])}/messages`, {
      method: 'POST',
      body: form,
    });
    const message = (await answer.json()) as {
      attachments: { data_url: string; file_size: number; extension: string }[];
    };
    expect(message.attachments[0]).toMatchObject({ file_size: 11, extension: 'txt' });
    const file = await fetch(message.attachments[0]?.data_url ?? '');
    expect(await file.text()).toBe('hello, file');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('comes back with the same people, tokens and conversations', async () => {
    const stateFile = join(folder, 'deep', 'state.json');
    const first = await start({ stateFile });
    const base = await connect(first);
    const contact = await call(first, 'POST', base, { name: 'Vera' });
    const saved = async (): Promise<string> => readFile(stateFile, 'utf8').catch(() => '');
    await expect.poll(async () => (await saved()).includes('Vera')).toBe(true);
    await first.close();
    running = [];
    const second = await start({ stateFile });
    expect(second.seed).toEqual(first.seed);
    expect(await call(second, 'GET', `${base}/${String(contact['source_id'])}`, undefined)).toMatchObject({
      name: 'Vera',
    });
  });

  it('says so if its state is damaged or its port is taken', async () => {
    const stateFile = join(folder, 'state.json');
    await writeFile(stateFile, '{"version":1');
    await expect(start({ stateFile })).rejects.toThrow(SyntaxError);
    const server = await start();
    await expect(startSandboxServer({ port: Number(new URL(server.url).port) })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });

  it('closes the connection where a fault asks for it', async () => {
    const server = await start();
    server.sandbox.faults.set({ api: { answer: 'reset', work: 'undone', count: 1 } });
    await expect(fetch(`${server.url}/api`)).rejects.toThrow();
    expect((await fetch(`${server.url}/api`)).status).toBe(200);
  });
});

describe('the sandbox alone', () => {
  it('says where it is and how to connect to it, ends when told to, and names what it cannot do', async () => {
    const alone = new BatonProcess({ entry: 'sandbox/main.ts', args: ['--port', '0', '--manner', '4.14.2'] });
    await alone.said('Ctrl-C stops it.');
    const [, url = '', token = ''] = /--url (\S+) --token (\S+)/.exec(alone.stdout) ?? [];
    const profile = await fetch(`${url}/api/v1/profile`, { headers: { api_access_token: token } });
    expect(await profile.json()).toMatchObject({ email: 'ada@larkfield.example' });
    expect(await (await fetch(`${url}/api`)).json()).toMatchObject({ version: '4.14.2' });
    const second = new BatonProcess({ entry: 'sandbox/main.ts', args: ['--port', new URL(url).port] });
    expect((await second.ended).code).toBe(1);
    expect(second.stderr).toMatch(/^That port is already in use\. Choose another with --port\. Usage: .*\n$/);
    expect((await alone.stop()).code).toBe(0);
  });
});
