import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultGuardrails } from '../../../agent-bot/guardrails/schema.ts';
import { seedShop } from './seed.ts';
import { startApp, TOKENS, type TestApp } from './start-app.ts';

let app: TestApp;
let admin: string;
let agent: string;
let at: (path: string) => string;

beforeAll(async () => {
  app = await startApp();
  await seedShop(app.db, app.bot.id, app.clock.now());
  admin = await app.signIn(TOKENS.admin);
  agent = await app.signIn(TOKENS.agent);
  at = (path) => `/api/bots/${String(app.bot.id)}${path}`;
});
afterAll(() => app.close());

const READS = [
  '',
  '/people',
  '/guardrails/draft',
  '/guardrails/schema',
  '/guardrails/versions',
  '/conversations',
  '/conversations/4827',
  '/knowledge',
  '/overview',
  '/audit',
];
const WRITES: [string, string, unknown][] = [
  ['PUT', '/people', { people: [] }],
  ['PUT', '/guardrails/draft', { settings: {}, revision: 0 }],
  ['DELETE', '/guardrails/draft', { revision: 99 }],
  ['POST', '/guardrails/publish', { revision: 99 }],
  ['POST', '/guardrails/rollback', { version: 99 }],
];

describe('who may do what', () => {
  it.each(READS)('GET %s: nobody without a session, agents and administrators with one', async (path) => {
    expect((await app.call('GET', at(path))).status).toBe(401);
    expect((await app.call('GET', at(path), { cookie: agent })).status).toBe(200);
    expect((await app.call('GET', at(path), { cookie: admin })).status).toBe(200);
  });

  it.each(WRITES)('%s %s: administrators only', async (method, path, body) => {
    expect((await app.call(method, at(path), { body })).status).toBe(401);
    const refused = await app.call(method, at(path), { cookie: agent, body });
    expect([refused.status, refused.body.error.code]).toEqual([403, 'administrators_only']);
  });

  it.each([...READS.map((path) => ['GET', path, undefined] as const), ...WRITES])(
    "%s %s: another account's bot does not exist",
    async (method, path, body) => {
      const answer = await app.call(method, `/api/bots/${String(app.otherBot.id)}${path}`, {
        cookie: admin,
        ...(body === undefined ? {} : { body }),
      });
      expect([answer.status, answer.body.error.code]).toEqual([404, 'bot_unknown']);
    },
  );

  it.each(['0', '-1', '1e3', '99999999999999999999', 'x', '%00', "1'--"])(
    'a bot called %s does not exist',
    async (id) => {
      expect((await app.call('GET', `/api/bots/${id}`, { cookie: admin })).status).toBe(404);
    },
  );

  it('lists only the bots of the account one is signed in to', async () => {
    const { body } = await app.call('GET', '/api/bots', { cookie: agent });
    expect(body.map((bot: { name: string }) => bot.name)).toEqual(['Larkfield website']);
  });

  it('never shows a secret', async () => {
    for (const path of READS) {
      const { text } = await app.call('GET', at(path), { cookie: admin });
      for (const secret of ['bot-token-secret', 'webhook-secret', 'admin-token-of-baton', app.bot.key])
        expect(text).not.toContain(secret);
    }
  });
});

describe('people', () => {
  it('are chosen from Chatwoot, keep the name Chatwoot gives them, and the change is noted', async () => {
    const body = {
      people: [
        { kind: 'user', id: 2, name: 'Somebody else' },
        { kind: 'team', id: 1 },
      ],
    };
    const answer = await app.call('PUT', at('/people'), { cookie: admin, body });
    expect(answer.body.assigned).toEqual([
      { kind: 'user', id: 2, name: 'Jane' },
      { kind: 'team', id: 1, name: 'support' },
    ]);
    const audit = await app.call('GET', at('/audit'), { cookie: agent });
    expect(audit.body.rows[0]).toMatchObject({ who: 'Ada', what: 'bot_changed' });
  });

  it.each([
    ['somebody Chatwoot does not know', [{ kind: 'user', id: 77 }], 422],
    [
      'somebody twice',
      [
        { kind: 'user', id: 2 },
        { kind: 'user', id: 2 },
      ],
      400,
    ],
    ['a wrong kind', [{ kind: 'robot', id: 2 }], 400],
    ['201 people', Array.from({ length: 201 }, (_, n) => ({ kind: 'user', id: n + 1 })), 400],
  ])('may not be %s', async (_what, people, status) => {
    expect((await app.call('PUT', at('/people'), { cookie: admin, body: { people } })).status).toBe(status);
  });
});

