import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, readMigrations } from '../../../agent-bot/store/migrate.ts';
import { modelBytes } from '../../../agent-bot/store/model-content.ts';
import { PART_BYTES } from '../../../agent-bot/store/model-parts.ts';
import { saveModel } from '../../../agent-bot/store/models.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';

let test: TestDatabase;
beforeEach(async () => {
  test = await createTestDatabase();
  await test.db.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
});
afterEach(() => test.drop());

/** In the columns of the first migration: today's code may write more of them. */
async function addBotAsItWas(): Promise<number> {
  const { rows } = await test.db.query<{ id: number }>(
    `WITH chatwoot AS (
       INSERT INTO chatwoots (base_url, account_id, created_at) VALUES ('https://chat.example', 1, 1) RETURNING id)
     INSERT INTO bots (key, chatwoot_id, name, inbox_id, channel, agent_bot_id, bot_token, webhook_secret, created_at)
     SELECT 'key', id, 'Ada', 3, 'Channel::Api', 5, '', '', 1 FROM chatwoot RETURNING id`,
  );
  return rows[0]!.id;
}

describe('the migration that puts models into parts', () => {
  it('keeps every byte of those that are there, and counts on from them', async () => {
    const all = await readMigrations();
    const own = all.findIndex(({ name }) => name === '0042-model-parts');
    await migrate(test.db, all.slice(0, own));
    const botId = await addBotAsItWas();
    const models = [0, 1, PART_BYTES, PART_BYTES + 1, 5 * PART_BYTES - 1].map((size) => randomBytes(size));
    for (const [n, bytes] of models.entries())
      await test.db.query(
        `INSERT INTO models (id, bot_id, version, data_hash, bytes, entries, report, trained_at)
         VALUES ($1::int, $2, $1::int, 'h', $3, '[]', '{}', 5)`,
        [n + 1, botId, bytes],
      );
    await migrate(test.db, all);
    const added = { dataHash: 'h', bytes: Buffer.of(7), entries: [], report: {}, at: 6 };
    await test.db.query('ALTER SEQUENCE models_id_seq RESTART WITH 100');
    const id = await saveModel(test.db, botId, added);
    for (const [n, bytes] of models.entries())
      expect((await modelBytes(test.db, botId, n + 1))?.equals(bytes)).toBe(true);
    expect(await modelBytes(test.db, botId, id)).toEqual(Buffer.of(7));
    const { rows } = await test.db.query('SELECT max(octet_length(bytes)) AS most FROM model_parts');
    expect(rows).toEqual([{ most: PART_BYTES }]);
  });
});

describe('the migration that follows the score of asking for a person', () => {
  it('takes thresholds below 0.7 along, in what is live, was live and is a draft, and leaves the others', async () => {
    const all = await readMigrations();
    const own = all.findIndex(({ name }) => name === '0053-requests-drawn-together');
    await migrate(test.db, all.slice(0, own));
    const botId = await addBotAsItWas();
    const settings = (threshold: number) => ({ triggers: { asked_for_human: { settings: { threshold } } } });
    for (const [n, threshold] of [0.1, 0.5, 0.69, 0.7, 0.9].entries())
      await test.db.query(
        `INSERT INTO guardrails_versions (bot_id, version, settings, published_at, published_by) VALUES ($1, $2, $3, 1, 'Ada')`,
        [botId, n + 1, settings(threshold)],
      );
    await test.db.query(
      `INSERT INTO guardrails_drafts (bot_id, settings, based_on, edited_at, edited_by) VALUES ($1, $2, 1, 1, 'Ada')`,
      [botId, settings(0.6)],
    );
    await migrate(test.db, all);
    const path = `(settings #>> '{triggers,asked_for_human,settings,threshold}')::real AS threshold`;
    const { rows } = await test.db.query(`SELECT ${path} FROM guardrails_versions ORDER BY version`);
    expect(rows.map((row) => (row as { threshold: number }).threshold)).toEqual([0.1, 0.35, 0.49, 0.7, 0.9]);
    expect((await test.db.query(`SELECT ${path} FROM guardrails_drafts`)).rows).toEqual([
      { threshold: 0.42 },
    ]);
  });
});
