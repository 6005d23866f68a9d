import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Socket } from 'node:net';
import { WebSocketServer } from 'ws';
import { createSandbox, type Sandbox } from '../../sandbox/chatwoot/sandbox.ts';
import { freePort } from '../end-to-end/free-port.ts';
import { widgetBundle } from './widget-bundle.ts';
import { seedSandbox, type Seed } from '../../sandbox/seed.ts';

const clock = {
  now: () => Date.now(),
  setTimeout: (call: () => void, ms: number) => setTimeout(call, ms),
  clearTimeout: (timer: unknown) => {
    clearTimeout(timer as NodeJS.Timeout);
  },
};

/** What the visitor stream says. */
export type LineState = Record<string, unknown>;

const ORDER = `<div class="host"><header class="bar"><b>Larkfield</b><span>Bikes</span><span>Parts</span><span>Workshop</span><span>Orders</span></header>
<main><h1>Order LF-20418</h1><p>Placed 2 June. Being packed, not shipped yet.</p><button id="buy">Track my order</button></main></div>`;

const PAGE_CSS = `body{margin:0;font:14px/20px ui-sans-serif,system-ui,sans-serif;color-scheme:light dark;background:light-dark(#fbfbfa,#0d0e0d);color:light-dark(#5f625b,#8b8f87)}
.bar{display:flex;align-items:center;gap:28px;height:64px;padding-inline:40px;border-block-end:1px solid light-dark(#ebebe7,#232623)}
.bar b{font-size:17px}main{padding:36px 40px;max-width:500px}h1{font-size:22px;color:light-dark(#3b3e38,#b9bdb5);margin:0 0 4px}p{margin:0}`;

/** A shop's page, a Chatwoot (the sandbox) and the queue's stream, each on its own origin, over real sockets. */
export class Shop {
  readonly sandbox: Sandbox;
  readonly seed: Seed;
  readonly #servers: Server[] = [];
  readonly #sockets = new Map<Socket, Server>();
  readonly #streams = new Set<ServerResponse>();
  readonly #cables = new Set<{ terminate(): void }>();
  chatwootUrl = '';
  serviceUrl = '';
  pageUrl = '';
  identifier = '';
  botToken = '';
  /** Sent to every stream at once and at each change. */
  line: LineState = { owner: 'queued' };
  /** What the service knows of the chat beside the line; every answer of the bot may be judged. */
  facts: Record<string, unknown> = {};
  /** The service's calls that are refused, by path. */
  readonly refused = new Set<string>();
  /** Bodies of the service's calls, by path. */
  readonly calls: { path: string; body: Record<string, unknown> }[] = [];
  /** Whether the cable takes connections. */
  cableOpen = true;
  /** What a proxy does with the cable where it is not open: closes it, answers 403, or never answers. */
  refusal: 'closed' | '403' | 'silence' = 'closed';
  /** Nothing comes through the cables that are open, and none of them is closed. */
  cableMuted = false;
  /** How many of the next sent messages are taken, and answered with half an answer. */
  halfAnswers = 0;
  /** Widget's attributes and the page's policy for pages loaded from now on. */
  attributes: Record<string, string> = {};
  csp: string | null = null;
  /** What stands in the page where the widget's tag does otherwise, and below the shop's own words. */
  around = (tag: string): string => tag;
  dir: 'ltr' | 'rtl' = 'ltr';
  /** How the page fetches the widget. */
  script = '<script type="module" src="/chat-widget.js"></script>';
  /** Files of the widget that come with something added. */
  tampered: RegExp | null = null;
  /** What the bot's settings allow. */
  files = { enabled: true, max_megabytes: 10, types: ['image/*', 'text/plain', '.csv'] };
  /** Kept per page: what the widget requested. */
  readonly requests: string[] = [];

  private constructor() {
    this.sandbox = createSandbox({
      manner: '4.16.2',
      clock,
      random: Math.random,
      publicUrl: 'http://files.test',
      deliver: () => Promise.resolve({ status: 200 }),
    });
    this.seed = seedSandbox(this.sandbox);
  }

  static async open(): Promise<Shop> {
    // Built before the first page asks for it: on a busy machine that takes longer than a page is waited for.
    await widgetBundle();
    const shop = new Shop();
    shop.chatwootUrl = await shop.#listen((request, response) => shop.#chatwoot(request, response), true);
    shop.serviceUrl = await shop.#listen((request, response) => shop.#service(request, response));
    shop.pageUrl = await shop.#listen((request, response) => shop.#page(request, response));
    const inbox = await shop.admin('POST', '/inboxes', { name: 'Website', channel: { type: 'api' } });
    shop.identifier = String(inbox['inbox_identifier']);
    await shop.admin('POST', '/inbox_members', { inbox_id: inbox['id'], user_ids: [shop.seed.jane.id] });
    const bot = await shop.admin('POST', '/agent_bots', {
      name: 'Baton',
      outgoing_url: 'http://bot.test/',
      bot_type: 'webhook',
    });
    shop.botToken = String(bot['access_token']);
    await shop.admin('POST', `/inboxes/${String(inbox['id'])}/set_agent_bot`, { agent_bot: bot['id'] });
    return shop;
  }

