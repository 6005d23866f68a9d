import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedConfidences } from '../../../agent-bot/analytics/asked-confidences.ts';
import { guardrailsSchema } from '../../../agent-bot/guardrails/schema.ts';
import { hashKnowledge } from '../../../agent-bot/knowledge/entries.ts';
import { encodeModel } from '../../../agent-bot/knowledge/model-codec.ts';
import { trainModel } from '../../../agent-bot/knowledge/train.ts';
import type { KnowledgeIndex } from '../../../agent-bot/knowledge/knowledge-index.ts';
import { publishGuardrails, saveDraft } from '../../../agent-bot/store/guardrails.ts';
import { json } from '../../../agent-bot/store/json.ts';
import { saveModel, setLiveModel } from '../../../agent-bot/store/models.ts';
import { askedTraining, endTraining } from '../../../agent-bot/store/trainings.ts';
import { seedShop } from './seed.ts';
import { startApp, TOKENS, type TestApp } from './start-app.ts';

let app: TestApp;
let admin: string;
let agent: string;
let stranger: string;
let at: (path: string) => string;

/** Sure of shipping when the word is there. */
const knowledge: KnowledgeIndex = {
  size: 1,
  entry: (id) => (id === 'shipping' ? { id, questions: ['shipping?'], answer: 'Two days.' } : undefined),
  candidates: (text) => [{ entry: 'shipping', confidence: text.includes('shipping') ? 0.9 : 0.2 }],
};

beforeAll(async () => {
  app = await startApp(() => ({ knowledge: () => knowledge }));
  await seedShop(app.db, app.bot.id, app.clock.now());
  admin = await app.signIn(TOKENS.admin);
  agent = await app.signIn(TOKENS.agent);
  at = (path) => `/api/bots/${String(app.bot.id)}${path}`;
  stranger = `/api/bots/${String(app.otherBot.id)}`;
  // The answer to message 1 of #4828 is the bot's message 2.
  await app.db.query(
    `INSERT INTO steps (bot_id, conversation, seq, key, kind, body, allowed, stretch, status, message_id, created_at)
     VALUES ($1, 4828, 9, 'answer-of-4828', 'say', $2, '{bot}', 1, 'done', 2, 1)`,
    [app.bot.id, json({ kind: 'say', content: 'words', act: 'answer', entry: 'delivery', answers: 1 })],
  );
});
afterAll(() => app.close());

const judge = (conversation: number, body: object, cookie = agent) =>
  app.call('PUT', at(`/conversations/${String(conversation)}/verdict`), { cookie, body });

