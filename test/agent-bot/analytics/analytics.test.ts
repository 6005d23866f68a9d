import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryUse } from '../../../agent-bot/analytics/answered-entries.ts';
import { botFacts } from '../../../agent-bot/analytics/bot-facts.ts';
import { conversationRecord } from '../../../agent-bot/analytics/conversation-record.ts';
import { overviewFigures } from '../../../agent-bot/analytics/overview.ts';
import { textsSince } from '../../../agent-bot/analytics/texts-since.ts';
import { WAITING } from '../../../agent-bot/turn/decide.ts';
import { seedShop } from '../http/seed.ts';
import { startApp, type TestApp } from '../http/start-app.ts';

let app: TestApp;
let now: number;
beforeAll(async () => {
  app = await startApp();
  now = app.clock.now();
  await seedShop(app.db, app.bot.id, now);
});
afterAll(() => app.close());

describe('what is asked of the past', () => {
  it('counts answers by entry, from a moment on', async () => {
    const use = (answered: number, confidence: number, judged = 0, wrong = 0) =>
      new Map([['delivery', { answered, confidence, judged, wrong }]]);
    const since = async (from: number) => {
      const found = await entryUse(app.db, app.bot.id, from);
      const confidence = found.get('delivery')?.confidence ?? null;
      expect(confidence).toBeGreaterThan(0.5);
      return found;
    };
    expect((await since(0)).get('delivery')).toMatchObject({ answered: 2, judged: 0, wrong: 0 });
    expect(await since(now - 60_000)).toEqual(use(1, 0.94));
    await app.db.query(
      `INSERT INTO answer_feedback (bot_id, conversation, message_id, trace_message_id, entry, answered, source, at)
       VALUES ($1, 1, 2, 1, 'delivery', true, 'visitor', $2), ($1, 1, 2, 1, 'delivery', false, 'agent', $2),
              ($1, 1, 4, 3, 'delivery', true, 'visitor', $2)`,
      [app.bot.id, now],
    );
    // The agent's word counts above the visitor's.
    expect(await since(now - 60_000)).toEqual(use(1, 0.94, 2, 1));
  });

  it('finds what visitors wrote, without texts that were removed', async () => {
    const texts = await textsSince(app.db, app.bot.id, 0);
    expect(texts[0]).toBe('how long does shipping take');
    expect(texts).toHaveLength(5);
  });

  it('knows the last webhook, those of the last hour, and what is stuck', async () => {
    const empty = { lastWebhookAt: null, webhooksLastHour: 0, stepsWaiting: 1, stepsDead: 1 };
    expect(await botFacts(app.db, app.bot.id, now)).toEqual(empty);
    for (const ago of [7_200_000, 60_000, 1_000]) {
      await app.db.query(
        `INSERT INTO events (bot_id, delivery_id, kind, parsed, may_change_owner, received_at) VALUES ($1, $2, 'x', '{}', false, $3)`,
        [app.bot.id, String(ago), now - ago],
      );
    }
    expect(await botFacts(app.db, app.bot.id, now)).toMatchObject({
      lastWebhookAt: now - 1_000,
      webhooksLastHour: 2,
    });
  });

  it('looks only at the period asked for', async () => {
    const lately = await overviewFigures(app.db, app.bot.id, { from: now - 3_600_000, to: now });
    expect(lately.handoffs.map((one) => one.reason)).toEqual(['asked_for_human', 'frustration', 'keyword']);
    expect(lately.leftWaiting).toBe(0);
    const never = await overviewFigures(app.db, app.bot.id, { from: 0, to: 1 });
    expect([never.conversations, never.claim, never.decisions]).toEqual([0, null, []]);
  });

  it('tells who left the line from whose chat was ended before anybody took it', async () => {
    const at = now - 40 * 86_400_000;
    const ends: [number, string | null, boolean][] = [
      [1, 'left_line', false],
      [2, 'ended_waiting', false],
      [3, 'ended_waiting', false],
      [4, 'gone', false],
      [5, 'claimed', true],
      [6, 'returned', false],
      [7, null, false],
    ];
    for (const [conversation, outcome, claimed] of ends) {
      await app.db.query(
        `INSERT INTO handoffs (bot_id, conversation, stretch, reason, evidence, guardrails_version, at, claimed_at, outcome)
         VALUES ($1, $2, 1, 'keyword', '{}', 1, $3, $4, $5)`,
        [app.bot.id, 9000 + conversation, at, claimed ? at + 5 : null, outcome],
      );
    }
    const { leftWaiting, endedWaiting } = await overviewFigures(app.db, app.bot.id, { from: at, to: at + 1 });
    expect({ leftWaiting, endedWaiting }).toEqual({ leftWaiting: 1, endedWaiting: 3 });
    await app.db.query('DELETE FROM handoffs WHERE conversation > 9000');
  });

  it('counts several messages at once as one decision', async () => {
    const period = { from: now - 3_600_000, to: now + 1 };
    const before = await overviewFigures(app.db, app.bot.id, period);
    await app.db.query(
      `INSERT INTO traces (bot_id, conversation, message_id, stretch, guardrails_version, text, signals, verdicts, decision, decided_at, took_ms)
       VALUES ($1, 4790, 900, 1, 1, 'and', '{}', '[]', $2, $3, 1)`,
      [app.bot.id, { action: 'stay-silent', why: WAITING }, now],
    );
    const after = await overviewFigures(app.db, app.bot.id, period);
    expect(after.decisions).toEqual(before.decisions);
    await app.db.query('DELETE FROM traces WHERE message_id = 900');
  });

  it('counts an "ok" as nothing that was asked back about', async () => {
    const period = { from: now - 7 * 86_400_000, to: now + 1 };
    const asked = async (action: string): Promise<number> => {
      const { decisions } = await overviewFigures(app.db, app.bot.id, period);
      return decisions.find((one) => one.action === action)?.count ?? 0;
    };
    const before = [await asked('clarify'), await asked('nothing-asked')];
    await app.db.query(
      `INSERT INTO traces (bot_id, conversation, message_id, stretch, guardrails_version, text, signals, verdicts,
         decision, decided_at, took_ms)
       VALUES ($1, 4828, 901, 1, 1, 'ok', '{}', '[{"trigger":"low_confidence","why":"nothing was asked"}]',
         '{"action":"clarify","options":[]}', $2, 1)`,
      [app.bot.id, now],
    );
    expect([await asked('clarify'), await asked('nothing-asked')]).toEqual([before[0], before[1]! + 1]);
    await app.db.query('DELETE FROM traces WHERE message_id = 901');
  });

  it('shows a click as the visitor’s turn, after what was known when it came', async () => {
    await app.db.query(
      `INSERT INTO messages (bot_id, conversation, message_id, author, text, at, after_id)
       VALUES ($1, 4828, 2, 'visitor', 'Delivery time', $2, 4), ($1, 4828, 3, 'visitor', 'or rather', $2, NULL),
              ($1, 4828, 4, 'bot', 'What do you mean?', $2, NULL), ($1, 4828, 5, 'bot', 'Soon.', $2, NULL)`,
      [app.bot.id, now],
    );
    const record = await conversationRecord(app.db, app.bot.id, 4828);
    expect(record?.messages.slice(1).map(({ author, text }) => `${author}: ${text ?? ''}`)).toEqual([
      'bot: Bikes take 5–7 working days, parts 2–3.',
      'visitor: or rather',
      'bot: What do you mean?',
      'visitor: Delivery time',
      'bot: Soon.',
    ]);
  });

  it('never mixes bots', async () => {
    expect(await conversationRecord(app.db, app.otherBot.id, 4827)).toBeNull();
    expect(await textsSince(app.db, app.otherBot.id, 0)).toEqual([]);
  });
});
