import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultGuardrails } from '../../../agent-bot/guardrails/schema.ts';
import { listAudit } from '../../../agent-bot/store/audit.ts';
import { getBot } from '../../../agent-bot/store/bots.ts';
import * as guardrails from '../../../agent-bot/store/guardrails.ts';
import { configChannel } from '../../../agent-bot/store/notify-config.ts';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase } from '../../database/test-database.ts';
import type { TestDatabase } from '../../database/test-database.ts';
import { addBot } from './add-bot.ts';

const vault = createVault(generateKey());
const named = (assistantName: string) => ({ ...defaultGuardrails(), assistantName });
const ada = { who: 'Ada', at: 1_000 };
const bob = { who: 'Bob', at: Date.UTC(2026, 0, 2, 3, 4, 5) };
let test: TestDatabase;
let botId: number;
beforeAll(async () => {
  test = await createTestDatabase();
});
beforeEach(async () => {
  botId = (await addBot(test.db, vault)).id;
});
afterAll(() => test.drop());

describe('guardrails', () => {
  it('have neither a version nor a draft at first', async () => {
    expect(await guardrails.liveGuardrails(test.db, botId)).toBeNull();
    expect(await guardrails.getDraft(test.db, botId)).toBeNull();
    expect(await guardrails.listGuardrails(test.db, botId)).toEqual([]);
  });

  it('go live from a draft, as the next version, on record and told to all processes', async () => {
    const told: string[] = [];
    const stop = await test.db.listen(configChannel, (id) => told.push(id));
    const revision = await guardrails.saveDraft(test.db, botId, {
      ...ada,
      settings: named('One'),
      revision: 0,
    });
    expect(await guardrails.getDraft(test.db, botId)).toEqual({
      settings: named('One'),
      basedOn: 0,
      revision: 1,
      editedAt: 1_000,
      editedBy: 'Ada',
    });
    expect(await guardrails.liveGuardrails(test.db, botId)).toBeNull();
    expect(await guardrails.publishDraft(test.db, botId, { ...bob, revision, note: 'first' })).toBe(1);
    expect(await guardrails.liveGuardrails(test.db, botId)).toEqual({ version: 1, settings: named('One') });
    expect(await guardrails.getDraft(test.db, botId)).toBeNull();
    expect((await getBot(test.db, botId))?.liveVersion).toBe(1);
    expect(await guardrails.listGuardrails(test.db, botId)).toEqual([
      { version: 1, publishedAt: bob.at, publishedBy: 'Bob', note: 'first' },
    ]);
    const [line] = await listAudit(test.db, { botId });
    expect(line).toMatchObject({
      who: 'Bob',
      what: 'guardrails_published',
      detail: { version: 1, draft: 1 },
    });
    await expect.poll(() => told).toEqual([String(botId)]);
    await stop();
  });

  it('roll back as a new version and leave a draft alone', async () => {
    await guardrails.publishGuardrails(test.db, botId, { ...ada, settings: named('One'), note: null });
    await guardrails.publishGuardrails(test.db, botId, { ...ada, settings: named('Two'), note: null });
    await guardrails.saveDraft(test.db, botId, { ...ada, settings: named('Draft'), revision: 0 });
    expect(
      await guardrails.rollBackGuardrails(test.db, botId, { ...bob, version: 1, note: 'Two was wrong' }),
    ).toBe(3);
    expect(await guardrails.liveGuardrails(test.db, botId)).toEqual({ version: 3, settings: named('One') });
    expect(await guardrails.getGuardrails(test.db, botId, 2)).toEqual(named('Two'));
    expect(await guardrails.getDraft(test.db, botId)).toMatchObject({ settings: named('Draft'), basedOn: 2 });
    expect((await listAudit(test.db, { botId }))[0]?.detail).toEqual({ version: 3, rolledBackTo: 1 });
  });

  it('say who changed the draft and when, if two people edit it', async () => {
    await guardrails.saveDraft(test.db, botId, { ...ada, settings: named('A'), revision: 0 });
    expect(await guardrails.saveDraft(test.db, botId, { ...bob, settings: named('B'), revision: 1 })).toBe(2);
    const conflict = {
      code: 'draft_conflict',
      status: 409,
      message: 'Bob changed the draft at 2026-01-02T03:04:05.000Z.',
    };
    const late = { ...ada, revision: 1 };
    await expect(
      guardrails.saveDraft(test.db, botId, { ...late, settings: named('C') }),
    ).rejects.toMatchObject(conflict);
    await expect(guardrails.publishDraft(test.db, botId, { ...late, note: null })).rejects.toMatchObject(
      conflict,
    );
    await expect(guardrails.discardDraft(test.db, botId, late)).rejects.toMatchObject(conflict);
    expect((await guardrails.getDraft(test.db, botId))?.settings.assistantName).toBe('B');
    await guardrails.discardDraft(test.db, botId, { ...ada, revision: 2 });
    expect(await guardrails.getDraft(test.db, botId)).toBeNull();
  });

  it('say who published the draft away', async () => {
    await guardrails.saveDraft(test.db, botId, { ...ada, settings: named('A'), revision: 0 });
    await guardrails.publishDraft(test.db, botId, { ...bob, revision: 1, note: null });
    const late = guardrails.saveDraft(test.db, botId, { ...ada, settings: named('C'), revision: 1 });
    await expect(late).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('Bob published version 1') as string,
    });
  });

  it('let one of many who save at once win, and none twice publish the same number', async () => {
    const saving = ['A', 'B', 'C', 'D'].map((name) =>
      guardrails.saveDraft(test.db, botId, { ...ada, settings: named(name), revision: 0 }),
    );
    const saved = await Promise.allSettled(saving);
    expect(saved.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const publishing = [1, 2, 3, 4].map(() =>
      guardrails.publishGuardrails(test.db, botId, { ...ada, settings: named('P'), note: null }),
    );
    expect((await Promise.all(publishing)).sort()).toEqual([1, 2, 3, 4]);
  });

  it('refuse what does not exist', async () => {
    const nothing = { ...ada, revision: 0, note: null };
    await expect(guardrails.publishDraft(test.db, botId, nothing)).rejects.toMatchObject({
      code: 'draft_missing',
    });
    const version = { ...ada, version: 9, note: null };
    await expect(guardrails.rollBackGuardrails(test.db, botId, version)).rejects.toMatchObject({
      code: 'version_unknown',
    });
    const lost = guardrails.saveDraft(test.db, 999_999, { ...ada, settings: named('A'), revision: 0 });
    await expect(lost).rejects.toMatchObject({ code: 'bot_unknown' });
  });

  it('refuse settings that are none, before anything is written', async () => {
    const settings = { ...named('A'), quietWindowMs: -1 };
    await expect(guardrails.saveDraft(test.db, botId, { ...ada, settings, revision: 0 })).rejects.toThrow();
    expect(await guardrails.getDraft(test.db, botId)).toBeNull();
  });

  it('fill in what a version from before a setting existed does not say, and name what cannot be read', async () => {
    await guardrails.publishGuardrails(test.db, botId, { ...ada, settings: named('Old'), note: null });
    const store = (settings: object) =>
      test.db.query('UPDATE guardrails_versions SET settings = $1 WHERE bot_id = $2', [settings, botId]);
    await store({ assistantName: 'Old' });
    expect((await guardrails.liveGuardrails(test.db, botId))?.settings).toEqual(named('Old'));
    await store({ assistantName: 7 });
    await expect(guardrails.liveGuardrails(test.db, botId)).rejects.toMatchObject({
      code: 'guardrails_unreadable',
    });
  });
});
