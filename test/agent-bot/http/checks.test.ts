import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { guardrailsSchema } from '../../../agent-bot/guardrails/schema.ts';
import type { KnowledgeIndex } from '../../../agent-bot/knowledge/knowledge-index.ts';
import { getDraft, publishGuardrails, saveDraft } from '../../../agent-bot/store/guardrails.ts';
import { MOST_CHECKS } from '../../../agent-bot/store/saved-checks.ts';
import { startApp, TOKENS, type TestApp } from './start-app.ts';

let app: TestApp;
let admin: string;
let agent: string;
let at: (path: string) => string;

/** Sure of shipping when the word is there. */
const knowledge: KnowledgeIndex = {
  size: 1,
  entry: (id) =>
    id === 'shipping' ? { id, title: 'Delivery', questions: ['?'], answer: 'Two days.' } : undefined,
  candidates: (text) => [{ entry: 'shipping', confidence: text.includes('shipping') ? 0.9 : 0.2 }],
};

beforeAll(async () => {
  app = await startApp(() => ({ knowledge: () => knowledge }));
  admin = await app.signIn(TOKENS.admin);
  agent = await app.signIn(TOKENS.agent);
  at = (path) => `/api/bots/${String(app.bot.id)}/checks${path}`;
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.time += 600_000;
  await app.db.query('DELETE FROM saved_checks');
});

const save = (body: object, cookie = admin) => app.call('POST', at(''), { cookie, body });
const run = async (guardrails: string) =>
  (await app.call('POST', at('/run'), { cookie: agent, body: { guardrails } })).body;

const shipping = {
  as: 'message',
  text: 'how long does shipping take',
  expected: { action: 'answer', entry: 'shipping' },
};
const person = {
  as: 'conversation',
  text: 'Visitor: hello\nBot: Hi.\nVisitor: can I talk to a real person?',
  expected: { action: 'hand-off', reason: 'asked_for_human' },
};

describe('saved checks', () => {
  it('are run by the code that answers, and say what happened where they fail', async () => {
    expect((await save(shipping)).status).toBe(201);
    await save(person);
    await save({ as: 'message', text: 'what is shipping', expected: { action: 'clarify' } });
    const { checks, ran_with: ranWith, entries } = await run('live');
    expect(ranWith).toBe('live');
    expect(entries).toEqual({ shipping: 'Delivery' });
    expect(checks.map((one: { result: unknown }) => one.result)).toEqual([
      { passed: true, got: shipping.expected },
      { passed: true, got: person.expected },
      { passed: false, got: shipping.expected },
    ]);
  });

  it('may say only that the bot must not hand off', async () => {
    await save({ as: 'message', text: 'are you a human?', expected: { action: 'not-hand-off' } });
    await save({ as: 'message', text: 'a human please', expected: { action: 'not-hand-off' } });
    const { checks } = await run('live');
    expect(checks.map((one: { result: { passed: boolean } }) => one.result.passed)).toEqual([true, false]);
  });

  it('expect something else when an administrator says so, and are kept once', async () => {
    await save(shipping);
    const { body } = await save({ ...shipping, expected: { action: 'clarify' } });
    expect(body.checks).toHaveLength(1);
    const path = at(`/${String(body.checks[0].id)}`);
    const changed = await app.call('PUT', path, { cookie: admin, body: { expected: shipping.expected } });
    expect(changed.body.checks).toMatchObject([{ expected: shipping.expected, saved_by: 'Ada' }]);
    expect((await app.call('DELETE', path, { cookie: admin })).body.checks).toEqual([]);
    expect((await app.call('DELETE', path, { cookie: admin })).status).toBe(404);
    const audit = await app.call('GET', `/api/bots/${String(app.bot.id)}/audit`, { cookie: admin });
    expect(audit.body.rows.map((row: { what: string }) => row.what).slice(0, 2)).toEqual([
      'check_removed',
      'check_saved',
    ]);
  });

  it('are run on a draft before it is published: what fails is a warning there', async () => {
    await save(shipping);
    await save(person);
    const by = { who: 'Ada', at: app.clock.now() };
    const settings = guardrailsSchema.parse({});
    await publishGuardrails(app.db, app.bot.id, { ...by, settings, note: null });
    const draft = structuredClone(settings);
    draft.triggers.asked_for_human.mode = 'off';
    await saveDraft(app.db, app.bot.id, { ...by, settings: draft, revision: 0 });
    expect((await getDraft(app.db, app.bot.id))?.settings).toEqual(draft);
    expect((await run('draft')).ran_with).toBe('draft');
    const guardrails = `/api/bots/${String(app.bot.id)}/guardrails/checks`;
    const { body } = await app.call('GET', guardrails, { cookie: admin });
    const failing = body.problems.filter((one: { code: string }) => one.code === 'saved_check_failed');
    expect(failing).toMatchObject([
      {
        blocking: false,
        page: 'tester',
        title: 'A saved check fails: “Visitor: can I talk to a real person?”',
      },
    ]);
    expect(failing[0].detail).toMatch(/should hand off \(Asked for a person\); with this draft it would /);
  });

  it(`are ${String(MOST_CHECKS)} at most`, async () => {
    await app.db.query(
      `INSERT INTO saved_checks (bot_id, read_as, text, expected, saved_by, saved_at)
       SELECT $1, 'message', 'hello ' || n, '{"action":"clarify"}', 'Ada', 1 FROM generate_series(1, $2) n`,
      [app.bot.id, MOST_CHECKS],
    );
    const { status, body } = await save(shipping);
    expect([status, body.error.code]).toEqual([409, 'checks_full']);
    const known = await save({ as: 'message', text: 'hello 7', expected: shipping.expected });
    expect(known.status).toBe(201);
  });

  it.each([
    ['nothing', { ...shipping, text: '  ' }, 400],
    ['an outcome that is not there', { ...shipping, expected: { action: 'dance' } }, 400],
    ['an answer without its entry', { ...shipping, expected: { action: 'answer' } }, 400],
    ['a reason that is not there', { ...shipping, expected: { action: 'hand-off', reason: 'mood' } }, 400],
    ['a text over the limit', { ...shipping, text: 'x'.repeat(20_001) }, 400],
    ['too long a conversation', { ...person, text: 'hello\n'.repeat(61) }, 422],
  ])('refuse %s', async (_what, body, status) => {
    expect((await save(body)).status).toBe(status);
  });

  it('are looked at by agents and changed by administrators of the account alone', async () => {
    await save(shipping);
    expect((await run('live')).checks).toHaveLength(1);
    expect((await save(person, agent)).status).toBe(403);
    const stranger = `/api/bots/${String(app.otherBot.id)}/checks`;
    expect((await app.call('GET', stranger, { cookie: admin })).status).toBe(404);
    expect((await app.call('GET', at(''), {})).status).toBe(401);
  });

  it('that are hostile are run and end', async () => {
    await save({ as: 'message', text: `${'a'.repeat(15_000)}\u0000🔥`, expected: { action: 'clarify' } });
    const nobody = { as: 'conversation', text: 'Bot: hello', expected: { action: 'clarify' } };
    await save(nobody);
    const { checks } = await run('live');
    expect(checks[1].result).toEqual({ passed: false, got: null });
  });
});
