import { describe, expect, it } from 'vitest';
import { adminToken, createAdminClient } from '../../../agent-bot/chatwoot/client.ts';
import type { AdminClient } from '../../../agent-bot/chatwoot/client.ts';
import { findSent } from '../../../agent-bot/chatwoot/find-sent.ts';
import { inspectSetup } from '../../../agent-bot/chatwoot/inspect-setup.ts';
import { listUnresolved } from '../../../agent-bot/chatwoot/list-unresolved.ts';
import { readMissed } from '../../../agent-bot/chatwoot/missed-words.ts';
import { provisionInbox } from '../../../agent-bot/chatwoot/provision-inbox.ts';
import { resolvePeople } from '../../../agent-bot/chatwoot/provision-people.ts';
import type { Unreadable } from '../../../agent-bot/chatwoot/readable-list.ts';
import { openPending } from '../../../agent-bot/connect/open-pending.ts';
import { createLog } from '../../../agent-bot/log.ts';
import { createTellUnreadable } from '../../../agent-bot/service/tell-unreadable.ts';
import { openBucket, transportOf, type GivenAnswer, type SentRequest } from './recorded-transport.ts';
import { recordedCalls, VERSIONS } from './recordings.ts';

/** A client of a Chatwoot that answers like this, and what it told of what it could not read. */
function clientOf(answer: (request: SentRequest) => GivenAnswer) {
  const told: [string, readonly Unreadable[]][] = [];
  const { transport, sent } = transportOf(answer);
  const admin = createAdminClient({
    baseUrl: 'https://chat.example',
    accountId: 1,
    token: adminToken('admin-token-24-characters'),
    transport,
    bucket: openBucket(),
    unreadable: (what, elements) => void told.push([what, elements]),
  });
  return { admin, told, sent };
}

/** The recorded lists, where each stands in its answer, and how it is asked for. */
const lists: [
  string,
  RegExp,
  (body: never) => unknown[],
  (admin: AdminClient) => Promise<{ id: number }[]>,
][] = [
  [
    'conversations',
    /\/conversations\?.*status=/,
    (body: { data: { payload: unknown[] } }) => body.data.payload,
    async (admin) => (await admin.conversations({ inboxId: 1, status: 'open' })).conversations,
  ],
  [
    'messages',
    /\/conversations\/\d+\/messages$/,
    (body: { payload: unknown[] }) => body.payload,
    (admin) => admin.messages(5),
  ],
  ['inboxes', /\/inboxes$/, (body: { payload: unknown[] }) => body.payload, (admin) => admin.inboxes()],
  [
    'members',
    /inbox_members\/\d+$/,
    (body: { payload: unknown[] }) => body.payload,
    (admin) => admin.inboxMembers(3),
  ],
  ['agents', /\/agents$/, (body: unknown[]) => body, (admin) => admin.agents()],
  ['teams', /\/teams$/, (body: unknown[]) => body, (admin) => admin.teams()],
  ['agent bots', /\/agent_bots$/, (body: unknown[]) => body, (admin) => admin.agentBots()],
  ['dashboard apps', /\/dashboard_apps$/, (body: unknown[]) => body, (admin) => admin.dashboardApps()],
];

const SCENARIOS = ['17-lists-and-reports', '08-provisioning', '03-handoff', '06-errors'];

describe.each(VERSIONS)('a list that Chatwoot %s answers', (version) => {
  it.each(lists)(
    'of %s is read although two of it cannot be, which are told of',
    async (_, path, listIn, ask) => {
      const call = SCENARIOS.flatMap((name) => recordedCalls(name, version)).find(
        (one) =>
          one.as === 'admin' &&
          one.method === 'GET' &&
          one.response.status === 200 &&
          path.test(one.path) &&
          listIn(one.response.body as never).length > 0,
      );
      expect(call).toBeDefined();
      const body = structuredClone(call!.response.body) as never;
      const elements = listIn(body);
      const ids = elements.map((one) => (one as { id: number }).id);
      elements.splice(1, 0, { id: 4711, name: ['odd'], content: {}, title: 5 }, 'nothing like it');
      const { admin, told } = clientOf(() => ({ status: 200, body }));
      const read = await ask(admin);
      expect(read.map(({ id }) => id).sort((a, b) => a - b)).toEqual(ids.sort((a, b) => a - b));
      expect(told).toHaveLength(1);
      expect(told[0]?.[1].map(({ id }) => id)).toEqual([4711, null]);
      expect(told[0]?.[1].every(({ fields }) => fields.length > 0)).toBe(true);
      expect(JSON.stringify(told)).not.toContain('odd');
    },
  );
});

