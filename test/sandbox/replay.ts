import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSandbox } from '../../sandbox/chatwoot/sandbox.ts';
import type { Json, Manner, User } from '../../sandbox/chatwoot/state.ts';
import { seededRandom } from '../../sandbox/chatwoot/tokens.ts';
import { VirtualClock } from './virtual-clock.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/recorded');

interface ApiEntry {
  kind: 'api';
  at_ms: number;
  as: 'none' | 'bot' | 'admin' | 'jane' | 'mark';
  method: string;
  path: string;
  request?: unknown;
  response: { status: number; headers: Record<string, string>; body: unknown };
}
interface WebhookEntry {
  kind: 'webhook';
  at_ms: number;
  headers: Record<string, string>;
  raw_body: string;
  body: Json;
  answered: { status?: number; after_ms: number };
}
interface CableEntry {
  kind: 'cable';
  at_ms: number;
  stream: string;
  dir: 'in' | 'out' | 'open' | 'close';
  frame?: Json;
}
interface StepEntry {
  kind: 'step';
  at_ms: number;
  text: string;
}
export type Entry = ApiEntry | WebhookEntry | CableEntry | StepEntry;

export interface Recording {
  name: string;
  entries: Entry[];
}

export function recording(manner: Manner, file: string): Recording {
  const folder = manner === '4.14.2' ? join(FIXTURES, '4.14.2') : FIXTURES;
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Recording;
}

export interface ReplayedCall {
  call: string;
  recorded: { status: number; body: unknown };
  ours: { status: number; body: unknown };
}

export interface Replay {
  calls: ReplayedCall[];
  webhooks: { recorded: Json[]; ours: Json[] };
  frames: { recorded: Map<string, Json[]>; ours: Map<string, Json[]> };
}

/** Ids of the recording, and what they are in ours: learnt from the answers as the replay goes on. */
class Translation {
  private readonly known = new Map<string, string>();

  learn(recorded: unknown, ours: unknown): void {
    if (
      typeof recorded === 'string' &&
      typeof ours === 'string' &&
      recorded.length >= 20 &&
      recorded !== ours
    )
      this.known.set(recorded, ours);
    else if (typeof recorded === 'object' && recorded !== null && typeof ours === 'object' && ours !== null) {
      for (const key of Object.keys(recorded)) this.learn((recorded as Json)[key], (ours as Json)[key]);
    }
  }

  text(text: string): string {
    let result = text;
    for (const [from, to] of this.known) result = result.replaceAll(from, to);
    return result;
  }
}

/** Numbers in paths: conversations, messages, things made by the recording itself. */
class Numbers {
  private readonly conversations = new Map<number, number>();
  private readonly messages = new Map<number, number>();

  learn(path: string, recorded: unknown, ours: unknown): void {
    if (Array.isArray(recorded) && Array.isArray(ours)) {
      for (const [index, row] of recorded.entries()) this.learn(path, row, ours[index]);
      return;
    }
    const [from, to] = [(recorded as Json | null)?.['id'], (ours as Json | null)?.['id']];
    if (typeof from !== 'number' || typeof to !== 'number') return;
    if (path.endsWith('/conversations')) this.conversations.set(from, to);
    else if (path.endsWith('/messages')) this.messages.set(from, to);
  }

  path(path: string): string {
    return path
      .replace(
        /\/conversations\/(\d+)/,
        (_, id: string) => `/conversations/${String(this.conversations.get(Number(id)) ?? id)}`,
      )
      .replace(
        /\/messages\/(\d+)/,
        (_, id: string) => `/messages/${String(this.messages.get(Number(id)) ?? id)}`,
      );
  }
}

function user(id: number, name: string, role: 'administrator' | 'agent'): User {
  const email = `${name.split(' ')[0]?.toLowerCase() ?? ''}@example.test`;
  return {
    id,
    name,
    email,
    role,
    accessToken: `token-of-${String(id)}`,
    pubsubToken: `pubsub-of-${String(id)}-long-enough`,
    availability: 'online',
    autoOffline: true,
    seenAt: null,
  };
}

/**
 * Makes the recorded calls again, at their recorded times and by the same people, against a sandbox that looks as the
 * recorded Chatwoot did, and gives back both sides. The bot's endpoint answers as it did then.
 */