describe('guardrails', () => {
  const draft = async () => (await app.call('GET', at('/guardrails/draft'), { cookie: admin })).body;

  it('go from draft to live, with number, note and author', async () => {
    expect(await draft()).toMatchObject({ draft: null, live: null, next_version: 1 });
    const settings = defaultGuardrails();
    settings.triggers.message_limit.settings = { limit: { kind: 'limit', count: 12 } };
    const saved = await app.call('PUT', at('/guardrails/draft'), {
      cookie: admin,
      body: { settings, revision: 0 },
    });
    expect(saved.body.draft).toMatchObject({ revision: 1, edited_by: 'Ada' });
    const published = await app.call('POST', at('/guardrails/publish'), {
      cookie: admin,
      body: { revision: 1, note: 'Stop at 12' },
    });
    expect(published.body).toMatchObject({
      draft: null,
      next_version: 2,
      live: { version: 1, note: 'Stop at 12', published_by: 'Ada' },
    });
    expect(published.body.live.settings.triggers.message_limit.settings.limit.count).toBe(12);
    expect((await app.call('GET', at(''), { cookie: agent })).body.live_version).toBe(1);
  });

  it('tell the second of two editors who was first, and what they made of it', async () => {
    const settings = defaultGuardrails();
    await app.call('PUT', at('/guardrails/draft'), {
      cookie: admin,
      body: { settings: { ...settings, companyName: 'Mine' }, revision: 0 },
    });
    const late = await app.call('PUT', at('/guardrails/draft'), {
      cookie: admin,
      body: { settings, revision: 0 },
    });
    expect([late.status, late.body.error.code]).toEqual([409, 'draft_conflict']);
    expect(late.body.theirs).toMatchObject({
      revision: 1,
      edited_by: 'Ada',
      settings: { companyName: 'Mine' },
    });
    const stale = await app.call('POST', at('/guardrails/publish'), { cookie: admin, body: { revision: 7 } });
    expect(stale.status).toBe(409);
    const discarded = await app.call('DELETE', at('/guardrails/draft'), {
      cookie: admin,
      body: { revision: 1 },
    });
    expect(discarded.body.draft).toBeNull();
  });

  it('are not published while nobody is assigned', async () => {
    await app.call('PUT', at('/people'), { cookie: admin, body: { people: [] } });
    await app.call('PUT', at('/guardrails/draft'), {
      cookie: admin,
      body: { settings: defaultGuardrails(), revision: 0 },
    });
    const checks = await app.call('GET', at('/guardrails/checks'), { cookie: agent });
    expect(checks.body.problems[0]).toMatchObject({
      code: 'nobody_assigned',
      blocking: true,
      page: 'routing',
    });
    const refused = await app.call('POST', at('/guardrails/publish'), {
      cookie: admin,
      body: { revision: 1 },
    });
    expect([refused.status, refused.body.error.code]).toEqual([422, 'not_publishable']);
    await app.call('PUT', at('/people'), { cookie: admin, body: { people: [{ kind: 'user', id: 2 }] } });
    const published = await app.call('POST', at('/guardrails/publish'), {
      cookie: admin,
      body: { revision: 1 },
    });
    expect([published.status, published.body.live.version]).toEqual([200, 2]);
  });

  it('roll back as a new version', async () => {
    const answer = await app.call('POST', at('/guardrails/rollback'), {
      cookie: admin,
      body: { version: 1 },
    });
    expect(answer.body.live).toMatchObject({ version: 3, note: 'Back to v1' });
    expect(answer.body.live.settings.triggers.message_limit.settings.limit.count).toBe(12);
    const versions = await app.call('GET', at('/guardrails/versions'), { cookie: agent });
    expect(versions.body.map((one: { version: number; live: boolean }) => [one.version, one.live])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ]);
    expect(
      (await app.call('GET', at('/guardrails/versions/2'), { cookie: agent })).body.settings.companyName,
    ).toBe('');
    for (const none of ['99', '2147483647', '9007199254740991'])
      expect((await app.call('GET', at(`/guardrails/versions/${none}`), { cookie: agent })).status).toBe(404);
  });

  it.each([
    ['unknown fields', { settings: { colour: 'red' }, revision: 0 }, 'colour'],
    [
      'a threshold of 7',
      { settings: { triggers: { low_confidence: { settings: { threshold: 7 } } } }, revision: 0 },
      'triggers.low_confidence',
    ],
    [
      'a limit of 0',
      {
        settings: { triggers: { message_limit: { settings: { limit: { kind: 'limit', count: 0 } } } } },
        revision: 0,
      },
      'triggers.message_limit',
    ],
    ['no revision', { settings: {} }, 'revision'],
    ['settings that are a list', { settings: [], revision: 0 }, 'settings'],
  ])('refuse %s and say where', async (_what, body, place) => {
    const answer = await app.call('PUT', at('/guardrails/draft'), { cookie: admin, body });
    expect([answer.status, answer.body.error.code]).toEqual([400, 'invalid_input']);
    expect(answer.body.error.message).toContain(place);
  });

  it('describe every trigger and reason for the form', async () => {
    const { body } = await app.call('GET', at('/guardrails/schema'), { cookie: agent });
    const limit = body.triggers.find((trigger: { id: string }) => trigger.id === 'message_limit');
    expect(
      limit.schema.properties.limit.oneOf.map(
        (one: { properties: { kind: { const: string } } }) => one.properties.kind.const,
      ),
    ).toEqual(['off', 'limit', 'block']);
    expect(body.reasons.keyword).toMatchObject({
      label: 'Keyword',
      messages: { de: 'Darüber entscheidet {team}, deshalb gebe ich Sie dorthin weiter.' },
    });
  });
});

