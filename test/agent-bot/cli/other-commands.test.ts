import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listChatwoots } from '../../../agent-bot/store/chatwoots.ts';
import { listBots, readBotSecrets } from '../../../agent-bot/store/bots.ts';
import { openVault } from '../../../agent-bot/store/open-vault.ts';
import { commandWorld, type CommandWorld } from './command-world.ts';

describe('the smaller commands', () => {
  let world: CommandWorld;
  beforeEach(async () => {
    world = await commandWorld();
  });
  afterEach(() => world.close());

  const connect = (inbox: string) =>
    world.run([...world.connectArgs.map((arg) => (arg === 'Website' ? inbox : arg)), '--skip-test']);

  it('baton bots lists what is connected', async () => {
    expect((await world.run(['bots'])).out).toBe(
      'No bot is connected. Connect one: npm run baton -- connect',
    );
    await connect('Website');
    const listed = await world.run(['bots', '--json']);
    expect(listed.json.bots).toEqual([
      {
        id: expect.any(Number),
        inbox: 'Website',
        channel: 'Channel::Api',
        chatwoot: world.front.url,
        account: 1,
        demo: false,
        people: [],
        entries: null,
        guardrails: 1,
        alarms: [],
        leaving: false,
      },
    ]);
    expect((await world.run(['bots'])).out).toContain('Pings       nobody');
  });

  it('baton disconnect forgets the bot, with the last one the token, and says what stays', async () => {
    await connect('Website');
    await connect('Shop');
    const asked = await world.run(['disconnect', '--inbox', 'Shop'], { answers: ['n'] });
    expect(asked).toMatchObject({ code: 1, out: '' });
    expect((await world.run(['disconnect', '--inbox', 'Shop'])).code).toBe(2);
    expect((await world.run(['disconnect', '--yes'])).code).toBe(2);

    const shop = await world.run(['disconnect', '--inbox', 'Shop'], { answers: ['y'] });
    expect(shop.code).toBe(0);
    expect(shop.out).toContain('In Chatwoot stay: the inbox "Shop"');
    expect(shop.out).not.toContain('token');
    expect(await listChatwoots(world.db)).toHaveLength(1);

    const website = await world.run(['disconnect', '--inbox', 'Website', '--yes', '--json']);
    expect(website.json).toMatchObject({ ok: true, tokenForgotten: true });
    expect(await listChatwoots(world.db)).toEqual([]);
    expect(world.chatwoot.sandbox.world.core.state.bots).toHaveLength(2);
  });

  it('asks for a name where several bots are connected', async () => {
    await connect('Website');
    await connect('Shop');
    const ran = await world.run(['knowledge', 'export']);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/Several bots are connected\.\nAdd --inbox NAME: --bot \d+ \("Website" at/);
  });

  it('baton rotate-key encrypts everything anew, and only while no service runs', async () => {
    await connect('Website');
    const [bot] = await listBots(world.db);
    const secrets = await readBotSecrets(world.db, world.vault, bot!.id);
    expect((await world.run(['rotate-key', '--yes'])).err).toContain(
      'BATON_NEW_SECRET_KEY must hold the new key',
    );
    const fresh = randomBytes(32).toString('base64');
    world.env['BATON_NEW_SECRET_KEY'] = fresh;
    expect((await world.run(['rotate-key'])).code).toBe(2);

    const service = await world.startService();
    const refused = await world.run(['rotate-key', '--yes']);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('A Baton service still uses this database.');
    await service.stop();
    await expect.poll(async () => (await world.run(['rotate-key', '--yes'])).code).toBe(0);

    // Whoever was interrupted before the last words runs it again, and reads that it is done.
    expect(await world.run(['rotate-key', '--yes'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/with the new key already\.\nSet BATON_SECRET_KEY to it/),
    });

    const vault = await openVault(world.db, fresh, '/nowhere');
    expect(await readBotSecrets(world.db, vault, bot!.id)).toEqual(secrets);
    const old = await world.run(['bots']);
    expect(old.code).toBe(1);
    expect(old.err.split('\n')).toHaveLength(2);
  });
});
