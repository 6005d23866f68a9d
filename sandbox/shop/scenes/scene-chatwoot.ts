import type { Language, Scene, SceneEvent, SceneLine, SceneMessage } from './scene.ts';

/** Where a scene's Chatwoot and service seem to be: a name that no network has. */
export const SCENE_ORIGIN = 'https://scene.invalid';

const CONVERSATION = 1;
const INBOX = 1;

interface Cable {
  onopen: ((event: Event) => void) | null;
  onmessage: ((event: MessageEvent) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
}

type Json = Record<string, unknown>;

/**
 * Answers one widget's calls from a scene, as Chatwoot's public API, its cable and Baton's visitor API would. In the
 * page itself and without a server, so that every state can be looked at: in the playground, in pictures, in tests.
 * `now`: milliseconds since 1970.
 */
export class SceneChatwoot {
  readonly #scene: Scene;
  readonly #language: Language;
  readonly #now: () => number;
  readonly #messages: Json[] = [];
  readonly #cables = new Set<Cable>();
  readonly #streams = new Set<EventTarget>();
  readonly #refused = new Set<string>();
  #identifier = '';
  #status = 'pending';
  #version = 1;
  #line: SceneLine | null;
  #isAway = false;
  /** Settles when the widget listens: what happens from now on is heard. */
  readonly listening: Promise<void>;
  #heard = (): void => {};
  /** Settles when the visitor's first message is there: what is said from now on comes after it. */
  readonly begun: Promise<void>;
  #began = (): void => {};

  constructor(scene: Scene, language: Language, now: () => number) {
    this.#scene = scene;
    this.#language = language;
    this.#now = now;
    this.#line = scene.line ?? null;
    this.begun = new Promise((done) => {
      this.#began = done;
    });
    this.listening = new Promise((done) => {
      this.#heard = done;
    });
  }

  fetch(url: string, init: RequestInit = {}): Promise<Response> {
    if (this.#isAway) return Promise.reject(new TypeError('Failed to fetch'));
    const { pathname, searchParams } = new URL(url);
    const method = init.method ?? 'GET';
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Json) : {};
    const answer = this.#answer(
      `${method} ${pathname.replace(/^\/public\/api\/v1\/inboxes\/[^/]+/, '')}`,
      body,
      searchParams,
    );
    const status = answer === undefined ? 404 : answer === null ? 422 : 200;
    return Promise.resolve(Response.json(answer ?? {}, { status }));
  }

  openSocket(): Cable & { send(data: string): void; close(): void } {
    const cable: Cable = { onopen: null, onmessage: null, onclose: null };
    const socket = Object.assign(cable, {
      send: (data: string) => {
        this.#receive(socket, data);
      },
      close: () => {
        this.#cables.delete(socket);
      },
    });
    queueMicrotask(() => {
      if (this.#isAway) socket.onclose?.(new CloseEvent('close'));
      else this.#frame(socket, { type: 'welcome' });
    });
    return socket;
  }

  openStream(): EventTarget & { onerror: null; close(): void } {
    const stream = Object.assign(new EventTarget(), {
      onerror: null,
      close: () => {
        this.#streams.delete(stream);
      },
    });
    this.#streams.add(stream);
    queueMicrotask(() => {
      this.#tell(stream);
    });
    return stream;
  }

  /** Makes happen what happens outside the widget. */
  play(event: Exclude<SceneEvent, { until: string } | { press: string } | { inTime: string }>): void {
    if ('say' in event) {
      this.#send('message.created', this.#add(event.say));
    } else if ('status' in event) {
      this.#status = event.status;
      this.#version += 1;
      this.#send('conversation.status_changed', {
        id: CONVERSATION,
        status: event.status,
        updated_at: this.#now() / 1000 + this.#version,
        meta: {},
      });
    } else if ('line' in event) {
      this.#line = event.line;
      for (const stream of this.#streams) this.#tell(stream);
    } else if ('typing' in event) {
      const user = event.typing === 'bot' ? { id: 1, name: 'Baton', type: 'agent_bot' } : { ...PERSON };
      this.#send('conversation.typing_on', { conversation: { id: CONVERSATION }, user, is_private: false });
    } else if ('away' in event || 'offline' in event) {
      this.#isAway = true;
      for (const cable of this.#cables) cable.onclose?.(new CloseEvent('close'));
      this.#cables.clear();
      if ('offline' in event) dispatchEvent(new Event('offline'));
    } else if (event.refused) this.#refused.add(event.write[this.#language]);
  }

  /** Undefined: there is no such thing; null: refused, for good. */
  #answer(call: string, body: Json, query: URLSearchParams): unknown {
    if (call === 'POST /contacts')
      return {
        source_id: 'visitor',
        pubsub_token: 'visitor',
        id: 1,
        name: 'visitor',
        email: null,
        phone_number: null,
      };
    if (call === 'POST /visitor/ticket') return { ticket: 'scene', expires_in: 60 };
    if (call === 'POST /visitor/chat') return this.#chat();
    if (call.startsWith('POST /visitor/')) return {};
    const path = /^(GET|POST|PATCH) \/contacts\/visitor\/conversations(.*)$/.exec(call);
    const [, method, rest = ''] = path ?? [];
    if (method === 'POST' && rest === '') return this.#conversation();
    if (rest === '' || !method) return undefined;
    const [, , item = ''] = rest.split('/').map((part) => part);
    if (item === '') return this.#conversation();
    if (item !== 'messages') return {};
    if (method === 'GET') return this.#page(Number(query.get('before')) || Infinity);
    if (method === 'PATCH') return this.#submit(Number(rest.split('/')[3]), body);
    return this.#take(body);
  }

