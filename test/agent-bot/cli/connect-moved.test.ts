import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listBots } from '../../../agent-bot/store/bots.ts';
import { listChatwoots } from '../../../agent-bot/store/chatwoots.ts';
import { commandWorld, type CommandWorld } from './command-world.ts';

const ASSIGN = ['--assign', 'jane@larkfield.example'];

describe('baton connect after something has moved', () => {
  let world: CommandWorld;
  beforeEach(async () => {
    world = await commandWorld();
  });
  afterEach(() => world.close());

  const connectAt = (url: string, ...more: string[]) =>
    world.run(['connect', '--url', url, '--inbox', 'Website', '--yes', '--skip-test', ...more]);

  it('knows a Chatwoot again that has another address: bot, people and key stay', async () => {
    await connectAt(world.front.url, ...ASSIGN);
    const [before] = await listBots(world.db);
    world.front.writes.length = 0;
    const ran = await connectAt(world.chatwoot.url);
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.out).toContain(`This is the Chatwoot that was at ${world.front.url}`);
    expect(ran.err).not.toContain('Replace it');
    expect(ran.out).toContain('✓ A handoff pings Jane Doe.');
    expect(await listBots(world.db)).toEqual([before]);
    expect(await listChatwoots(world.db)).toMatchObject([
      { id: before?.chatwootId, baseUrl: world.chatwoot.url },
    ]);
    const again = await connectAt(world.chatwoot.url);
    expect(again.out).toContain('nothing had to be changed');
  });

  it('is asked whether it has moved, since it may be a copy, and moves nothing unasked', async () => {
    await connectAt(world.front.url, ...ASSIGN);
    const before = [await listBots(world.db), await listChatwoots(world.db)];
    const args = ['connect', '--url', world.chatwoot.url, '--inbox', 'Website', '--skip-test'];
    const piped = await world.run(args);
    expect(piped.code).toBe(2);
    expect(piped.err).toContain('Is it at');
    // Neither moved nor replaced.
    const asked = await world.run([...args, '--account', '1', '--assign', 'jane@larkfield.example'], {
      answers: ['n', 'n'],
    });
    expect(asked.err).toContain(`knows at ${world.front.url}, or a copy of it`);
    expect([await listBots(world.db), await listChatwoots(world.db)]).toEqual(before);
  });

  it('takes the bots to what is known at the new address already', async () => {
    await connectAt(world.front.url, ...ASSIGN);
    const other = ['connect', '--url', world.chatwoot.url, '--inbox', 'Second', '--yes', '--skip-test'];
    await world.run(other);
    expect(await listChatwoots(world.db)).toHaveLength(2);
    const before = await listBots(world.db);
    await connectAt(world.chatwoot.url);
    const [chatwoot, ...rest] = await listChatwoots(world.db);
    expect([chatwoot?.baseUrl, rest]).toEqual([world.chatwoot.url, []]);
    const after = await listBots(world.db);
    expect(after).toEqual(before.map((bot) => ({ ...bot, chatwootId: chatwoot?.id })));
  });

  it('does not take another Chatwoot for one that has moved: its bot would have to have the same secret', async () => {
    await connectAt(world.front.url, ...ASSIGN);
    const [before] = await listBots(world.db);
    world.chatwoot.sandbox.world.core.state.bots[0]!.secret = 'not-the-one-that-baton-keeps';
    const ran = await connectAt(world.chatwoot.url);
    expect(ran.out).not.toContain('This is the Chatwoot that was at');
    expect(ran.err).toContain('Replace it by');
    const bots = await listBots(world.db);
    expect(bots).toHaveLength(2);
    expect(bots[0]).toEqual(before);
  });

  it('lets the agent bot post to a public address with another path, and to no second one', async () => {
    await connectAt(world.front.url, ...ASSIGN);
    const [before] = await listBots(world.db);
    const ran = await connectAt(world.front.url, '--public-url', 'https://gate.example.com/baton/');
    expect(ran.err).not.toContain('Replace it');
    expect(ran.out).toContain('+ The agent bot "Baton" now posts to the new address.');
    expect(world.chatwoot.sandbox.world.core.state.bots).toMatchObject([
      { outgoingUrl: `https://gate.example.com/baton/chatwoot/webhook/${before?.key ?? ''}` },
    ]);
    expect(await listBots(world.db)).toEqual([before]);
  });
});
