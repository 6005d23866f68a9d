import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importKnowledge } from '../../../agent-bot/connect/import-knowledge.ts';
import { systemClock } from '../../../agent-bot/clock.ts';
import { raiseAlarm } from '../../../agent-bot/store/alarms.ts';
import { beginLeaving, listBots } from '../../../agent-bot/store/bots.ts';
import { commandWorld, NOTHING_LEFT, type CommandWorld } from './command-world.ts';

const CONNECT = ['--assign', 'jane@larkfield.example', '--skip-test'];

describe('baton doctor', () => {
  let world: CommandWorld;
  beforeEach(async () => {
    world = await commandWorld();
  });
  afterEach(() => world.close());

  async function connected(): Promise<number> {
    const ran = await world.run([...world.connectArgs, ...CONNECT, '--json']);
    const botId = ran.json.bot.id as number;
    const entries = ['delivery', 'returns', 'sizes'].map((topic) => ({
      id: topic,
      questions: ['how long', 'what about', 'tell me of'].map((start) => `${start} ${topic}`),
      answer: `All about ${topic}.`,
    }));
    await importKnowledge({ db: world.db, clock: systemClock }, botId, { entries }, { who: 'test' });
    return botId;
  }

  /** Waits as long as people do for a webhook that comes, and not long for one that does not. */
  async function examined(args: string[] = ['--skip-test'], patience: { patienceMs?: number } = {}) {
    const ran = await world.run(['doctor', '--json', ...args], patience);
    const findings = ran.json.bots[0].findings as {
      name: string;
      outcome: string;
      say: string;
      todo: string;
    }[];
    return {
      ...ran,
      findings,
      of: (name: string) => findings.filter((finding) => finding.name === name).at(-1),
    };
  }

  it('finds nothing wrong with a service that runs, changes nothing and leaves nothing', async () => {
    await connected();
    const { logged } = await world.startService();
    const bots = await listBots(world.db);
    world.front.writes.length = 0;
    const ran = await world.run(['doctor']);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('✓ The service runs and knows this bot.');
    expect(ran.out).toContain("✓ Chatwoot's signed webhook came");
    expect(ran.out).toContain('✓ The knowledge is trained: 3 entries.');
    expect(ran.out).toContain('RACK_ATTACK_ALLOWED_IPS');
    expect(ran.out).toContain('Nothing is wrong.');
    expect(ran.out).not.toContain('✗');
    expect(world.front.writes.filter((write) => !/contacts|conversations/.test(write))).toEqual([]);
    expect(await listBots(world.db)).toEqual(bots);
    expect(await world.leftovers()).toEqual(NOTHING_LEFT);
    // Nor does it frighten whoever reads the service's log.
    expect(logged).toEqual([]);
  });

  it('finds that no service runs, and that the webhook comes all the same', async () => {
    await connected();
    const { code, of } = await examined([]);
    expect(code).toBe(1);
    expect(of('service')).toMatchObject({ outcome: 'wrong', todo: 'Start it: npm start' });
    expect(of('webhook')).toMatchObject({ outcome: 'right' });
  });

  it('finds that no webhook comes', async () => {
    await connected();
    await world.startService();
    world.chatwoot.sandbox.faults.set({ webhookDrop: {} });
    const { code, of } = await examined([], { patienceMs: 300 });
    expect(code).toBe(1);
    expect(of('webhook')).toMatchObject({ outcome: 'wrong' });
    expect(await world.leftovers()).toEqual(NOTHING_LEFT);
  });

  it('finds a bot that was detached, and does not test what cannot come', async () => {
    await connected();
    world.chatwoot.sandbox.world.core.state.inboxes[0]!.botId = null;
    world.front.writes.length = 0;
    const { code, of } = await examined([]);
    expect(code).toBe(1);
    expect(of('attached')).toMatchObject({ outcome: 'wrong', todo: 'Connect again.' });
    expect(of('webhook')).toMatchObject({ outcome: 'warning', todo: 'Mend what is wrong above first.' });
    expect(world.front.writes).toEqual([]);
  });

  it.each<[string, string, (world: CommandWorld) => void]>([
    [
      'an agent bot that posts elsewhere',
      'bot',
      ({ chatwoot }) => {
        chatwoot.sandbox.world.core.state.bots[0]!.outgoingUrl = 'https://elsewhere.example/';
      },
    ],
    [
      'an agent bot that is gone',
      'bot',
      ({ chatwoot }) => {
        chatwoot.sandbox.world.core.state.bots.length = 0;
      },
    ],
    [
      'a secret that was renewed',
      'secret',
      ({ chatwoot }) => {
        chatwoot.sandbox.world.core.state.bots[0]!.secret = 'renewed-secret-of-the-bot';
      },
    ],
    [
      "a bot's token that was renewed",
      'bot-token',
      ({ chatwoot }) => {
        chatwoot.sandbox.world.core.state.bots[0]!.accessToken = 'renewed-token-of-bot';
      },
    ],
    [
      "an administrator's token that was renewed",
      'token',
      ({ chatwoot }) => {
        chatwoot.sandbox.world.core.state.users[0]!.accessToken = 'renewed-token-of-ada';
      },
    ],
    [
      'an administrator who is none any more',
      'role',
      ({ chatwoot }) => {
        chatwoot.sandbox.world.core.state.users[0]!.role = 'agent';
      },
    ],
    [
      'a Chatwoot that was set back',
      'version',
      ({ front }) => {
        front.intercept = ({ path }) =>
          path === '/api' ? { status: 200, json: { version: '4.13.0' } } : null;
      },
    ],
    [
      'people who left',
      'people',
      ({ chatwoot }) => {
        const { state } = chatwoot.sandbox.world.core;
        state.users = state.users.filter((user) => user.name !== 'Jane Doe');
      },
    ],
  ])('finds %s', async (_what, name, damage) => {
    await connected();
    damage(world);
    const { code, of } = await examined();
    expect(of(name)).toMatchObject({ outcome: 'wrong', todo: expect.stringMatching(/\w/) });
    expect(code).toBe(1);
  });

  it('warns of settings that talk over the bot, of missing knowledge and of nobody assigned', async () => {
    const botId = await connected();
    const inbox = world.chatwoot.sandbox.world.core.state.inboxes[0]!;
    Object.assign(inbox, { greetingEnabled: true, enableEmailCollect: true, enableAutoAssignment: true });
    await world.db.query(`UPDATE bots SET live_model = NULL, people = '[]' WHERE id = $1`, [botId]);
    const { code, of, json } = await examined();
    for (const name of ['greeting', 'email-collect', 'auto-assignment', 'knowledge', 'people'])
      expect(of(name)).toMatchObject({ outcome: 'warning' });
    expect(json.ok).toBe(true);
    expect(code).toBe(0);
  });

  it('finds alarms, steps that failed for good, and knowledge that cannot be loaded', async () => {
    const botId = await connected();
    await raiseAlarm(world.db, {
      botId,
      code: 'token_refused',
      detail: 'Chatwoot refuses the bot.',
      remedy: 'Connect again.',
      stopsBot: true,
      at: 1,
    });
    await world.db.query(
      `INSERT INTO conversations (bot_id, conversation, owner, created_at, updated_at) VALUES ($1, 5, 'queued', 1, 1)`,
      [botId],
    );
    await world.db.query(
      `INSERT INTO steps (bot_id, conversation, seq, key, kind, body, allowed, stretch, status, error, created_at)
       VALUES ($1, 5, 1, 'k', 'open', '{}', '{queued}', 1, 'dead', 'chatwoot_failed', 1)`,
      [botId],
    );
    await world.db.query(`UPDATE model_parts SET bytes = '\\x00' WHERE bot_id = $1`, [botId]);
    const { code, of } = await examined();
    expect(of('alarm')).toMatchObject({ outcome: 'wrong', say: 'Alarm: Chatwoot refuses the bot.' });
    expect(of('dead-steps')).toMatchObject({
      outcome: 'wrong',
      say: '1 step in Chatwoot failed for good, the last one with: chatwoot_failed.',
    });
    expect(of('knowledge')).toMatchObject({
      outcome: 'wrong',
      say: expect.stringMatching(
        /^Version 1 of the knowledge of "Website" could not be loaded: .* No earlier one .* until it is trained again\.$/,
      ) as string,
    });
    expect(code).toBe(1);
  });

  it('names a bot that is being disconnected, for how long, and both ways on', async () => {
    const botId = await connected();
    await beginLeaving(world.db, botId, { who: 'disconnect', at: Date.now() - 3 * 3_600_000 });
    const { code, of } = await examined();
    expect(code).toBe(1);
    expect(of('leaving')).toMatchObject({
      outcome: 'wrong',
      say: 'Disconnecting the bot was begun 3 hours ago and not finished: it is silent.',
      todo: 'Go on: npm run baton -- disconnect --inbox "Website". Or keep it: connect it again.',
    });
  });

  it("says what is lost without an administrator's token", async () => {
    await connected();
    await world.db.query('UPDATE chatwoots SET admin_token = NULL');
    const { of } = await examined([]);
    expect(of('reader')).toMatchObject({ outcome: 'warning', say: expect.stringContaining('at least once') });
    expect(of('bot-token')).toMatchObject({ outcome: 'right' });
    expect(of('webhook')).toMatchObject({ outcome: 'warning' });
  });

  it('takes the address the bot has for right where nobody has told another', async () => {
    await connected();
    world.env['BATON_PUBLIC_URL'] = undefined;
    expect((await examined()).of('bot')).toMatchObject({ outcome: 'right' });
    world.env['BATON_PUBLIC_URL'] = 'https://moved.example.com';
    expect((await examined()).of('bot')).toMatchObject({ outcome: 'wrong' });
  });

  it('says so when no bot is connected', async () => {
    const ran = await world.run(['doctor']);
    expect(ran).toMatchObject({
      code: 1,
      err: 'No bot is connected.\nConnect one: npm run baton -- connect',
    });
  });
});

describe('baton doctor on Chatwoot 4.14.2', () => {
  it("remarks that agents can read the bot's token", async () => {
    const world = await commandWorld('4.14.2');
    try {
      await world.run([...world.connectArgs, ...CONNECT]);
      const ran = await world.run(['doctor', '--skip-test']);
      expect(ran.code).toBe(0);
      expect(ran.out).toContain("! In Chatwoot 4.14.2 every agent can read the bot's token");
    } finally {
      await world.close();
    }
  });
});
