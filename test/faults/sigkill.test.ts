import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it, type ExpectStatic } from 'vitest';
import { REASON_LABELS, reasonSentence } from '../../agent-bot/handoff/reasons.ts';
import { sampleGuardrails } from '../../sandbox/sample/guardrails.ts';
import { ConnectedWorld } from './connected-world.ts';
import { hasDied, MOMENTS } from './killing-database.ts';

/** How long a process that died keeps a conversation from the others at most. */
const LEASE_MS = 5_000;
/** For conditions that a busy machine may need longer for than the promise allows. */
const SOON = { timeout: 150_000, interval: 100 };
const PATIENCE_MS = 400_000;

const SENTENCE = reasonSentence('asked_for_human', 'en', sampleGuardrails());
const ENTRY = 'test/faults/sigkill-service.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-sigkill-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Tests that run side by side bring their own `expect`. */
async function killedAt(
  expect: ExpectStatic,
  moment: string,
  how: { already: boolean; reader?: boolean; knowledge?: boolean; says?: string },
  check: (expect: ExpectStatic, world: ConnectedWorld, conversation: number) => Promise<void>,
): Promise<void> {
  const world = await ConnectedWorld.open({ reader: how.reader ?? true, knowledge: how.knowledge ?? false });
  try {
    const once = join(folder, `${moment} ${JSON.stringify(how)}`.replaceAll(/\W+/g, '-'));
    const env = { KILL_AT: moment, KILL_ONCE: once };
    await Promise.all(
      how.already
        ? [world.start({ entry: ENTRY, env }), world.start({ entry: ENTRY, env })]
        : [world.start({ entry: ENTRY, env })],
    );
    const visitor = await world.visitor();
    await visitor.says(how.says ?? 'Can I talk to a real person?');
    const victim = await Promise.race(
      world.processes.map(async (one) => ({ process: one, ended: await one.ended })),
    );
    expect(victim.ended.signal).toBe('SIGKILL');
    expect(hasDied(once)).toBe(true);
    const died = Date.now();
    const lease = await leaseOf(world, visitor.conversation);
    if (!how.already) await world.start({ entry: ENTRY });
    if (lease !== null) {
      // The dead process's lease ends, and another takes it (or has done all there was to do).
      expect(lease.until - died).toBeLessThanOrEqual(LEASE_MS);
      await expect
        .poll(async () => (await leaseOf(world, visitor.conversation))?.by, SOON)
        .not.toBe(lease.by);
    }
    await check(expect, world, visitor.conversation);
  } finally {
    await world.close();
  }
}

/** Who has the conversation, and until when; null where nobody has it. */
async function leaseOf(
  world: ConnectedWorld,
  conversation: number,
): Promise<{ by: string; until: number } | null> {
  const { rows } = await world.database.db.query<{ by: string; until: number }>(
    `SELECT leased_by AS by, leased_until AS until FROM conversations
     WHERE bot_id = $1 AND conversation = $2 AND leased_by IS NOT NULL`,
    [world.bot.id, conversation],
  );
  return rows[0] ?? null;
}

/** Exactly one statement, opened, exactly one note, one handoff, and nothing more to do. */
async function handedOffOnce(
  expect: ExpectStatic,
  world: ConnectedWorld,
  conversation: number,
): Promise<void> {
  await expect
    .poll(
      () => [
        world.said(conversation),
        world.status(conversation),
        world.notes(conversation).map((note) => note.includes(REASON_LABELS.asked_for_human)),
      ],
      SOON,
    )
    .toEqual([[SENTENCE], 'open', [true]]);
  await expect.poll(() => world.undone(conversation), SOON).toEqual([]);
  // All echoes are in, and nothing was said on top of it.
  await expect.poll(() => world.server.sandbox.inspect.waiting().length, SOON).toBe(0);
  await expect.poll(() => world.undone(conversation), SOON).toEqual([]);
  expect(world.said(conversation)).toEqual([SENTENCE]);
  expect(world.notes(conversation)).toHaveLength(1);
  expect(await world.handoffs(conversation)).toEqual([{ stretch: 1, reason: 'asked_for_human' }]);
}

describe.concurrent('a process is killed with SIGKILL', () => {
  // Chatwoot had no answer: it opens the conversation to people itself, which is tested below.
  const moments = MOMENTS.filter((moment) => !moment.endsWith('the event is stored'));
  for (const [n, moment] of moments.entries()) {
    const already = n % 2 === 0;
    it(
      `${moment}; ${already ? 'one that runs already' : 'the next one'} hands off, once`,
      ({ expect }) => killedAt(expect, moment, { already }, handedOffOnce),
      PATIENCE_MS,
    );
  }

  it(
    'before the event is stored; Chatwoot has no answer and opens the conversation to people',
    ({ expect }) =>
      killedAt(expect, 'before the event is stored', { already: false }, async (_, world, conversation) => {
        await expect.poll(() => world.status(conversation), SOON).toBe('open');
        expect(world.said(conversation)).toEqual([]);
        expect(world.relay.answered[0]).toBe(0);
      }),
    PATIENCE_MS,
  );

  it(
    'after the event is stored, before Chatwoot has its answer; it is not judged twice',
    ({ expect }) =>
      killedAt(expect, 'after the event is stored', { already: true }, async (_, world, conversation) => {
        await expect.poll(() => world.status(conversation), SOON).toBe('open');
        await expect.poll(async () => (await world.handoffs(conversation)).length, SOON).toBe(1);
        await expect.poll(() => world.notes(conversation).length, SOON).toBe(1);
        await expect.poll(() => world.undone(conversation), SOON).toEqual([]);
        expect(world.said(conversation).length).toBeLessThan(2);
        expect(await world.handoffs(conversation)).toHaveLength(1);
        expect(world.notes(conversation)).toHaveLength(1);
      }),
    PATIENCE_MS,
  );

  for (const reader of [true, false]) {
    for (const moment of ['after step 1 is marked as started', 'after step 1 reached Chatwoot'] as const) {
      // Without a reader, and where the echo was on its way to the process that died, nobody can tell: at least once.
      const times = reader || moment.endsWith('started') ? [1] : [1, 2];
      it(
        `${moment}, an answer on its way, ${reader ? 'with' : 'without'} a reader; it arrives ${times.length > 1 ? 'at least ' : ''}once`,
        ({ expect }) =>
          killedAt(
            expect,
            moment,
            { already: true, reader, knowledge: true, says: 'How long does shipping take?' },
            async (_, world, conversation) => {
              await expect.poll(() => world.said(conversation).length, SOON).toBeGreaterThan(0);
              await expect.poll(() => world.undone(conversation), SOON).toEqual([]);
              const said = world.said(conversation);
              expect(times).toContain(said.length);
              for (const word of said) expect(word).toMatch(/working days/);
              // The echo may have gone to the process that died: Chatwoot then opens the conversation to people.
              expect((await world.handoffs(conversation)).map((one) => one.reason)).toEqual(
                world.status(conversation) === 'pending' ? [] : ['chatwoot_opened'],
              );
            },
          ),
        PATIENCE_MS,
      );
    }
  }
});
