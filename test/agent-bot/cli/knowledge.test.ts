import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listModels } from '../../../agent-bot/store/models.ts';
import { replaceModelBytes } from '../store/replace-model-bytes.ts';
import { commandWorld, type CommandWorld } from './command-world.ts';

const entry = (id: string, answer = `About ${id}.`) => ({
  id,
  questions: [`what about ${id}`, `tell me of ${id}`, `${id} please`],
  answer,
});

describe('baton knowledge', () => {
  let world: CommandWorld;
  let folder: string;
  beforeAll(async () => {
    world = await commandWorld();
    folder = await mkdtemp(join(tmpdir(), 'baton-knowledge-'));
    await world.run([...world.connectArgs, '--skip-test']);
  });
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function file(content: unknown): Promise<string> {
    const path = join(folder, 'knowledge.json');
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  }

  it('trains, sees that nothing changed, takes corrected answers without training, and exports', async () => {
    const entries = ['delivery', 'returns', 'payment'].map((id) => entry(id));
    const path = await file({ entries });
    const first = await world.run(['knowledge', 'import', path, '--inbox', 'website', '--json']);
    expect(first.code).toBe(0);
    expect(first.json).toMatchObject({ ok: true, entries: 3, changed: true, trained: true });
    const second = await world.run(['knowledge', 'import', path]);
    expect(second.out).toBe('"Website" answers from exactly these 3 entries already.');

    await file({ entries: [entry('delivery', 'Two days.'), ...entries.slice(1)] });
    const third = await world.run(['knowledge', 'import', path, '--json']);
    expect(third.json).toMatchObject({ changed: true, trained: false });
    const exported = await world.run(['knowledge', 'export', '--inbox', 'Website']);
    expect(exported.json.entries[0]).toEqual(entry('delivery', 'Two days.'));
  });

  it('is answered from by a running service at once', async () => {
    const service = await world.startService();
    try {
      const path = await file({ entries: [entry('warranty'), entry('gifts')] });
      await world.run(['knowledge', 'import', path]);
      await expect
        .poll(async () => (await fetch(`${world.publicUrl}/health/ready`)).json())
        .toEqual({ ready: true, missing: [] });
    } finally {
      await service.stop();
    }
  });

  it('names what it does not read in an entry, which may be mistyped', async () => {
    const mistyped = { ...entry('typo'), sorces: [], smalltalk: true };
    const path = await file({ entries: [mistyped, { ...mistyped, id: 'other', questions: ['others'] }] });
    const { err } = await world.run(['knowledge', 'import', path, '--anyway']);
    expect(err).toContain('Not read: "sorces" of entry "typo".');
    expect(err).toContain('Not read: "smalltalk" of entry "typo". An entry may have id, title');
    expect(err.match(/Not read/g)).toHaveLength(2);
  });

  it('names phrasings that stand under two entries', async () => {
    const twice = { ...entry('bells'), questions: ['what about warranty?', 'ring', 'a bell'] };
    const path = await file({ entries: [entry('warranty'), entry('gifts'), twice] });
    const { out } = await world.run(['knowledge', 'import', path, '--anyway']);
    expect(out).toMatch(
      /The same phrasing stands under several entries.*\n +"what about warranty": warranty, bells/,
    );
  });

  it('uses a version of an older format by training its entries again, compared as any training is', async () => {
    const entries = Array.from({ length: 6 }, (_, n) => entry(`matter${String(n)}`));
    await world.run(['knowledge', 'import', await file({ entries }), '--anyway']);
    await world.run(['knowledge', 'import', await file({ entries: entries.slice(0, 2) }), '--anyway']);
    const versions = async (): Promise<{ version: number; live: boolean; entries: number }[]> =>
      (await world.run(['knowledge', 'versions', '--json'])).json.versions;
    const [two, six] = await versions();
    for (const model of await listModels(world.db, 1))
      if (model.version === six!.version)
        await replaceModelBytes(world.db, model.id, Buffer.from('BTN0 of old'));
    const used = await world.run(['knowledge', 'use', String(six!.version)]);
    expect(used.err).toContain(`The model of version ${String(six!.version)} is of another Baton's`);
    expect(used).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^"Website" answers from the 6 entries of version \d+ now, as version \d+, trained in/,
      ),
    });
    expect((await versions())[0]).toMatchObject({ version: two!.version + 1, live: true, entries: 6 });

    // What has lost most entries waits for somebody to say so, as in an import.
    for (const model of await listModels(world.db, 1))
      if (model.version === two!.version)
        await replaceModelBytes(world.db, model.id, Buffer.from('BTN0 of old'));
    const held = await world.run(['knowledge', 'use', String(two!.version), '--json']);
    expect([held.code, held.json]).toMatchObject([
      1,
      { ok: false, of: two!.version, entries: 2, trained: true },
    ]);
    expect(held.json.held_back).toContain('Of the 6 live entries 2 are left.');
    expect((await versions()).find((one) => one.live)).toMatchObject({ entries: 6 });
    expect((await world.run(['knowledge', 'use', String(held.json.version)])).code).toBe(0);
    expect((await versions()).find((one) => one.live)).toMatchObject({ entries: 2 });
  });

  it.each<[string, unknown, string]>([
    ['two entries of one id', { entries: [entry('a'), entry('a')] }, 'Two entries have the id "a".'],
    [
      'an empty question',
      { entries: [{ id: 'a', questions: ['x', ' '], answer: 'y' }] },
      'Entry "a": question 2 is empty.',
    ],
    ['no questions', { entries: [{ id: 'a', questions: [], answer: 'y' }] }, 'Entry "a" has no questions.'],
    [
      '10,000 entries',
      { entries: Array.from({ length: 10_000 }, (_, n) => entry(String(n))) },
      'The knowledge has 10000 entries; 2000 are possible.',
    ],
    ['half a file', '{"entries":[', 'is not JSON.'],
    ['another shape', [], 'The knowledge has no list named "entries".'],
  ])('refuses %s and keeps what the bot knows', async (_what, content, say) => {
    const before = await world.run(['knowledge', 'export']);
    const ran = await world.run(['knowledge', 'import', await file(content)]);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain(say);
    expect(ran.err.split('\n')).toHaveLength(2);
    expect((await world.run(['knowledge', 'export'])).out).toBe(before.out);
  });

  it('says what is wrong with a path, and which bots there are', async () => {
    const missing = await world.run(['knowledge', 'import', join(folder, 'none.json')]);
    expect(missing.err).toContain('none.json does not exist.\nCheck the path.');
    expect((await world.run(['knowledge', 'import', folder])).err).toContain('is a folder.');
    await writeFile(join(folder, 'latin.json'), Buffer.from([0x7b, 0xe9, 0x7d]));
    expect((await world.run(['knowledge', 'import', join(folder, 'latin.json')])).err).toContain(
      'is not UTF-8.',
    );
    const path = await file({ entries: [] });
    const unknown = await world.run(['knowledge', 'import', path, '--inbox', 'Nowhere', '--json']);
    expect(unknown.code).toBe(1);
    expect(unknown.json.error).toMatchObject({ code: 'bot_unknown', todo: 'Connected are: "Website".' });
  });
});