const at = Date.UTC(2026, 5, 8, 9);
const message = (id: number, changes: object = {}) => ({
  id,
  content: 'Where is it?',
  message_type: 0,
  created_at: at / 1000,
  private: false,
  ...changes,
});
const conversation = (id: number, changes: object = {}) => ({
  id,
  status: 'pending',
  updated_at: at / 1000,
  inbox_id: 1,
  meta: { sender: { id: 3 } },
  ...changes,
});
const pageOf = (payload: unknown[], total = payload.length) => ({
  status: 200,
  body: { data: { meta: { all_count: total }, payload } },
});

describe('the comparison with Chatwoot', () => {
  it('goes on to the next page where one of a full page cannot be read, and says of which nothing is known', async () => {
    const { admin, sent } = clientOf(({ path }) => {
      if (!path.includes('status=pending')) return pageOf([]);
      if (path.includes('page=2')) return pageOf([conversation(99)], 26);
      const ids = Array.from({ length: 25 }, (_, n) => n + 1);
      return pageOf(
        ids.map((id) => conversation(id, id === 7 ? { status: 'asleep' } : {})),
        26,
      );
    });
    const listed = await listUnresolved(admin, 1);
    expect(listed.conversations).toHaveLength(25);
    expect(listed).toMatchObject({ isAll: true, unreadable: [7] });
    expect(sent).toHaveLength(4);
  });

  it('is not kept from comparing by one that does not even tell its id: what is not listed is read afresh', async () => {
    const { admin } = clientOf(() => pageOf([conversation(1), { status: 'open' }]));
    expect(await listUnresolved(admin, 1)).toMatchObject({ isAll: true, unreadable: [] });
  });

  it('takes the words it can read', async () => {
    const { admin } = clientOf(({ path }) =>
      path.includes('/messages')
        ? { status: 200, body: { payload: [message(10), message(11, { created_at: 'soon' }), message(12)] } }
        : { status: 200, body: conversation(5) },
    );
    expect((await readMissed(admin, 5, 9)).words.map(({ messageId }) => messageId)).toEqual([10, 12]);
  });

  it('reads words that PostgreSQL could not keep as they came', async () => {
    const { admin } = clientOf(() => ({
      status: 200,
      body: { payload: [message(10, { content: 'a\0b\ud800' })] },
    }));
    expect((await admin.messages(5))[0]?.text).toBe('ab\ufffd');
  });
});