export async function replay(manner: Manner, file: string, before: readonly string[] = []): Promise<Replay> {
  const earlier = before.map((name) => recording(manner, name).entries);
  const { entries } = recording(manner, file);
  const clock = new VirtualClock();
  const result: Replay = {
    calls: [],
    webhooks: { recorded: [], ours: [] },
    frames: { recorded: new Map(), ours: new Map() },
  };
  let verdicts: WebhookEntry['answered'][] = [];
  const sandbox = createSandbox({
    manner,
    clock,
    random: seededRandom(3),
    publicUrl: 'http://127.0.0.1:3000',
    accountName: 'Baton Test',
    deliver: async (request) => {
      const verdict = verdicts[result.webhooks.ours.length] ?? { status: 200, after_ms: 0 };
      result.webhooks.ours.push(JSON.parse(request.body) as Json);
      if (verdict.status === undefined) throw new Error('reset');
      await new Promise<void>((resolve) => void clock.setTimeout(resolve, verdict.after_ms));
      return { status: verdict.status };
    },
  });
  const { core } = sandbox.world;
  const people = [
    user(1, 'Ada Admin', 'administrator'),
    user(2, 'Jane Doe', 'agent'),
    user(3, 'Mark Roe', 'agent'),
  ];
  core.state.users.push(...people);
  core.state.ids['users'] = 3;
  core.state.teams.push({
    id: core.nextId('teams'),
    name: 'support',
    description: 'Support team',
    allowAutoAssign: true,
    memberIds: [2, 3],
    createdAt: core.now(),
  });
  const call = async (path: string, body: unknown): Promise<Json> => {
    const answer = sandbox.handle({
      method: 'POST',
      path,
      headers: { api_access_token: 'token-of-1' },
      body: JSON.stringify(body),
    });
    const text = (await clock.until(answer)).body.toString();
    return (text === '' ? {} : JSON.parse(text)) as Json;
  };
  const inbox = await call('/api/v1/accounts/1/inboxes', {
    name: 'Website',
    channel: { type: 'api', webhook_url: '' },
  });
  if (file.startsWith('08'))
    await call('/api/v1/accounts/1/inboxes', {
      name: 'Widget',
      channel: {
        type: 'web_widget',
        website_url: 'http://127.0.0.1:4200',
        welcome_title: 'Hi',
        welcome_tagline: 'Ask us',
      },
    });
  await call('/api/v1/accounts/1/inbox_members', { inbox_id: 1, user_ids: [2, 3] });
  const bot = await call('/api/v1/accounts/1/agent_bots', {
    name: 'Baton',
    description: 'Baton bot',
    outgoing_url: 'http://127.0.0.1:4100/chatwoot/webhook',
  });
  await call('/api/v1/accounts/1/inboxes/1/set_agent_bot', { agent_bot: 1 });
  // Jane had been there an hour ago.
  people[1]!.seenAt = clock.now() - 3_600_000;
  // Scenario 13 began while Jane still counted as online.
  if ([file, ...before].some((name) => name.startsWith('13'))) people[1]!.seenAt = clock.now();
  const tokens = {
    none: null,
    bot: String(bot['access_token']),
    admin: 'token-of-1',
    jane: 'token-of-2',
    mark: 'token-of-3',
  };

  const translation = new Translation();
  const numbers = new Numbers();
  for (const part of [...earlier, entries]) {
    result.calls = [];
    result.webhooks = { recorded: [], ours: [] };
    result.frames = { recorded: new Map(), ours: new Map() };
    verdicts = part.filter((entry) => entry.kind === 'webhook').map((entry) => entry.answered);
    await play(part);
  }
  return result;

  async function play(part: readonly Entry[]): Promise<void> {
    const first = part.find(
      (entry) => entry.kind === 'api' && entry.path.includes('/inboxes/') && entry.path.startsWith('/public'),
    );
    const identifier = first?.kind === 'api' ? /inboxes\/([^/]+)/.exec(first.path)?.[1] : undefined;
    if (identifier !== undefined) translation.learn(identifier, inbox['inbox_identifier']);
    const streams = new Map<string, ReturnType<typeof sandbox.connectCable>>();
    const start = clock.now();
    const running: Promise<unknown>[] = [];

    for (const [index, entry] of part.entries()) {
      if (entry.kind === 'webhook') result.webhooks.recorded.push(entry.body);
      if (entry.kind === 'cable') {
        const { stream, frame } = entry;
        if (entry.dir === 'open') {
          streams.get(stream)?.close();
          streams.set(
            stream,
            sandbox.connectCable((text) => push(result.frames.ours, stream, JSON.parse(text) as Json)),
          );
        } else if (entry.dir === 'close') streams.get(stream)?.close();
        else if (entry.dir === 'out' && frame)
          streams
            .get(stream)
            ?.receive(
              translation
                .text(JSON.stringify(frame))
                .replaceAll(/ptPG4zN63ceo222HY3tXiTBo|nHhppAmJmKzFb4L8Y7xQH1fh/g, 'pubsub-of-2-long-enough'),
            );
        else if (entry.dir === 'in' && frame) push(result.frames.recorded, stream, frame);
      }
      if (entry.kind !== 'api') continue;
      const due = start + entry.at_ms - 60;
      if (due > clock.now()) await clock.advance(due - clock.now());
      const path = numbers.path(translation.text(entry.path));
      const special = specialToken(entry);
      const body =
        entry.request === 'multipart'
          ? multipart(entry)
          : entry.request === undefined
            ? null
            : translation.text(JSON.stringify(entry.request));
      const headers: Record<string, string> = {
        'content-type':
          entry.request === 'multipart' ? 'multipart/form-data; boundary=xx' : 'application/json',
      };
      const token = special === undefined ? tokens[entry.as] : special;
      if (token !== null) headers[entry.as === 'none' ? 'Api-Access-Token' : 'api_access_token'] = token;
      const handled = sandbox.handle({ method: entry.method, path, headers, body }).then((response) => {
        const text = response.body.toString();
        const ours = text === '' ? '' : (JSON.parse(text) as unknown);
        translation.learn(entry.response.body, ours);
        numbers.learn(entry.path, entry.response.body, ours);
        result.calls.push({
          call: `${entry.as} ${entry.method} ${entry.path}`,
          recorded: entry.response,
          ours: { status: response.status, body: ours },
        });
      });
      running.push(handled);
      const next = part.slice(index + 1).find((later) => later.kind === 'api');
      const burst = /"burst \d"/.test(JSON.stringify(entry.request ?? null)) && next !== undefined;
      if (!burst) await clock.until(handled);
    }
    await clock.until(Promise.all(running));
    // Long enough for the last retries; not for the next scenario to find nobody online.
    await clock.advance(20_000);
    for (const client of streams.values()) client.close();
  }
}