describe("an agent's verdict", () => {
  it('on a handoff is kept with the name, shown with the conversation, and audited', async () => {
    const given = await judge(4827, { of: 'handoff', stretch: 1, right: true });
    expect(given.body.handoffs).toEqual([{ stretch: 1, right: true, by: 'Jane', at: app.clock.now() }]);
    const { body } = await app.call('GET', at('/conversations/4827'), { cookie: admin });
    expect(body.verdicts).toEqual(given.body);
    const audit = await app.call('GET', at('/audit'), { cookie: admin });
    expect(audit.body.rows[0]).toMatchObject({
      who: 'Jane',
      what: 'verdict_given',
      detail: { conversation: 4827, stretch: 1, right: true },
    });
  });

  it('counts once: the last person to speak is right, and may take it back', async () => {
    await judge(4821, { of: 'handoff', stretch: 1, right: true });
    const changed = await judge(4821, { of: 'handoff', stretch: 1, right: false }, admin);
    expect(changed.body.handoffs).toMatchObject([{ right: false, by: 'Ada' }]);
    const gone = await judge(4821, { of: 'handoff', stretch: 1, right: null });
    expect(gone.body.handoffs).toEqual([]);
    expect((await judge(4821, { of: 'handoff', stretch: 1, right: null })).status).toBe(200);
  });

  it("on an answer is kept beside the visitor's, which it does not replace", async () => {
    await app.db.query(
      `INSERT INTO answer_feedback (bot_id, conversation, message_id, trace_message_id, entry, answered, source, at)
       VALUES ($1, 4828, 2, 1, 'delivery', true, 'visitor', $2)`,
      [app.bot.id, app.clock.now()],
    );
    const { body } = await judge(4828, { of: 'answer', message_id: 1, right: false });
    expect(body.answers).toEqual([
      { message_id: 1, right: false, source: 'agent', at: app.clock.now() },
      { message_id: 1, right: true, source: 'visitor', at: app.clock.now() },
    ]);
    const gone = await judge(4828, { of: 'answer', message_id: 1, right: null });
    expect(gone.body.answers).toMatchObject([{ source: 'visitor' }]);
  });

  it.each([
    ['a handoff that was never made', 4828, { of: 'handoff', stretch: 1, right: true }],
    ['an answer that was never given', 4827, { of: 'answer', message_id: 7, right: true }],
    ['a conversation that is not there', 999_999, { of: 'handoff', stretch: 1, right: true }],
  ])('on %s is refused', async (_what, conversation, body) => {
    const { status, body: answer } = await judge(conversation, body);
    expect([status, answer.error.code]).toEqual([404, 'verdict_pointless']);
  });

  it('on what a person did themselves is refused: it was no call of the bot', async () => {
    await app.db.query(
      `INSERT INTO handoffs (bot_id, conversation, stretch, reason, evidence, guardrails_version, at)
       VALUES ($1, 4828, 1, 'agent_takeover', '{}', 1, 1)`,
      [app.bot.id],
    );
    expect((await judge(4828, { of: 'handoff', stretch: 1, right: true })).status).toBe(404);
  });

  it.each([
    {},
    { of: 'handoff' },
    { of: 'handoff', stretch: 1 },
    { of: 'handoff', stretch: -1, right: true },
    { of: 'handoff', stretch: 1, right: 'yes' },
    { of: 'answer', message_id: 1e300, right: true },
    { of: 'nothing', stretch: 1, right: true },
  ])('that is malformed is refused: %j', async (body) => {
    expect((await judge(4827, body)).status).toBe(400);
  });

  it("on another account's conversation, or without signing in, is refused", async () => {
    const body = { of: 'handoff', stretch: 1, right: true };
    expect(
      (await app.call('PUT', `${stranger}/conversations/1/verdict`, { cookie: agent, body })).status,
    ).toBe(404);
    expect((await app.call('PUT', at('/conversations/4827/verdict'), { body })).status).toBe(401);
    expect(
      (await app.call('PUT', at('/conversations/4827/verdict'), { cookie: agent, body, bare: true })).status,
    ).toBe(403);
  });

  it("becomes the trigger's and the reason's precision, with its interval", async () => {
    await judge(4826, { of: 'handoff', stretch: 1, right: true });
    await judge(4821, { of: 'handoff', stretch: 1, right: false });
    const { body } = await app.call('GET', at('/overview'), { cookie: agent });
    expect(body.right_calls.by_trigger.asked_for_human).toMatchObject({
      right: 1,
      judged: 1,
      share: 1,
      high: 1,
    });
    expect(body.right_calls.by_trigger.asked_for_human.low).toBeCloseTo(0.2065, 3);
    expect(body.right_calls.by_reason.keyword).toMatchObject({ right: 0, judged: 1, share: 0, low: 0 });
  });
});

describe('the tester', () => {
  const test = (body: object, cookie = agent) => app.call('POST', at('/test'), { cookie, body });

  it('says everything about a message, and keeps nothing of it', async () => {
    const count = async () =>
      (
        await app.db.query(
          'SELECT 1 FROM traces UNION ALL SELECT 1 FROM messages UNION ALL SELECT 1 FROM steps',
        )
      ).count;
    const before = await count();
    const { status, body } = await test({ text: 'how long does shipping take' });
    expect(status).toBe(200);
    expect(body.lines).toHaveLength(1);
    expect(body.lines[0].judged.decision).toEqual({ action: 'answer', entry: 'shipping', confidence: 0.9 });
    expect(body.lines[0].says).toEqual(['Two days.']);
    expect(body.entries).toEqual({ shipping: 'shipping?' });
    expect(body).toMatchObject({ has_knowledge: true, guardrails: { kind: 'live', version: 0 } });
    expect(await count()).toBe(before);
    expect(app.logged.join('')).not.toContain('how long does shipping take');
  });

  it('tests with the draft or with what is live', async () => {
    const families = [{ name: 'Delivery', words: ['shipping'] }];
    const by = { who: 'Ada', at: 1 };
    const live = guardrailsSchema.parse({});
    await publishGuardrails(app.db, app.bot.id, { ...by, settings: live, note: null });
    const settings = guardrailsSchema.parse({ triggers: { keyword: { settings: { families } } } });
    await saveDraft(app.db, app.bot.id, { ...by, settings, revision: 0 });
    const action = async (guardrails: string) => {
      const { body } = await test({ text: 'I want shipping', guardrails });
      return [body.lines[0].judged.decision.action, body.guardrails.kind];
    };
    expect(await action('live')).toEqual(['answer', 'live']);
    expect(await action('draft')).toEqual(['hand-off', 'draft']);
  });

  it('reads a pasted conversation', async () => {
    const { body } = await test({
      as: 'conversation',
      text: 'Visitor: hello\nBot: Hi.\nVisitor: a human please',
    });
    expect(body.lines.map((line: { author: string }) => line.author)).toEqual(['visitor', 'bot', 'visitor']);
    expect(body.lines[2].judged.decision.action).toBe('hand-off');
  });

  it.each([
    ['nothing', { text: '   ' }, 400],
    ['a message over the limit', { text: 'x'.repeat(100_001) }, 400],
    ['more than the service reads', { text: 'x'.repeat(600_000) }, 413],
    ['too many messages', { as: 'conversation', text: 'hello\n'.repeat(201) }, 422],
    ['something else than text', { text: 7 }, 400],
    ['guardrails that are not there', { text: 'hi', guardrails: 'other' }, 400],
  ])('refuses %s', async (_what, body, status) => {
    expect((await test(body)).status).toBe(status);
  });

  it('bears a hostile message', async () => {
    const text = `${'a'.repeat(30_000)}\u200b\u202e${'🔥'.repeat(20_000)}\u0000 refund`;
    expect((await test({ text })).status).toBe(200);
  });

  it("is not there for another account's bot, nor for strangers", async () => {
    expect((await app.call('POST', `${stranger}/test`, { cookie: admin, body: { text: 'hi' } })).status).toBe(
      404,
    );
    expect((await app.call('POST', at('/test'), { body: { text: 'hi' } })).status).toBe(401);
  });
});

