import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPublicClient } from '../../../agent-bot/chatwoot/client.ts';
import { beginLeaving, listBots } from '../../../agent-bot/store/bots.ts';
import { commandWorld, type CommandWorld } from './command-world.ts';

const OPENED = /toggle_status$/;
const DISCONNECT = ['disconnect', '--inbox', 'Website'];

let world: CommandWorld;
beforeEach(async () => {
  world = await commandWorld();
  await world.run([...world.connectArgs, '--skip-test']);
});
afterEach(() => world.close());

/** Conversations that are with the bot, pending. */
async function pending(count: number): Promise<void> {
  const inboxIdentifier = (await listBots(world.db))[0]?.inboxIdentifier ?? '';
  const visitors = createPublicClient({ baseUrl: world.chatwoot.url, inboxIdentifier });
  const { sourceId } = await visitors.createContact({});
  for (let n = 0; n < count; n += 1) await visitors.createConversation(sourceId);
}

/** How many of Chatwoot's conversations have each status. */
function statuses(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of world.chatwoot.sandbox.world.core.state.conversations)
    counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

describe('baton disconnect', () => {
  it('opens what is pending to people, however many pages, and says so before and after', async () => {
    await pending(60);
    const ran = await world.run(DISCONNECT, { answers: ['y'] });
    expect(ran.err).toMatch(
      /This opens 60 conversations that are pending to people, and forgets "Website"[^]*Go on\?/,
    );
    expect([ran.code, ran.out.split('\n')[0]]).toEqual([0, '60 conversations are open to people now.']);
    expect(statuses()).toEqual({ open: 60 });
    expect(await listBots(world.db)).toEqual([]);
    expect((await world.run(DISCONNECT)).err).toContain('No bot is connected.');
  });

  it('says what it will do to a machine too, and tells it how many', async () => {
    await pending(1);
    const ran = await world.run([...DISCONNECT, '--yes', '--json']);
    expect(ran.err).toContain('This opens 1 conversation that is pending to people');
    expect(ran.json).toMatchObject({ ok: true, opened: 1 });
  });

  it('leaves them where that is wanted, or nothing at all', async () => {
    await pending(2);
    expect((await world.run(DISCONNECT, { answers: [''] })).code).toBe(1);
    expect((await world.run(DISCONNECT)).code).toBe(2);
    expect(await listBots(world.db)).toMatchObject([{ leavingAt: null }]);
    const ran = await world.run([...DISCONNECT, '--leave-pending', '--yes', '--json']);
    expect([ran.json.opened, statuses()]).toEqual([0, { pending: 2 }]);
  });

  it('that was killed in between is run again, and no service acts for the bot meanwhile', async () => {
    await pending(3);
    const [bot] = await listBots(world.db);
    let calls = 0;
    world.front.intercept = ({ path }) => {
      if (!OPENED.test(path)) return null;
      calls += 1;
      return calls === 2 ? { status: 401, json: { error: 'Invalid Access Token' } } : null;
    };
    const broken = await world.run([...DISCONNECT, '--yes', '--json']);
    expect([broken.code, broken.json.error]).toMatchObject([1, { code: 'pending_left' }]);
    expect(broken.json.error.say).toContain('Only 1 conversation could be opened');
    expect(statuses()).toEqual({ open: 1, pending: 2 });

    expect((await world.run(['bots'])).out).toContain('Being disconnected');
    const service = await world.startService();
    const hook = await fetch(`${world.publicUrl}/chatwoot/webhook/${bot!.key}`, { method: 'POST' });
    expect(hook.status).toBe(404);
    await service.stop();

    expect((await world.run([...DISCONNECT, '--yes', '--json'])).json).toMatchObject({ opened: 2 });
    expect(statuses()).toEqual({ open: 3 });
    expect(await listBots(world.db)).toEqual([]);
  });

  it('keeps the bot where some cannot be opened, and opens the others', async () => {
    await pending(3);
    world.front.intercept = ({ path }) =>
      path.endsWith('/2/toggle_status') ? { status: 422, json: { error: 'no' } } : null;
    const ran = await world.run([...DISCONNECT, '--yes']);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('1 conversation could not be opened to people, 2 could.');
    expect(ran.err).toContain('--leave-pending');
    expect(statuses()).toEqual({ open: 2, pending: 1 });
    expect(await listBots(world.db)).toHaveLength(1);
  });

  it('touches nothing where Chatwoot cannot be asked, unless told to', async () => {
    world.front.intercept = () => ({ status: 500, json: {} });
    const ran = await world.run([...DISCONNECT, '--yes']);
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('add --leave-pending')]);
    expect(await listBots(world.db)).toMatchObject([{ leavingAt: null }]);
    expect((await world.run([...DISCONNECT, '--yes', '--leave-pending'])).code).toBe(0);
  });

  it('leaves what is pending to another bot that has the inbox by now', async () => {
    await pending(2);
    const { core } = world.chatwoot.sandbox.world;
    world.front.intercept = ({ path }) =>
      path.endsWith('/agent_bot') ? { status: 200, json: { agent_bot: otherBot } } : null;
    const ran = await world.run([...DISCONNECT, '--yes']);
    expect([ran.code, ran.err]).toEqual([0, expect.stringContaining('"Another" is the inbox\'s bot now')]);
    expect([statuses(), core.state.bots.length]).toEqual([{ pending: 2 }, 1]);
  });

  it('is taken back by connecting the bot again', async () => {
    const [bot] = await listBots(world.db);
    await beginLeaving(world.db, bot!.id, { who: 'test', at: 1 });
    await world.run([...world.connectArgs, '--skip-test']);
    expect(await listBots(world.db)).toMatchObject([{ id: bot!.id, leavingAt: null }]);
  });
});

const otherBot = {
  id: 77,
  name: 'Another',
  description: '',
  outgoing_url: 'https://bot.example.com',
  bot_type: 'webhook',
  bot_config: {},
  account_id: 1,
  access_token: { token: 'x' },
};
