import { vi } from 'vitest';
import { instantPace } from '../../../sandbox/chatwoot/core.ts';
import { createSandbox, type Sandbox } from '../../../sandbox/chatwoot/sandbox.ts';
import { seedSandbox, type Seed } from '../../../sandbox/seed.ts';
import type { Socket } from '../../../widget-element/connection/cable.ts';
import { Session } from '../../../widget-element/connection/session.ts';
import type { Tabs } from '../../../widget-element/connection/tabs.ts';
import { VisitorActions } from '../../../widget-element/connection/visitor-actions.ts';
import { VisitorStore } from '../../../widget-element/connection/visitor-store.ts';
import { reduce } from '../../../widget-element/conversation/reduce.ts';
import type { State } from '../../../widget-element/conversation/state.ts';
import { createVirtualClock } from '../../simulation/virtual-clock.ts';

/** Each tab by itself, as in a browser without a way for them to talk. */
const noTabs: Tabs = {
  tell: () => undefined,
  hear: () => undefined,
  lead: (_name, lead) => {
    lead();
    return () => undefined;
  },
  close: () => undefined,
};

const BASE_URL = 'https://chat.example';

/** A browser's storage; two tabs share the local one. */
export class MemoryStorage {
  readonly #items = new Map<string, string>();
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }
  removeItem(key: string): void {
    this.#items.delete(key);
  }
  get keys(): string[] {
    return [...this.#items.keys()];
  }
}

/** How bad the way between the visitor and Chatwoot is at the moment. */
export interface Weather {
  /** No network, and the browser knows. */
  offline: boolean;
  /** A proxy ends every cable connection. */
  cableRefused: boolean;
  /** Connections stay open, and nothing comes through any more, also when others work again. */
  cableSilent: boolean;
  /** Chatwoot is restarting: its proxy answers 502. */
  down: boolean;
  /** The share of requests that get lost on the way, and of answers that get lost on the way back. */
  loss: number;
  /** The longest a request takes on the way, in milliseconds. */
  latency: number;
}

const FAIR: Weather = {
  offline: false,
  cableRefused: false,
  cableSilent: false,
  down: false,
  loss: 0,
  latency: 50,
};

/** What one tab showed and did. */
export interface Tab {
  session: Session;
  errors: string[];
  /** When it was closed; what it had sent by then is still on its way for a second at most. */
  closedAt: number;
  /** Times when the same words stood in the log twice: as sent, and as still to be sent. */
  doubled: string[];
  storage: MemoryStorage;
}

/**
 * A Chatwoot (the sandbox) and a visitor's tabs in virtual time, with a network between them that can fail in all
 * the ways networks do. `random` from 0 up to 1 decides what is lost and how long things take.
 */
export class UnreliableWorld {
  readonly clock = createVirtualClock(Date.UTC(2026, 5, 1, 9));
  readonly sandbox: Sandbox;
  readonly local = new MemoryStorage();
  readonly tabs: Tab[] = [];
  weather: Weather = { ...FAIR };
  /** Added to the true time by the visitor's clock. */
  clockError = 0;
  readonly #seed: Seed;
  readonly #random: () => number;
  readonly #sockets = new Set<{ drop(): void }>();
  #asleep = false;
  #overslept: (() => void)[] = [];
  #identifier = '';
  #botToken = '';
  #ids = 0;

  private constructor(random: () => number) {
    this.#random = random;
    this.sandbox = createSandbox({
      manner: '4.16.2',
      clock: this.clock,
      random,
      publicUrl: BASE_URL,
      pace: { ...instantPace, cable: [5, 60], arrival: [8, 40], answer: [20, 75] },
      deliver: () => Promise.resolve({ status: 200 }),
    });
    this.#seed = seedSandbox(this.sandbox);
  }