describe('versions of the knowledge', () => {
  const entries = [{ id: 'shipping', questions: ['shipping?', 'how long', 'when'], answer: 'Two days.' }];

  it('are listed, and one is used when an administrator says so', async () => {
    const { model, report } = trainModel(entries);
    const training = { dataHash: hashKnowledge(entries), bytes: encodeModel(model), entries, report };
    const first = await saveModel(app.db, app.bot.id, { ...training, at: 1 });
    await setLiveModel(app.db, app.bot.id, first, { who: 'test', at: 1 });
    await saveModel(app.db, app.bot.id, { ...training, at: 2, who: 'Ada', heldBack: 'It is worse.' });
    const { body } = await app.call('GET', at('/knowledge'), { cookie: agent });
    expect(body.versions).toMatchObject([
      { version: 2, live: false, held_back: 'It is worse.', trained_by: 'Ada', entries: 1 },
      { version: 1, live: true, held_back: null },
    ]);
    expect(body.report).not.toHaveProperty('heldOut');
    const use = (version: unknown, cookie: string) =>
      app.call('POST', at('/knowledge/use'), { cookie, body: { version } });
    expect((await use(2, agent)).status).toBe(403);
    const used = await use(2, admin);
    expect(used.body.versions).toMatchObject([{ version: 2, live: true }, { live: false }]);
    const audit = await app.call('GET', at('/audit'), { cookie: admin });
    expect(audit.body.rows[0]).toMatchObject({ who: 'Ada', what: 'model_live', detail: { knowledge: 2 } });
  });

  it('an entry is written by administrators, with the version they looked at', async () => {
    const change = (body: object, cookie = admin) =>
      app.call('POST', at('/knowledge/change'), { cookie, body: { id: 'shipping', version: 2, ...body } });
    const write = (over: object = {}, version = 2, cookie = admin) => {
      const entry = {
        title: '',
        questions: entries[0]!.questions,
        answer: 'One day.',
        sources: [],
        small_talk: false,
      };
      return change({ entry: { ...entry, ...over }, version }, cookie);
    };
    expect((await write({}, 2, agent)).status).toBe(403);
    const help = { title: 'Help', url: 'https://shop.example/help' };
    const corrected = await write({ sources: [help] });
    expect(corrected.status).toBe(200);
    expect(corrected.body.entries).toMatchObject([{ answer: 'One day.', sources: [help] }]);
    expect(corrected.body.versions[0]).toMatchObject({ version: 3, live: true, trained_by: 'Ada' });
    const stale = await write({ answer: 'Never.' });
    expect([stale.status, stale.body.error.code]).toEqual([409, 'knowledge_changed']);
    for (const over of [
      { sources: [{ title: 'x', url: 'javascript:alert(1)' }] },
      { sources: Array.from({ length: 6 }, () => help) },
      { answer: ' ' },
      { questions: [] },
    ])
      expect((await write(over, 3)).status).toBe(422);
    expect(
      (await write({ sources: Array.from({ length: 10_000 }, () => help) }, 3)).status,
    ).toBeGreaterThanOrEqual(400);
    expect((await change({ id: null, entry: null, version: 3 })).status).toBe(400);
    const added = await write({ questions: ['is it quick?'] }, 3);
    expect([added.status, added.body.asked]).toMatchObject([202, { by: 'Ada', ended_at: null }]);
    expect(added.body.entries).toMatchObject([{ answer: 'One day.' }]);
    const busy = await change({ entry: null, version: 3 });
    expect([busy.status, busy.body.error.code]).toEqual([409, 'training_runs']);
    await endTraining(app.db, app.bot.id, { kind: 'failed', version: null, why: 'No.' }, app.clock.now());
  });

  it('that are not there are refused; one that cannot be loaded is trained again, as asked for', async () => {
    await saveModel(app.db, app.bot.id, {
      dataHash: 'x',
      bytes: Buffer.from([1]),
      entries,
      report: {},
      at: 3,
    });
    const use = async (version: unknown) => {
      const { status, body } = await app.call('POST', at('/knowledge/use'), {
        cookie: admin,
        body: { version },
      });
      return [status, body.error.code];
    };
    expect(await use(99)).toEqual([404, 'version_unknown']);
    const { status, body } = await app.call('POST', at('/knowledge/use'), {
      cookie: admin,
      body: { version: 4 },
    });
    expect([status, body.asked]).toMatchObject([202, { by: 'Ada', ended_at: null }]);
    expect(await askedTraining(app.db, app.bot.id)).toMatchObject({ version: 4, endedAt: null });
    for (const version of [0, -1, 'two', 1.5]) expect((await use(version))[0]).toBe(400);
  });
});