  /** The first message a visitor sends is the scene's own first: with it comes all the rest. */
  #take(body: Json): Json | null {
    const content = String(body['content']);
    if (this.#refused.has(content)) return null;
    const isFirst = this.#messages.length === 0;
    this.#began();
    const said = this.#scene.messages[0];
    const message = this.#add(
      isFirst && said ? said : { from: 'visitor', text: { en: content, ar: content }, minutesAgo: 0 },
    );
    if (isFirst) {
      const others = this.#scene.messages.slice(1).map((other) => this.#add(other));
      // Heard after the answer to this call, by whoever listens already; the others read them.
      if (!this.#scene.returns)
        setTimeout(() => {
          for (const other of others) this.#send('message.created', other);
        });
    }
    return { ...message, echo_id: body['echo_id'] };
  }

  #submit(id: number, body: Json): Json | undefined {
    const message = this.#messages.find((one) => one['id'] === id);
    if (!message) return undefined;
    const submitted = (body['submitted_values'] as unknown) ?? body;
    message['content_attributes'] = {
      ...(message['content_attributes'] as Json),
      submitted_values: submitted,
    };
    this.#send('message.updated', { ...message, updated_at: new Date(this.#now()).toISOString() });
    return message;
  }

  #page(before: number): Json[] {
    return this.#messages.filter((message) => Number(message['id']) < before).slice(-20);
  }

  #add({ from, text, minutesAgo, kind, attributes, attachments, isTemplate }: SceneMessage): Json {
    const message: Json = {
      id: this.#messages.length + 1,
      content: text[this.#language],
      message_type: from === 'visitor' ? 0 : isTemplate ? 3 : 1,
      content_type: kind ?? 'text',
      content_attributes: attributes?.(this.#language) ?? {},
      created_at: Math.floor(this.#now() / 1000) - minutesAgo * 60,
      conversation_id: CONVERSATION,
      ...(attachments ? { attachments: attachments(location.origin) } : {}),
      ...(isTemplate
        ? {}
        : {
            sender:
              from === 'visitor'
                ? { id: 1, name: 'visitor', type: 'contact' }
                : from === 'bot'
                  ? { id: 1, name: 'Baton', avatar_url: '', type: 'agent_bot' }
                  : PERSON,
          }),
    };
    this.#messages.push(message);
    return message;
  }

  #conversation(): Json {
    return {
      id: CONVERSATION,
      uuid: 'scene',
      inbox_id: INBOX,
      contact_last_seen_at: 0,
      status: this.#status,
      agent_last_seen_at: 0,
      messages: [],
      contact: { id: 1, name: 'visitor', email: null, phone_number: null },
    };
  }

  #chat(): Json {
    const facts = this.#scene.chat?.(this.#now()) ?? {};
    const answers = this.#scene.messages.flatMap(({ judged }, index) =>
      judged === undefined ? [] : [{ message_id: index + 1, answered: judged }],
    );
    return { ...facts, now: this.#now(), through: this.#messages.length, answers };
  }

  #receive(cable: Cable, data: string): void {
    const frame = JSON.parse(data) as { command: string; identifier: string };
    if (frame.command !== 'subscribe') return;
    this.#identifier = frame.identifier;
    this.#cables.add(cable);
    queueMicrotask(() => {
      this.#frame(cable, { type: 'confirm_subscription', identifier: frame.identifier });
      this.#heard();
    });
  }

  #send(event: string, data: Json): void {
    for (const cable of this.#cables)
      this.#frame(cable, {
        identifier: this.#identifier,
        message: { event, data: { account_id: 1, ...data } },
      });
  }

  #frame(cable: Cable, frame: Json): void {
    cable.onmessage?.(new MessageEvent('message', { data: JSON.stringify(frame) }));
  }

  #tell(stream: EventTarget): void {
    if (this.#line === null) return;
    const { waitedSeconds, ...line } = this.#line;
    const now = this.#now();
    const since = waitedSeconds === undefined ? {} : { waiting_since: now - waitedSeconds * 1000 };
    const data = JSON.stringify({ ...line, ...since, now });
    stream.dispatchEvent(new MessageEvent('state', { data }));
  }
}

const PERSON = { id: 2, name: 'Jane Doe', available_name: 'Jane Doe', avatar_url: '', type: 'user' };