function push(map: Map<string, Json[]>, key: string, frame: Json): void {
  map.set(key, [...(map.get(key) ?? []), frame]);
}

/** Two calls were made with other tokens than their author's: a wrong one, and the bot's under the hyphenated name. */
function specialToken(entry: ApiEntry): string | null | undefined {
  const body = entry.response.body as { error?: string } | null;
  if (entry.response.status === 401 && body?.error === 'Invalid Access Token') return 'wrong';
  if (entry.as === 'none' && entry.path.startsWith('/api/v1/accounts') && entry.response.status === 200)
    return 'token-of-1';
  return undefined;
}

/** A GIF of one pixel under the name of a PNG: plain ASCII, so that it fits into a text, and pictures are known by content. */
const ONE_PIXEL = 'GIF89a\x01\x00\x01\x00\x00\x00\x00;';

/** A form like the recorded one, judged by what came back. */
function multipart(entry: ApiEntry): string {
  const answer = entry.response.body as {
    content: string | null;
    attachments: { extension: string; content_type: string }[];
  };
  const [file] = answer.attachments;
  const content =
    answer.content === null
      ? ''
      : `--xx\r\nContent-Disposition: form-data; name="content"\r\n\r\n${answer.content}\r\n`;
  const echo = '--xx\r\nContent-Disposition: form-data; name="echo_id"\r\n\r\necho\r\n';
  const bytes = file?.extension === 'png' ? ONE_PIXEL : 'bytes';
  return `${content}${entry.as === 'none' && answer.content !== null ? echo : ''}--xx\r\nContent-Disposition: form-data; name="attachments[]"; filename="file.${file?.extension ?? ''}"\r\nContent-Type: ${file?.content_type ?? ''}\r\n\r\n${bytes}\r\n--xx--\r\n`;
}