describe('a training that is asked for', () => {
  const ask = (cookie: string, path = at('/knowledge/train')) => app.call('POST', path, { cookie });

  it('is shown with who asked, is due at once, and asked for once', async () => {
    await endTraining(app.db, app.bot.id, { kind: 'failed', version: null, why: 'No.' }, app.clock.now());
    const timesAsked = async (): Promise<number> => {
      const { body: audit } = await app.call('GET', at('/audit'), { cookie: admin });
      return audit.rows.filter((row: { what: string }) => row.what === 'training_asked').length;
    };
    const before = await timesAsked();
    const { status, body } = await ask(admin);
    expect(status).toBe(202);
    const asked = { by: 'Ada', asked_at: app.clock.now(), share: 0, ended_at: null, outcome: null };
    expect(body.asked).toEqual(asked);
    app.clock.time += 5_000;
    expect((await ask(admin)).body.asked).toEqual(asked);
    const due = await app.db.query('SELECT due_at FROM chores WHERE kind = $1 AND bot_id = $2', [
      'train',
      app.bot.id,
    ]);
    expect(due.rows).toEqual([{ due_at: asked.asked_at }]);
    expect(await timesAsked()).toBe(before + 1);
  });

  it('may be asked for again when it has ended', async () => {
    const outcome = { kind: 'failed' as const, version: null, why: 'No.' };
    await endTraining(app.db, app.bot.id, outcome, app.clock.now());
    const { body } = await app.call('GET', at('/knowledge'), { cookie: agent });
    expect(body.asked).toMatchObject({ share: 1, outcome });
    expect((await ask(admin)).body.asked).toMatchObject({ share: 0, outcome: null });
  });

  it('is not for agents, and needs knowledge', async () => {
    expect((await ask(agent)).status).toBe(403);
    await app.db.query('UPDATE bots SET live_model = NULL WHERE id = $1', [app.bot.id]);
    const { status, body } = await ask(admin);
    expect([status, body.error.code]).toEqual([409, 'knowledge_missing']);
  });
});