describe('disconnecting', () => {
  it('opens what is pending and cannot be read, too, and what is on the pages behind it', async () => {
    const pending = new Set(Array.from({ length: 30 }, (_, n) => n + 1));
    const { admin } = clientOf(({ method, path }) => {
      if (method === 'POST') pending.delete(Number(/conversations\/(\d+)\//.exec(path)?.[1]));
      if (method === 'POST') return { status: 200, body: {} };
      const page = Number(/page=(\d+)/.exec(path)?.[1]);
      const ids = [...pending].slice((page - 1) * 25, page * 25);
      return pageOf(
        ids.map((id) => conversation(id, id % 7 === 0 ? { meta: 'odd' } : {})),
        pending.size,
      );
    });
    const opening = await openPending(admin, 1, { signal: new AbortController().signal });
    expect(opening).toMatchObject({ opened: 30, left: 0 });
    expect(pending.size).toBe(0);
  });

  it('opens all of an inbox whose pages an operator of Chatwoot has made shorter', async () => {
    const pending = new Set(Array.from({ length: 12 }, (_, n) => n + 1));
    const { admin } = clientOf(({ method, path }) => {
      if (method === 'POST') return { status: 401, body: { error: 'You are not authorized' } };
      const page = Number(/page=(\d+)/.exec(path)?.[1]);
      return pageOf(
        [...pending].slice((page - 1) * 5, page * 5).map((id) => conversation(id)),
        pending.size,
      );
    });
    await expect(openPending(admin, 1, { signal: new AbortController().signal })).rejects.toMatchObject({
      code: 'chatwoot_unauthorised',
    });
    expect((await listUnresolved(admin, 1)).conversations).toHaveLength(12);
  });
});

describe('whether a message was sent', () => {
  const sought = { key: 'step-1', text: 'Hello', botId: 3, since: at };
  const ours = message(10, { message_type: 1, source_id: 'step-1', sender: { id: 3, type: 'agent_bot' } });
  const odd = message(11, { created_at: 'soon' });
  const page = (payload: unknown[]) =>
    clientOf(({ path }) => ({ status: 200, body: { payload: path.includes('before') ? [] : payload } }))
      .admin;

  it('is told beside one that cannot be read', async () => {
    expect(await findSent(page([ours, odd]), 5, sought)).toBe(10);
  });

  it('is unknown, not denied, where only one that cannot be read may be it', async () => {
    expect(await findSent(page([message(9)]), 5, sought)).toBeNull();
    await expect(findSent(page([message(9), odd]), 5, sought)).rejects.toMatchObject({
      code: 'chatwoot_garbled',
      retry: true,
      mayHaveHappened: true,
    });
  });
});

describe('what is sought in a list', () => {
  const yes = () => Promise.resolve(true);
  const website = { id: 1, name: 'Website', channel_type: 'Channel::Api', inbox_identifier: 'i' };

  it('is found beside an inbox that cannot be read, and is not made where it may be that one', async () => {
    const { admin, sent } = clientOf(() => ({
      status: 200,
      body: { payload: [website, { id: 2, name: 5 }] },
    }));
    const inbox = await provisionInbox(admin, 'Website', yes, () => undefined);
    expect(inbox.id).toBe(1);
    await expect(provisionInbox(admin, 'Shop', yes, () => undefined)).rejects.toMatchObject({
      code: 'list_unreadable',
      message: expect.stringContaining('(2)') as string,
    });
    expect(sent.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('is an agent who is known, and is not called unknown where it may be one that cannot be read', async () => {
    const jane = { id: 2, name: 'Jane', email: 'jane@example.com', role: 'agent' };
    const { admin } = clientOf(() => ({ status: 200, body: [jane, { id: 9, email: 7 }] }));
    expect((await resolvePeople(admin, ['jane@example.com'])).people).toMatchObject([{ id: 2 }]);
    await expect(resolvePeople(admin, ['mark@example.com'])).rejects.toMatchObject({
      code: 'list_unreadable',
    });
  });

  it('is not called gone by the doctor where it is one that cannot be read', async () => {
    const answers: [RegExp, unknown][] = [
      [/\/api$/, { version: '4.16.2' }],
      [/profile/, { id: 1, accounts: [{ id: 1, name: 'Acme', role: 'administrator' }] }],
      [/agent_bots/, [{ id: 3, name: 8 }]],
      [/inboxes\/1\/agent_bot/, { agent_bot: { id: 3, name: 'Baton' } }],
      [/inboxes/, { payload: [website] }],
      [/inbox_members/, { payload: [] }],
      [/agents/, [{ id: 2, name: 8 }]],
      [/conversations/, pageOf([{ id: 4 }]).body],
    ];
    const { admin } = clientOf(({ path }) => ({
      status: 200,
      body: answers.find(([pattern]) => pattern.test(path))?.[1] ?? {},
    }));
    const findings = await inspectSetup(
      admin,
      { probe: () => Promise.resolve() },
      {
        accountId: 1,
        inboxId: 1,
        botId: 3,
        webhookUrl: 'https://baton.example.com/chatwoot/webhook/k',
        people: [{ kind: 'user', id: 2, name: 'Jane' }],
      },
    );
    expect(findings.filter(({ outcome }) => outcome === 'wrong')).toEqual([]);
  });
});

it('what cannot be read is logged once by its id, and counted each time', () => {
  const lines: string[] = [];
  const log = createLog({ readable: false, destination: { write: (line) => void lines.push(line) } });
  const counted: [string, number][] = [];
  const tell = createTellUnreadable(
    log,
    (what, elements) => void counted.push([what, elements]),
  )('https://chat.example/deep');
  tell('list agents', [{ id: 9, fields: ['email'] }]);
  tell('list agents', [{ id: 9, fields: ['email'] }]);
  tell('list agents', [
    { id: 9, fields: ['email'] },
    { id: null, fields: ['the whole'] },
  ]);
  expect(counted).toEqual([
    ['list agents', 1],
    ['list agents', 1],
    ['list agents', 2],
  ]);
  expect(lines.map((line) => (JSON.parse(line) as { ids: unknown }).ids)).toEqual([[9], [null]]);
  expect(lines[0]).toContain('chat.example');
});