describe('conversations', () => {
  it('come changed lately first, page by page, without those nobody knows anything of', async () => {
    const seen: number[] = [];
    let before = '';
    do {
      const { body } = await app.call('GET', at(`/conversations?limit=2${before}`), { cookie: agent });
      seen.push(...body.rows.map((row: { conversation: number }) => row.conversation));
      before = body.next === null ? '' : `&before=${String(body.next)}`;
    } while (before !== '');
    expect(seen).toEqual([4828, 4827, 4826, 4821, 4790, 4791]);
  });

  it('are filtered by owner and show reason, person and last public message', async () => {
    const { body } = await app.call('GET', at('/conversations?owner=agent'), { cookie: agent });
    expect(body.rows).toHaveLength(1);
    expect(body.rows[0]).toMatchObject({
      conversation: 4827,
      person: 'Jane',
      reason_label: 'Frustration',
      last_message: { author: 'agent', text: 'Hi, Jane here. I’m calling the depot now.' },
    });
  });

  it.each(['owner=nobody', 'before=yesterday', 'limit=0', 'limit=1000'])('refuse ?%s', async (query) => {
    expect((await app.call('GET', at(`/conversations?${query}`), { cookie: agent })).status).toBe(400);
  });

  it('show one with messages, every verdict, handoff and steps, dead ones too', async () => {
    const { body } = await app.call('GET', at('/conversations/4827'), { cookie: agent });
    expect(body.messages.map((message: { message_id: number }) => message.message_id)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    const trace = body.traces.find((one: { message_id: number }) => one.message_id === 7);
    expect(
      trace.verdicts
        .filter((one: { fired: boolean }) => one.fired)
        .map((one: { trigger: string; mode: string }) => [one.trigger, one.mode]),
    ).toEqual([
      ['frustration', 'on'],
      ['low_confidence', 'shadow'],
    ]);
    expect(body.handoffs[0]).toMatchObject({ reason_label: 'Frustration', claimed_by_name: 'Jane' });
    expect(body.chatwoot_url).toBe('https://support.larkfield.example/app/accounts/1/conversations/4827');
    const dead = await app.call('GET', at('/conversations/4821'), { cookie: agent });
    expect(dead.body.steps[1]).toMatchObject({
      kind: 'open',
      status: 'dead',
      error: 'Chatwoot answered 500 five times.',
    });
  });

  it('of another bot or of no bot are not found', async () => {
    for (const number of ['4999', '0', 'x', '99999999999999999999']) {
      expect((await app.call('GET', at(`/conversations/${number}`), { cookie: agent })).status).toBe(404);
    }
  });
});

describe('the overview', () => {
  it('counts what is and what was', async () => {
    const { body } = await app.call('GET', at('/overview'), { cookie: agent });
    expect(body.owners).toEqual({ bot: 1, queued: 2, agent: 1, closed: 2 });
    expect(body.queue).toEqual({ length: 2, oldest_at: app.clock.now() - 364_000 });
    expect(body.waiting.map((one: { conversation: number }) => one.conversation)).toEqual([4821, 4826]);
    expect([body.conversations, body.handed_off]).toEqual([6, 5]);
    expect([body.left_waiting, body.ended_waiting]).toEqual([1, 0]);
    expect(body.claim).toEqual({
      count: 2,
      p50_ms: expect.closeTo((88_600 + 300_000) / 2, 0),
      p95_ms: expect.closeTo(289_430, 0),
    });
    expect(body.fired).toContainEqual({ trigger: 'low_confidence', mode: 'shadow', count: 1 });
  });

  it('of a bot without any conversation is all zeros', async () => {
    const stranger = await app.call('POST', '/api/session', {
      body: { token: TOKENS.stranger, chatwoot_id: app.otherBot.chatwootId },
    });
    const cookie = stranger.headers.get('set-cookie')!.split(';')[0]!;
    const { body } = await app.call('GET', `/api/bots/${String(app.otherBot.id)}/overview`, { cookie });
    expect(body).toMatchObject({
      conversations: 0,
      claim: null,
      queue: { length: 0, oldest_at: null },
      handoffs: [],
    });
  });
});

describe('odd requests', () => {
  it.each([
    ['broken JSON', '{"people":', 400, 'invalid_json'],
    ['a body of 600 kB', JSON.stringify({ people: 'x'.repeat(600_000) }), 413, 'body_too_large'],
    ['null', 'null', 400, 'invalid_json'],
    ['invalid UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 400, 'invalid_json'],
  ])('%s is a coded error', async (_what, body, status, code) => {
    const answer = await app.call('PUT', at('/people'), { cookie: admin, body });
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
  });

  it('an unknown address is a coded error with a request id', async () => {
    const answer = await app.call('GET', '/api/nothing', { cookie: admin });
    expect([answer.status, answer.body.error.code]).toEqual([404, 'not_found']);
    expect(answer.body.error.request_id).toBe(answer.headers.get('x-request-id'));
  });
});