  async close(): Promise<void> {
    this.sandbox.stop();
    for (const stream of this.#streams) stream.end();
    for (const socket of this.#sockets.keys()) socket.destroy();
    await Promise.all(this.#servers.map((server) => new Promise((done) => server.close(done))));
  }

  /** Ends every cable connection, as a restart of Chatwoot does. */
  dropCables(): void {
    for (const cable of this.#cables) cable.terminate();
  }

  /** Takes Chatwoot or the service away, as its restart does; the answer brings it back. */
  away(which: 'chatwoot' | 'service'): () => Promise<void> {
    const server = this.#servers[which === 'chatwoot' ? 0 : 1];
    const { port } = server?.address() as AddressInfo;
    server?.close();
    for (const [socket, its] of this.#sockets) if (its === server) socket.destroy();
    return () => new Promise((done) => server?.listen(port, '127.0.0.1', done));
  }

  tell(line: LineState): void {
    this.line = line;
    for (const stream of this.#streams) stream.write(`event: state\ndata: ${JSON.stringify(line)}\n\n`);
  }

  get cables(): number {
    return this.#cables.size;
  }

  get streams(): number {
    return this.#streams.size;
  }

  async #call(method: string, path: string, token: string, body?: unknown): Promise<Record<string, unknown>> {
    const answer = await this.sandbox.handle({
      method,
      path: `/api/v1/accounts/1${path}`,
      headers: { 'content-type': 'application/json', api_access_token: token },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = answer.body.toString();
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${String(answer.status)} ${text}`);
    return (text.startsWith('{') ? JSON.parse(text) : {}) as Record<string, unknown>;
  }

  admin(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    return this.#call(method, path, this.seed.ada.accessToken, body);
  }

  bot(conversation: number, body: Record<string, unknown>): Promise<Record<string, unknown>> {
    return this.#call('POST', `/conversations/${String(conversation)}/messages`, this.botToken, body);
  }

  jane(conversation: number, body: Record<string, unknown>): Promise<Record<string, unknown>> {
    return this.#call(
      'POST',
      `/conversations/${String(conversation)}/messages`,
      this.seed.jane.accessToken,
      body,
    );
  }

  async status(conversation: number, status: string, who: 'bot' | 'jane' = 'bot'): Promise<void> {
    const token = who === 'bot' ? this.botToken : this.seed.jane.accessToken;
    await this.#call('POST', `/conversations/${String(conversation)}/toggle_status`, token, { status });
  }

  async typing(conversation: number, who: 'bot' | 'jane', isPrivate = false): Promise<void> {
    const token = who === 'bot' ? this.botToken : this.seed.jane.accessToken;
    await this.#call('POST', `/conversations/${String(conversation)}/toggle_typing_status`, token, {
      typing_status: 'on',
      is_private: isPrivate,
    });
  }

  get lastConversation(): number {
    return this.sandbox.inspect.conversations().at(-1)?.id ?? 0;
  }

  async #listen(
    handle: (request: IncomingMessage, response: ServerResponse) => unknown,
    cable = false,
  ): Promise<string> {
    const server = createServer((request, response) => {
      void handle(request, response);
    });
    this.#servers.push(server);
    server.on('connection', (socket) => {
      this.#sockets.set(socket, server);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    if (cable) {
      const sockets = new WebSocketServer({ noServer: true, handleProtocols: () => 'actioncable-v1-json' });
      server.on('upgrade', (request, socket, head) => {
        if (!this.cableOpen || request.url !== '/cable') {
          if (this.refusal === '403') socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
          else if (this.refusal === 'closed') socket.destroy();
          return;
        }
        sockets.handleUpgrade(request, socket, head, (ws) => {
          const client = this.sandbox.connectCable(
            (text) => {
              if (!this.cableMuted) ws.send(text);
            },
            () => {
              ws.terminate();
            },
          );
          this.#cables.add(ws);
          ws.on('message', (data: Buffer) => {
            client.receive(data.toString());
          });
          ws.on('close', () => {
            this.#cables.delete(ws);
            client.close();
          });
        });
      });
    }
    // One that goes away finds its port free when it comes back.
    const port = await freePort();
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    return `http://127.0.0.1:${String(port)}`;
  }

  async #chatwoot(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    try {
      const answer = await this.sandbox.handle({
        method: request.method ?? 'GET',
        path: request.url ?? '/',
        headers: request.headers,
        body: chunks.length > 0 ? Buffer.concat(chunks) : null,
      });
      response.writeHead(answer.status, answer.headers);
      const sends = request.method === 'POST' && (request.url ?? '').endsWith('/messages');
      if (sends && this.halfAnswers > 0) {
        this.halfAnswers -= 1;
        // A connection that breaks before any answer would be tried again by the browser itself.
        response.write(answer.body.toString().slice(0, 20), () => request.socket.destroy());
        return;
      }
      response.end(answer.body);
    } catch {
      request.socket.destroy();
    }
  }

  async #service(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'Content-Type');
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const url = new URL(request.url ?? '/', 'http://service');
    if (url.pathname === '/visitor/stream') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write(`event: state\ndata: ${JSON.stringify(this.line)}\n\n`);
      this.#streams.add(response);
      response.once('close', () => this.#streams.delete(response));
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>;
    if (request.method === 'POST') this.calls.push({ path: url.pathname, body });
    if (this.refused.has(url.pathname)) {
      response.writeHead(500).end();
      return;
    }
    if (url.pathname === '/visitor/bot') {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ files: this.files }));
      return;
    }
    if (url.pathname === '/visitor/chat') {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(this.#chat(Number(body['conversation_id']))));
      return;
    }
    if (/^\/visitor\/(feedback|email|meanwhile)$/.test(url.pathname)) {
      response.writeHead(204).end();
      return;
    }
    if (url.pathname === '/visitor/leave') {
      await this.status(Number(body['conversation_id']), 'pending');
      response.writeHead(204).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ ticket: `t${String(this.calls.length)}`, expires_in: 60 }));
  }

  #chat(conversation: number): Record<string, unknown> {
    const said = this.sandbox.inspect
      .messages(conversation)
      .filter((message) => message.senderType === 'AgentBot' && !message.private);
    const verdicts = this.calls.filter((call) => call.path === '/visitor/feedback');
    return {
      now: Date.now(),
      files: this.files,
      through: said.at(-1)?.id ?? 0,
      answers: said.map(({ id }) => ({
        message_id: id,
        answered: verdicts.findLast((call) => call.body['message_id'] === id)?.body['answered'] ?? null,
      })),
      ...this.facts,
    };
  }