  static async make(random: () => number): Promise<UnreliableWorld> {
    const world = new UnreliableWorld(random);
    const inbox = await world.#admin('/inboxes', { name: 'Website', channel: { type: 'api' } });
    world.#identifier = String(inbox['inbox_identifier']);
    const bot = await world.#admin('/agent_bots', {
      name: 'Baton',
      outgoing_url: 'http://bot.example/',
      bot_type: 'webhook',
    });
    world.#botToken = String(bot['access_token']);
    await world.#admin(`/inboxes/${String(inbox['id'])}/set_agent_bot`, { agent_bot: bot['id'] });
    return world;
  }

  /** Lets promises take effect that nothing but other promises hold up. */
  async settle(): Promise<void> {
    for (let round = 0; round < 3; round += 1) await new Promise((done) => setImmediate(done));
  }

  async pass(ms: number): Promise<void> {
    await this.settle();
    await this.clock.advanceTo(this.clock.now() + ms, () => this.settle());
  }

  /** Waits for something while time passes. */
  async #finish<T>(work: Promise<T>): Promise<T> {
    let done = false;
    void work.finally(() => {
      done = true;
    });
    await this.settle();
    while (!done) await this.pass(10);
    return work;
  }

  async #admin(path: string, body: unknown): Promise<Record<string, unknown>> {
    return this.#api(`/api/v1/accounts/1${path}`, this.#seed.ada.accessToken, body);
  }

  async #api(path: string, token: string, body: unknown): Promise<Record<string, unknown>> {
    const answer = await this.#finish(
      this.sandbox.handle({
        method: 'POST',
        path,
        headers: { 'content-type': 'application/json', api_access_token: token },
        body: JSON.stringify(body),
      }),
    );
    const text = answer.body.toString();
    return (text.startsWith('{') ? JSON.parse(text) : {}) as Record<string, unknown>;
  }

  get conversation(): number {
    return this.sandbox.inspect.conversations().at(-1)?.id ?? 0;
  }

  /** The bot or Jane writes, where there is a conversation. */
  async reply(who: 'bot' | 'jane', content: string): Promise<void> {
    if (this.conversation === 0) return;
    const token = who === 'bot' ? this.#botToken : this.#seed.jane.accessToken;
    await this.#api(`/api/v1/accounts/1/conversations/${String(this.conversation)}/messages`, token, {
      content,
    });
  }

  /** What the visitor may see of all conversations, in order. */
  get onServer(): { id: number; text: string; own: boolean }[] {
    return this.sandbox.inspect
      .conversations()
      .flatMap(({ id }) => this.sandbox.inspect.messages(id))
      .filter((message) => !message.private && message.type !== 2)
      .map(({ id, content, type }) => ({ id, text: content ?? '', own: type === 0 }));
  }

  setNetwork(on: boolean): void {
    if (on === !this.weather.offline) return;
    this.weather.offline = !on;
    if (!on) this.dropCables();
    for (const { session } of this.tabs)
      if (on) session.wake();
      else session.sleep();
  }

  dropCables(): void {
    for (const socket of [...this.#sockets]) socket.drop();
  }

  /** The laptop's lid: nothing of the visitor's runs until it is opened again. */
  fallAsleep(): void {
    this.#asleep = true;
  }

  wakeUp(): void {
    this.#asleep = false;
    const late = this.#overslept;
    this.#overslept = [];
    for (const run of late) run();
  }

  fairWeather(): void {
    this.wakeUp();
    this.setNetwork(true);
    this.weather = { ...FAIR };
  }

  openTab(storage = new MemoryStorage()): Tab {
    const tab: Tab = {
      session: null as unknown as Session,
      errors: [],
      doubled: [],
      closedAt: Infinity,
      storage,
    };
    vi.stubGlobal('localStorage', this.local);
    vi.stubGlobal('sessionStorage', storage);
    const store = new VisitorStore('local', BASE_URL, this.#identifier);
    tab.session = new Session({
      baseUrl: BASE_URL,
      inboxIdentifier: this.#identifier,
      serviceUrl: '',
      store,
      timers: {
        now: () => this.clock.now() + this.clockError,
        after: (ms, run) => {
          let cancelled = false;
          const timer = this.clock.setTimeout(() => {
            if (cancelled) return;
            if (this.#asleep) this.#overslept.push(() => !cancelled && run());
            else run();
          }, ms);
          return () => {
            cancelled = true;
            this.clock.clearTimeout(timer);
          };
        },
        random: this.#random,
      },
      fetch: (url, init) => this.#fetch(tab, url, init),
      openSocket: () => this.#openSocket(),
      openStream: () => {
        throw new Error('There is no service here');
      },
      alone: (_name, run) => run(),
      pageSide: () => null,
      isOnline: () => !this.weather.offline,
      timeZone: () => 'Europe/Lisbon',
      locale: () => 'en',
      uniqueId: () => `cw-${String((this.#ids += 1))}`,
      loadLater: () => Promise.resolve({ VisitorActions, openTabs: () => noTabs, reduce }),
      loadHandoff: () => Promise.reject(new Error('Not needed')),
      onState: (state) => {
        note(tab, state);
      },
      onError: (error) => tab.errors.push(error.message),
    });
    this.tabs.push(tab);
    void tab.session.start();
    return tab;
  }

  closeTab(tab: Tab): void {
    tab.session.stop();
    tab.closedAt = this.clock.now();
    this.tabs.splice(this.tabs.indexOf(tab), 1);
  }

  reload(tab: Tab): Tab {
    this.closeTab(tab);
    return this.openTab(tab.storage);
  }

  #wait(ms: number): Promise<void> {
    return new Promise((done) => {
      this.clock.setTimeout(done, ms);
    });
  }

  async #fetch(tab: Tab, url: string, init: RequestInit): Promise<Response> {
    const { loss } = this.weather;
    await this.#wait(this.#random() * this.weather.latency);
    if (this.weather.offline || this.#random() < loss || this.clock.now() > tab.closedAt + 1_000)
      throw new TypeError('Failed to fetch');
    if (this.weather.down) return answerOf(502, '<html>Bad Gateway</html>');
    const answer = await this.sandbox.handle({
      method: init.method ?? 'GET',
      path: url.slice(BASE_URL.length),
      headers: { 'content-type': 'application/json' },
      body: typeof init.body === 'string' ? init.body : null,
    });
    await this.#wait(this.#random() * this.weather.latency);
    if (this.weather.offline || this.#random() < loss) throw new TypeError('Failed to fetch');
    return answerOf(answer.status, answer.body.toString());
  }

  #openSocket(): Socket {
    const socket: Socket = { onmessage: null, onclose: null, send: () => undefined, close: () => undefined };
    const refused = this.weather.offline || this.weather.down || this.weather.cableRefused;
    if (refused) {
      this.clock.setTimeout(() => socket.onclose?.({} as CloseEvent), this.#random() * 200);
      return socket;
    }
    let open = true;
    let dead = false;
    const live = {
      drop: (): void => {
        close();
        socket.onclose?.({} as CloseEvent);
      },
    };
    const close = (): void => {
      open = false;
      this.#sockets.delete(live);
      client.close();
    };
    const client = this.sandbox.connectCable((text) => {
      // Frames come late and in any order, and some come twice.
      const times = this.#random() < 0.05 ? 2 : 1;
      for (let time = 0; time < times; time += 1)
        this.clock.setTimeout(() => {
          dead ||= this.weather.cableSilent;
          if (!open || dead) return;
          const hear = (): void => socket.onmessage?.({ data: text } as MessageEvent);
          if (this.#asleep) this.#overslept.push(hear);
          else hear();
        }, this.#random() * this.weather.latency);
    }, live.drop);
    this.#sockets.add(live);
    socket.send = (text) => {
      dead ||= this.weather.cableSilent;
      if (open && !dead) client.receive(text);
    };
    socket.close = close;
    return socket;
  }
}

function answerOf(status: number, body: string): Response {
  return { ok: status < 300, status, text: () => Promise.resolve(body) } as Response;
}

function note(tab: Tab, state: State): void {
  const sent = new Set(state.messages.filter((one) => one.author === 'visitor').map(({ text }) => text));
  for (const draft of state.outbox)
    if (draft.text.startsWith('said') && sent.has(draft.text)) tab.doubled.push(draft.text);
}