describe('confidence', () => {
  const read = async () => (await app.call('GET', at('/confidence'), { cookie: agent })).body;

  it('has nothing to say before anything was trained or judged', async () => {
    const fresh = await startApp();
    const cookie = await fresh.signIn(TOKENS.agent);
    const { body } = await fresh.call('GET', `/api/bots/${String(fresh.bot.id)}/confidence`, { cookie });
    expect(body).toMatchObject({
      enough: false,
      size: 0,
      needed: 200,
      error: null,
      bins: [],
      trained_at: null,
    });
    await fresh.close();
  });

  it('comes from what was held back in training, as if so many messages had no answer', async () => {
    // One answer was judged by its visitor. 300 that an entry answers, 100 that none does: of 400, each fifth message is to be unanswerable.
    const outcomes = `${'r'.repeat(270)}${'w'.repeat(30)}${'u'.repeat(100)}`;
    const right = [...outcomes].map((one, i) => (one === 'r' ? 600 + (i % 40) * 10 : 100 + (i % 50) * 10));
    const heldOut = {
      unanswerable: 0.2,
      right,
      outside: right.map((one) => Math.round((1000 - one) / 2)),
      outcomes,
    };
    const report = {
      entries: 1,
      phrasings: 300,
      features: 9,
      accuracy: 0.9,
      separation: 0.9,
      thin: [],
      heldOut,
    };
    const entries = [{ id: 'shipping', questions: ['shipping?'], answer: 'Two days.' }];
    const at = app.clock.now();
    const id = await saveModel(app.db, app.bot.id, {
      dataHash: 'h',
      bytes: Buffer.from([1]),
      entries,
      report,
      at,
    });
    await setLiveModel(app.db, app.bot.id, id, { who: 'test', at });
    const body = await read();
    expect(body.enough).toBe(true);
    expect(body.sources).toEqual({ held_out: 300, unanswerable: 100, visitors: 1, agents: 0, asked: 0 });
    const sixty = body.curve.find((point: { threshold: number }) => point.threshold === 0.6);
    expect(sixty.wrong.share).toBeLessThan(0.01);
    expect(sixty.answered.share).toBeCloseTo(0.72, 1);
    const [strict, , , loose] = body.budgets;
    expect(strict.point.threshold).toBeGreaterThan(loose.point.threshold);
    expect(loose.low).toBeLessThanOrEqual(loose.point.threshold);
    expect(loose.high).toBeGreaterThanOrEqual(loose.point.threshold);
  });

  it('takes in what visitors and agents said of answers, asked again of the live model', async () => {
    const before = await read();
    // Message 1 of #4828 was answered with "delivery" by no model we know; its words are asked again.
    await judge(4828, { of: 'answer', message_id: 1, right: true });
    const after = await read();
    expect(after.sources).toMatchObject({ visitors: 0, agents: 1 });
    expect(after.size).toBeGreaterThanOrEqual(before.size);
  });

  it('counts what visitors asked, and no message that asks nothing', async () => {
    const signals = { candidates: [{ entry: 'shipping', confidence: 0.3 }] };
    const trace = (message: number, why: string) =>
      app.db.query(
        `INSERT INTO traces (bot_id, conversation, message_id, stretch, guardrails_version, text, signals, verdicts,
           decision, decided_at, took_ms, model_id)
         SELECT $1, 4828, $2, 1, 1, 'words', $3, $4, $5, $6, 1, max(id) FROM models WHERE bot_id = $1`,
        [
          app.bot.id,
          message,
          json(signals),
          json([{ trigger: 'low_confidence', mode: 'on', fired: false, why }]),
          json({ action: 'clarify', options: [] }),
          app.clock.now(),
        ],
      );
    await trace(71, 'nothing is sure enough: the bot asks back first');
    await trace(72, 'nothing was asked');
    const [model] = (
      await app.db.query<{ id: number }>('SELECT max(id) AS id FROM models WHERE bot_id = $1', [app.bot.id])
    ).rows;
    expect(await askedConfidences(app.db, app.bot.id, model!.id, 0)).toEqual([0.3]);
  });
});

describe('a replay', () => {
  it('says what the draft would have done to what visitors wrote, to agents too', async () => {
    const { body, status } = await app.call('GET', at('/guardrails/replay'), { cookie: agent });
    expect(status).toBe(200);
    expect(body.stretches).toBeGreaterThan(0);
    expect(body.more + body.fewer + body.other + body.same).toBe(body.stretches);
    for (const one of body.changed) {
      expect(one.text.length).toBeLessThanOrEqual(301);
      expect(one.live).not.toEqual(one.draft);
    }
  });

  it('of no draft compares what is live with itself', async () => {
    await app.db.query('DELETE FROM guardrails_drafts');
    const { body } = await app.call('GET', at('/guardrails/replay'), { cookie: admin });
    expect(body).toMatchObject({ revision: 0, more: 0, fewer: 0, other: 0, changed: [] });
    expect(body.same).toBe(body.stretches);
  });

  it('is nobody else’s to see, and is refused to who asks without end', async () => {
    expect((await app.call('GET', '/api/bots/999/guardrails/replay', { cookie: admin })).status).toBe(404);
    expect((await app.call('GET', at('/guardrails/replay'))).status).toBe(401);
    let last = 200;
    for (let n = 0; n < 25 && last === 200; n++)
      last = (await app.call('GET', at('/guardrails/replay'), { cookie: admin })).status;
    expect(last).toBe(429);
  });
});