  /** From now on the inbox asks one question after the end. */
  async survey(): Promise<void> {
    const inboxes = await this.admin('GET', '/inboxes');
    const list = inboxes['payload'] as { id: number; inbox_identifier?: string }[];
    const mine = list.find((inbox) => inbox.inbox_identifier === this.identifier);
    await this.admin('PATCH', `/inboxes/${String(mine?.id)}`, { csat_survey_enabled: true });
  }

  /** What the visitor decided, by the service's paths. */
  told(path: string): Record<string, unknown>[] {
    return this.calls.filter((call) => call.path === path).map((call) => call.body);
  }

  async #page(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://page').pathname;
    if (this.csp !== null) {
      const origins = `${this.chatwootUrl} ${this.chatwootUrl.replace('http', 'ws')} ${this.serviceUrl}`;
      response.setHeader('Content-Security-Policy', this.csp.replace('ORIGINS', origins));
    }
    if (path.endsWith('.js')) {
      response.writeHead(200, { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' });
      const code = (await widgetBundle()).get(path.slice(1)) ?? '';
      response.end(this.tampered?.test(path) ? `${code};window.tampered = true` : code);
      return;
    }
    if (path === '/frame') {
      // The shop inside a page of another site.
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end(
        `<!doctype html><title>Elsewhere</title><iframe title="Shop" width="900" height="700" sandbox="${
          new URL(request.url ?? '/', 'http://page').searchParams.get('sandbox') ??
          'allow-scripts allow-same-origin'
        }" src="${this.pageUrl}"></iframe>`,
      );
      return;
    }
    if (path === '/page.css') {
      response.writeHead(200, { 'Content-Type': 'text/css' }).end(PAGE_CSS);
      return;
    }
    const attributes = {
      'base-url': this.chatwootUrl,
      'inbox-identifier': this.identifier,
      'service-url': this.serviceUrl,
      company: 'Larkfield',
      locale: 'en-GB',
      ...this.attributes,
    };
    const tag = Object.entries(attributes)
      .map(([name, value]) => `${name}="${value}"`)
      .join(' ');
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(`<!doctype html><html lang="en" dir="${this.dir}"><head><title>Larkfield</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/page.css">
${this.script}</head><body>${ORDER}${this.around(`<chat-widget ${tag}></chat-widget>`)}</body></html>`);
  }
}
