import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as alarms from '../../../agent-bot/store/alarms.ts';
import { addAudit, listAudit } from '../../../agent-bot/store/audit.ts';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase } from '../../database/test-database.ts';
import type { TestDatabase } from '../../database/test-database.ts';
import { addBot } from './add-bot.ts';

const vault = createVault(generateKey());
const refused = {
  code: 'token_refused',
  detail: 'Chatwoot said 401.',
  remedy: 'Connect again.',
  stopsBot: true,
  at: 1_000,
};
let test: TestDatabase;
let botId: number;
beforeAll(async () => {
  test = await createTestDatabase();
});
beforeEach(async () => {
  botId = (await addBot(test.db, vault)).id;
});
afterAll(() => test.drop());

describe('alarms', () => {
  it('are new once, keep their first time and take the newest words', async () => {
    expect(await alarms.raiseAlarm(test.db, { ...refused, botId })).toEqual({ isNew: true });
    const again = { ...refused, botId, detail: 'Chatwoot said 403.', at: 5_000 };
    expect(await alarms.raiseAlarm(test.db, again)).toEqual({ isNew: false });
    expect(await alarms.openAlarms(test.db, botId)).toMatchObject([
      { detail: 'Chatwoot said 403.', raisedAt: 1_000 },
    ]);
  });

  it('are new for one only when raised many times at once', async () => {
    const raised = await Promise.all(
      [1, 2, 3, 4].map(() => alarms.raiseAlarm(test.db, { ...refused, botId })),
    );
    expect(raised.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it('stop their bot until they are cleared, and may come back', async () => {
    await alarms.raiseAlarm(test.db, { ...refused, botId });
    await alarms.raiseAlarm(test.db, { ...refused, botId, code: 'slow', stopsBot: false });
    expect([...(await alarms.stoppedBots(test.db))]).toContain(botId);
    expect(await alarms.clearAlarm(test.db, botId, 'token_refused', 2_000)).toBe(true);
    expect(await alarms.clearAlarm(test.db, botId, 'token_refused', 2_000)).toBe(false);
    expect([...(await alarms.stoppedBots(test.db))]).not.toContain(botId);
    expect((await alarms.openAlarms(test.db, botId)).map(({ code }) => code)).toEqual(['slow']);
    expect(await alarms.raiseAlarm(test.db, { ...refused, botId })).toEqual({ isNew: true });
  });

  it('of the whole service concern every bot', async () => {
    await alarms.raiseAlarm(test.db, { ...refused, botId: null, code: 'disk_full' });
    const other = (await addBot(test.db, vault)).id;
    const stopped = await alarms.stoppedBots(test.db);
    expect([stopped.has(botId), stopped.has(other)]).toEqual([true, true]);
    expect((await alarms.openAlarms(test.db, other)).map(({ code }) => code)).toEqual(['disk_full']);
    expect(await alarms.clearAlarm(test.db, null, 'disk_full', 3_000)).toBe(true);
    expect((await alarms.stoppedBots(test.db)).has(other)).toBe(false);
  });

  it('of steps that failed end a day after the last one, those that stop the bot do not', async () => {
    const failed = { ...refused, botId, stopsBot: false };
    await alarms.raiseAlarm(test.db, { ...failed, code: 'say_failed', at: 1_000 });
    await alarms.raiseAlarm(test.db, { ...failed, code: 'knowledge_old', at: 1_000 });
    await alarms.raiseAlarm(test.db, { ...failed, code: 'handoff_failed', stopsBot: true, at: 1_000 });
    await test.db.query(
      `INSERT INTO steps (bot_id, conversation, seq, key, kind, body, allowed, stretch, status, ended_at, created_at)
       VALUES ($1, 1, 1, $2, 'say', '{}', '{bot}', 1, 'dead', 2000, 1000)`,
      [botId, `past-${String(botId)}`],
    );
    const open = async () => (await alarms.openAlarms(test.db, botId)).map(({ code }) => code);
    expect(await alarms.endPastAlarms(test.db, 2_000, 9_000)).toBe(0);
    expect(await open()).toHaveLength(3);
    expect(await alarms.endPastAlarms(test.db, 2_001, 9_000)).toBe(1);
    expect(await open()).toEqual(['knowledge_old', 'handoff_failed']);
  });

  it('are heard by other processes', async () => {
    const heard: string[] = [];
    const stop = await test.db.listen(alarms.alarmChannel, (id) => heard.push(id));
    await alarms.raiseAlarm(test.db, { ...refused, botId });
    await alarms.clearAlarm(test.db, botId, refused.code, 2_000);
    await alarms.clearAlarm(test.db, botId, refused.code, 2_000);
    await alarms.raiseAlarm(test.db, { ...refused, botId: null, code: 'x', stopsBot: false });
    await expect.poll(() => heard).toEqual([String(botId), String(botId), '']);
    await stop();
  });
});

describe('the audit', () => {
  it('is read from the newest back, page by page, for one bot or all', async () => {
    for (const n of [1, 2, 3])
      await addAudit(test.db, { botId, who: 'Ada', what: `did_${String(n)}`, detail: [n], at: n });
    await addAudit(test.db, { botId: null, who: 'baton', what: 'started', at: 4 });
    const page = await listAudit(test.db, { botId, limit: 2 });
    expect(page.map(({ what, detail }) => [what, detail])).toEqual([
      ['did_3', [3]],
      ['did_2', [2]],
    ]);
    const next = await listAudit(test.db, { botId, before: page[1]!.id });
    expect(next.map(({ what }) => what)).toEqual(['did_1']);
    expect((await listAudit(test.db, { limit: 1 }))[0]).toMatchObject({
      botId: null,
      what: 'started',
      detail: null,
    });
  });

  it('cannot be left half written', async () => {
    const failed = test.db.transaction(async (tx) => {
      await addAudit(tx, { botId, who: 'Ada', what: 'undone', at: 1 });
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await listAudit(test.db, { botId })).toEqual([]);
  });
});
