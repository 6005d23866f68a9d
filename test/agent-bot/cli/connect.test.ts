import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWidgetBuild } from '../../../agent-bot/connect/read-widget-build.ts';
import { findWidgetFile } from '../../../agent-bot/store/widget-builds.ts';
import { listBots } from '../../../agent-bot/store/bots.ts';
import { saveChatwoot, listChatwoots } from '../../../agent-bot/store/chatwoots.ts';
import { commandWorld, NOTHING_LEFT, type CommandWorld } from './command-world.ts';

const ASSIGN = ['--assign', 'jane@larkfield.example,team:support'];

function named(json: { findings: { name: string }[] }, name: string) {
  return json.findings.filter((finding) => finding.name === name).at(-1);
}

describe.each(['4.14.2', '4.16.2'] as const)('baton connect on Chatwoot %s', (manner) => {
  let world: CommandWorld;
  beforeEach(async () => {
    world = await commandWorld(manner);
  });
  afterEach(() => world.close());

  it('connects, proves that webhooks come without a service, and leaves nothing of the test', async () => {
    const ran = await world.run([...world.connectArgs, ...ASSIGN]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/✓ Chatwoot's signed webhook came after \d+\.\d s\./);
    expect(ran.out).toContain(
      `! The service does not run; this command listens on port ${world.env['PORT']}`,
    );
    expect(ran.out).toContain('+ A handoff pings Jane Doe, the team support.');
    const [bot] = await listBots(world.db);
    const built = (await readWidgetBuild())!;
    const script = ['chat-widget.js'];
    expect((await findWidgetFile(world.db, built.id, script, 0))?.bytes.toString()).toBe(
      Buffer.from(built.files.get('chat-widget.js')!).toString(),
    );
    expect(ran.out).toContain(
      `\n    <script type="module" src="${world.publicUrl}/widget/chat-widget.js"></script>\n`,
    );
    expect(ran.out).toContain(
      `<script type="module" src="${world.publicUrl}/widget/${built.id}/chat-widget.js" integrity="${built.integrity}" crossorigin></script>\n` +
        `    <chat-widget base-url="${world.front.url}" inbox-identifier="${bot?.inboxIdentifier}" service-url="${world.publicUrl}"></chat-widget>`,
    );
    expect(ran.out).toContain(`connect-src ${world.front.url} ${world.front.url.replace('http', 'ws')}`);
    expect(await world.leftovers()).toEqual(NOTHING_LEFT);
  });

  it('changes nothing the second time, keeps people and address, and says so', async () => {
    await world.run([...world.connectArgs, ...ASSIGN]);
    const before = await listBots(world.db);
    world.front.writes.length = 0;
    const again = await world.run([
      ...world.connectArgs.map((arg) => (arg === 'Website' ? ' website' : arg)),
    ]);
    expect(again.code).toBe(0);
    expect(again.out).toContain('was connected already: nothing had to be changed.');
    expect(again.out).not.toMatch(/^ {2}\+/m);
    expect(again.out).toContain('✓ A handoff pings Jane Doe, the team support.');
    expect(await listBots(world.db)).toEqual(before);
    const lasting = world.front.writes.filter((write) => !/contacts|conversations/.test(write));
    expect(lasting).toEqual([]);
  });

  it('lets a running service take the test message without answering it', async () => {
    await world.startService();
    const ran = await world.run([...world.connectArgs, ...ASSIGN, '--json']);
    expect(ran.code).toBe(0);
    expect(named(ran.json, 'service')).toMatchObject({ outcome: 'right' });
    expect(named(ran.json, 'webhook')).toMatchObject({ outcome: 'right' });
    expect(world.front.writes.filter((write) => write.endsWith('/messages'))).toHaveLength(1);
    expect(await world.leftovers()).toEqual(NOTHING_LEFT);
  });

  it('gives one JSON object on standard output, and the telling on standard error', async () => {
    const ran = await world.run([...world.connectArgs, ...ASSIGN, '--json']);
    expect(ran.out.split('\n')).toHaveLength(1);
    expect(ran.json).toMatchObject({
      ok: true,
      chatwoot: { url: world.front.url, account: 1, version: expect.stringMatching(/^4\.1/) },
      bot: { inbox: 'Website', channel: 'Channel::Api', isNew: true, hasKnowledge: false },
      tag: { html: expect.stringContaining('<chat-widget') },
    });
    expect(ran.json.changes).toHaveLength(6);
    expect(ran.err).toContain('✓ Chatwoot answers.');
    expect(ran.out + ran.err).not.toContain(world.chatwoot.seed.ada.accessToken);
  });
});

describe('baton connect', () => {
  let world: CommandWorld;
  beforeEach(async () => {
    world = await commandWorld();
  });
  afterEach(() => world.close());

  const impatient = { patienceMs: 300 };

  it('says why no webhook came, fails, and leaves nothing of the test', async () => {
    world.chatwoot.sandbox.faults.set({ webhookDrop: {} });
    const ran = await world.run(world.connectArgs, impatient);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain(
      '✗ No webhook came: 127.0.0.1 is a private address, and Chatwoot refuses those.',
    );
    expect(ran.out).toContain('→ Set SAFE_FETCH_ALLOW_PRIVATE_NETWORK=true');
    expect(ran.out).toContain('is connected, but not everything is right');
    expect(await world.leftovers()).toEqual(NOTHING_LEFT);
  });

  it('says that another program answers at the public address', async () => {
    const args = [...world.connectArgs, '--public-url', world.chatwoot.url];
    const ran = await world.run(args, impatient);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('✗ Something other than Baton answers at 127.0.0.1:');
    expect(await world.leftovers()).toEqual(NOTHING_LEFT);
  });

  it('stops waiting when Chatwoot has given up', async () => {
    await world.startService();
    const nowhere = 'https://baton.nowhere.invalid';
    const ran = await world.run([...world.connectArgs, '--public-url', nowhere], { patienceMs: 20_000 });
    expect(ran.code).toBe(1);
    expect(ran.out).toContain(
      'No webhook came, and baton.nowhere.invalid does not answer this machine either.',
    );
    expect(await world.leftovers()).toEqual(NOTHING_LEFT);
  });

  it('tries an address of both kinds six times, since Chatwoot picks one for each webhook', async () => {
    const addresses = ['104.20.23.154', '2606:4700:10::1'];
    const ran = await world.run(world.connectArgs, { addresses });
    expect(ran.code).toBe(0);
    const written = () =>
      world.front.writes.filter((write) => /^POST \/public\/.*\/messages$/.test(write)).length;
    expect(written()).toBe(6);

    // The fourth leaves by IPv6, which this Chatwoot does not have: it is given up at once, and people get it.
    let heard = 0;
    world.chatwoot.sandbox.faults.set({
      webhookDrop: { when: (job) => job.event === 'message_created' && ++heard === 4 },
    });
    const again = await world.run([...world.connectArgs, '--json'], { addresses, patienceMs: 600 });
    expect(again.code).toBe(1);
    expect(named(again.json, 'webhook')).toMatchObject({
      outcome: 'wrong',
      say: expect.stringContaining('could not deliver every webhook'),
      todo: expect.stringContaining('IPv4 and IPv6'),
    });
    expect(await world.leftovers()).toEqual(NOTHING_LEFT);
  });

  it('sees that the webhook came with a signature that does not fit', async () => {
    await world.startService();
    await world.run(world.connectArgs);
    // Somebody renews the secret between two looks: what is read anew at the start is old at the test.
    const { state } = world.chatwoot.sandbox.world.core;
    const reads: string[] = [];
    world.front.intercept = ({ method, path }) => {
      if (method === 'POST' && path.endsWith('/contacts'))
        state.bots[0]!.secret = 'another-secret-of-the-bot';
      reads.push(path);
      return null;
    };
    const ran = await world.run(world.connectArgs, { patienceMs: 20_000 });
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("✗ Chatwoot's webhook came, but its signature did not fit.");
  });

  it('does not test with a Baton that has another database', async () => {
    const other = await commandWorld();
    try {
      await other.startService();
      const args = [...world.connectArgs, '--public-url', other.publicUrl];
      const ran = await world.run(args);
      expect(ran.code).toBe(1);
      expect(ran.out).toMatch(
        /✗ The Baton at 127\.0\.0\.1:\d+ does not know this bot: it has another database\./,
      );
      expect(world.front.writes.filter((write) => /contacts/.test(write))).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('tests with a note where an alarm has stopped the bot', async () => {
    await world.startService();
    await world.run(world.connectArgs);
    const [bot] = await listBots(world.db);
    await world.db.query(
      `INSERT INTO alarms (bot_id, code, detail, remedy, stops_bot, raised_at) VALUES ($1, 'knowledge_broken', 'x', 'y', true, 1)`,
      [bot?.id],
    );
    await world.db.query(`SELECT pg_notify('baton_alarms', '')`);
    const ran = await world.run(world.connectArgs);
    expect(ran.out).toContain("✓ Chatwoot's signed webhook came");
    expect(await world.leftovers()).toEqual(NOTHING_LEFT);
  });

  it('removes what an interrupted test has left', async () => {
    await world.run(world.connectArgs);
    const [bot] = await listBots(world.db);
    const { url } = world.chatwoot;
    const base = `${url}/public/api/v1/inboxes/${bot?.inboxIdentifier}/contacts`;
    const post = async (path: string) => (await fetch(path, { method: 'POST' })).json() as Promise<never>;
    const contact: { id: number; source_id: string } = await post(base);
    const conversation: { id: number } = await post(`${base}/${contact.source_id}/conversations`);
    await world.db.query(
      `INSERT INTO conversations (bot_id, conversation, contact_id, leased_by, leased_until, created_at, updated_at)
       VALUES ($1, $2, $3, 'webhook test', 8640000000000000, 1, 1)`,
      [bot?.id, conversation.id, contact.id],
    );
    await world.run(world.connectArgs);
    expect(await world.leftovers()).toEqual(NOTHING_LEFT);
  });

  it('removes the contact of the test only when its conversation is gone: agents’ lists would fail', async () => {
    const { state } = world.chatwoot.sandbox.world.core;
    const atThatMoment: number[] = [];
    world.front.intercept = ({ method, path }) => {
      if (method === 'DELETE' && path.includes('/contacts/')) atThatMoment.push(state.conversations.length);
      return null;
    };
    expect((await world.run([...world.connectArgs, ...ASSIGN])).code).toBe(0);
    expect(atThatMoment).toEqual([0]);
    expect(await world.leftovers()).toEqual(NOTHING_LEFT);
  });

  it('interrupted before its test it makes nothing for it, and says so by its exit code', async () => {
    const ctrlC = new AbortController();
    world.front.intercept = ({ path }) => {
      if (path.endsWith('/inbox_members')) ctrlC.abort();
      return null;
    };
    const ran = await world.run([...world.connectArgs, ...ASSIGN, '--json'], { signal: ctrlC.signal });
    expect(ran.code).toBe(130);
    expect(named(ran.json, 'webhook')).toMatchObject({ outcome: 'wrong', say: 'The test was interrupted.' });
    expect(world.front.writes.filter((write) => write.endsWith('/contacts'))).toEqual([]);
    const doctor = await world.run(['doctor'], { signal: AbortSignal.abort() });
    expect(doctor.code).toBe(130);
    expect(await world.leftovers()).toEqual(NOTHING_LEFT);
  });

  it.each<[string, RegExp, string[]]>([
    ['anything is made', /\/profile$/, []],
    ['the bot is made', /\/inboxes$/, ['Made the API inbox "Website".']],
    [
      'the bot is attached',
      /\/agent_bots$/,
      ['Made the API inbox "Website".', 'Made the agent bot "Baton".'],
    ],
  ])(
    'interrupted before %s it ends after the call under way, and goes on from there when run again',
    async (_, last, made) => {
      const ctrlC = new AbortController();
      world.front.intercept = ({ method, path }) => {
        if (last.test(path) && (made.length === 0 || method === 'POST')) ctrlC.abort();
        return null;
      };
      const ran = await world.run([...world.connectArgs, ...ASSIGN, '--json'], { signal: ctrlC.signal });
      expect(ran.code).toBe(130);
      expect(world.front.writes).toHaveLength(made.length);
      expect(ran.json).toMatchObject({ ok: false, bot: null, changes: made });
      const said = made.length === 0 ? 'Nothing was changed.' : `Done by then: ${made.join(' ')}`;
      expect(ran.json.findings.at(-1)).toMatchObject({
        name: 'interrupted',
        outcome: 'wrong',
        say: `Interrupted. ${said}`,
        todo: 'Run it again: it goes on from there.',
      });
      expect(await listBots(world.db)).toEqual([]);

      world.front.intercept = () => null;
      const again = await world.run([...world.connectArgs, ...ASSIGN, '--json']);
      expect(again.code).toBe(0);
      for (const change of made) expect(again.json.changes).not.toContain(change);
      const { bots, inboxes } = world.chatwoot.sandbox.world.core.state;
      expect(bots).toHaveLength(1);
      expect(inboxes.filter(({ name }) => name === 'Website')).toHaveLength(1);
      expect(await world.leftovers()).toEqual(NOTHING_LEFT);
    },
  );

  it('interrupted at a question it takes that for no answer', async () => {
    const { state } = world.chatwoot.sandbox.world.core;
    await world.run([...world.connectArgs, '--skip-test']);
    Object.assign(
      state.inboxes.find(({ name }) => name === 'Website')!,
      { greetingEnabled: true },
    );
    const ctrlC = new AbortController();
    const args = world.connectArgs.filter((arg) => arg !== '--yes');
    // Nobody answers any more: the question stands when it comes.
    world.front.intercept = ({ path }) => {
      if (path.endsWith('/inboxes')) setImmediate(() => ctrlC.abort());
      return null;
    };
    const ran = await world.run([...args, ...ASSIGN], { answers: ['n'], signal: ctrlC.signal });
    expect(ran.code).toBe(130);
    expect(ran.out).toContain('Interrupted. Nothing was changed.');
  });

  it('takes no agent bot for left over that answers in another inbox', async () => {
    await world.run([...world.connectArgs, '--skip-test']);
    await world.run(['disconnect', '--inbox', 'Website', '--yes']);
    const other = world.connectArgs.map((arg) => (arg === 'Website' ? 'Shop' : arg));
    await world.run([...other, '--skip-test']);
    expect(world.chatwoot.sandbox.world.core.state.bots).toHaveLength(2);
  });

  it('resolves the test conversation where Chatwoot does not let it be deleted, and says that it is there', async () => {
    world.front.intercept = ({ method }) =>
      method === 'DELETE'
        ? { status: 401, json: { error: 'You are not authorized to do this action' } }
        : null;
    const ran = await world.run(world.connectArgs);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('! Chatwoot has not deleted the test conversation yet.');
    expect(ran.out).toContain(
      '→ What is left of it, the contact "Baton connection test", goes with the next',
    );
    const [left] = world.chatwoot.sandbox.inspect.conversations();
    expect(left?.status).toBe('resolved');
    expect(world.chatwoot.sandbox.inspect.messages(left!.id).filter((message) => message.type === 1)).toEqual(
      [],
    );
  });

  it('attaches only the bot to an inbox of another channel, and tests it by a note', async () => {
    const { state } = world.chatwoot.sandbox.world.core;
    await world.run([...world.connectArgs.map((arg) => (arg === 'Website' ? 'Mail' : arg)), '--skip-test']);
    await world.run(['disconnect', '--inbox', 'Mail', '--yes']);
    state.inboxes[0]!.channelType = 'Channel::Email';
    state.bots.length = 0;
    state.inboxes[0]!.botId = null;
    const addresses: (string | undefined)[] = [];
    world.front.intercept = ({ method, path, body }) => {
      if (method === 'POST' && path.endsWith('/contacts'))
        addresses.push((JSON.parse(body) as { email?: string }).email);
      return null;
    };
    world.front.writes.length = 0;
    const ran = await world.run(world.connectArgs.map((arg) => (arg === 'Website' ? 'Mail' : arg)));
    expect(addresses).toEqual([expect.stringMatching(/@baton\.invalid$/)]);
    expect(ran.out).toContain('✓ The inbox "Mail" exists (Channel::Email): only the bot is attached to it.');
    expect(ran.out).toContain("✓ Chatwoot's signed webhook came");
    expect(ran.out).toContain('there is no tag to paste');
    expect(ran.code).toBe(0);
    expect(world.front.writes.some((write) => write.startsWith('PATCH'))).toBe(false);
    expect(await world.leftovers()).toEqual(NOTHING_LEFT);
  });

  it('tests an inbox that takes only signed visitors by a note, and warns of what it refuses', async () => {
    await world.run([...world.connectArgs, ...ASSIGN]);
    world.chatwoot.sandbox.world.core.state.inboxes[0]!.hmacMandatory = true;
    const ran = await world.run([...world.connectArgs, '--json']);
    expect(ran.code).toBe(0);
    expect(named(ran.json, 'identity')).toMatchObject({ outcome: 'warning' });
    expect(named(ran.json, 'webhook')).toMatchObject({ outcome: 'right' });
    expect(await world.leftovers()).toEqual(NOTHING_LEFT);
  });

  it('explains why it cannot test a channel that only its visitors can write to', async () => {
    await world.run([...world.connectArgs, '--skip-test']);
    world.chatwoot.sandbox.world.core.state.inboxes[0]!.channelType = 'Channel::Telegram' as never;
    const ran = await world.run(world.connectArgs);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain(
      '! The webhook was not tested: Chatwoot lets nobody write to Channel::Telegram',
    );
    expect(ran.out).toContain('→ Write to this channel yourself, then run: npm run baton -- doctor');
  });

  it('asks before it turns a setting off and before it replaces another bot', async () => {
    const { sandbox } = world.chatwoot;
    await world.run([...world.connectArgs, '--skip-test']);
    await world.run(['disconnect', '--inbox', 'Website', '--yes']);
    const { inboxes, bots } = sandbox.world.core.state;
    inboxes[0]!.greetingEnabled = true;
    bots[0]!.outgoingUrl = 'https://other.example/bot';
    bots[0]!.name = 'Other';
    const args = ['connect', '--url', world.front.url, '--inbox', 'Website', '--assign', '', '--skip-test'];
    const refused = await world.run(args, { answers: ['y', 'n'] });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('The greeting of the inbox is on');
    expect(refused.err).toContain('The bot "Other" answers in this inbox. Replace it by Baton\'s? y/n');
    expect(refused.out).toContain('✗ The inbox "Website" already has the bot "Other".');
    expect(inboxes[0]!.greetingEnabled).toBe(false);
    expect(bots).toHaveLength(1);

    const piped = await world.run(args);
    expect(piped.code).toBe(2);
    expect(piped.err).toContain('A question needs an answer: The bot "Other" answers in this inbox.');

    const agreed = await world.run(args, { answers: ['y'] });
    expect(agreed.code).toBe(0);
    expect(bots.map(({ name }) => name)).toEqual(['Other', 'Baton']);
  });

  it('says that it read what was renewed in Chatwoot', async () => {
    await world.run([...world.connectArgs, '--skip-test']);
    const [bot] = world.chatwoot.sandbox.world.core.state.bots;
    Object.assign(bot!, { accessToken: 'renewed-token-of-bot', secret: 'renewed-secret-of-the-bot' });
    const ran = await world.run([...world.connectArgs, '--skip-test', '--json']);
    expect(ran.json.changes).toEqual(["Read the bot's new token.", 'Read the new secret of the signatures.']);
    expect((await world.run([...world.connectArgs, '--skip-test', '--json'])).json.changes).toEqual([]);
  });

  it('takes its agent bot up again when the database was begun anew', async () => {
    await world.run([...world.connectArgs, '--skip-test']);
    await world.run(['disconnect', '--inbox', 'Website', '--yes']);
    const ran = await world.run([...world.connectArgs, '--json']);
    expect(ran.code).toBe(0);
    expect(ran.err).not.toContain('Replace');
    expect(world.chatwoot.sandbox.world.core.state.bots).toHaveLength(1);
  });

  it('asks at a terminal for what is missing, and again for what is wrong', async () => {
    world.env['CHATWOOT_TOKEN'] = undefined;
    world.env['BATON_PUBLIC_URL'] = undefined;
    const ran = await world.run(['connect', '--json'], {
      answers: [
        'ftp://nowhere',
        'http://127.0.0.1:1',
        world.front.url,
        'x',
        'wrong-token-0000',
        world.chatwoot.seed.jane.accessToken,
        world.chatwoot.seed.ada.accessToken,
        '',
        'mark@larkfield.example, joe@x.example',
        'mark@larkfield.example, team:support',
        'not an address',
        world.publicUrl,
      ],
    });
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('This is not the address of a Chatwoot.');
    expect(ran.err).toContain('Chatwoot could not be reached');
    expect(ran.err).toContain("This is not an administrator's access token");
    expect(ran.err).toContain('Copy the access token again');
    expect(ran.err).toContain('Jane Doe is no administrator there. Use the token of an administrator.');
    expect(ran.err).toContain('No agent has the address joe@x.example. Choose from: ada@');
    expect(ran.err).toContain('People and teams there: ada@larkfield.example, jane@larkfield.example');
    expect(ran.err).toContain('The public address is not an http(s) address');
    expect(ran.json.bot).toMatchObject({
      inbox: 'Website',
      people: [
        { kind: 'user', name: 'Mark Roe' },
        { kind: 'team', name: 'support' },
      ],
    });
    expect(named(ran.json, 'public-url')).toMatchObject({
      outcome: 'warning',
      todo: `Start it with BATON_PUBLIC_URL=${world.publicUrl}`,
    });
    expect(ran.out + ran.err).not.toContain(world.chatwoot.seed.ada.accessToken);
  });

  it('does not ask on about a Chatwoot that cannot be connected', async () => {
    const ran = await world.run(
      ['connect', '--url', world.front.url, '--token', world.chatwoot.seed.jane.accessToken],
      {
        answers: ['never', 'read'],
      },
    );
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toBe(
      'Jane Doe is no administrator there.\nUse the token of an administrator of this account.',
    );
  });

  it('tells all that is missing at once where nobody can be asked', async () => {
    const piped = await world.run(['connect']);
    expect(piped.code).toBe(2);
    expect(piped.err).toBe(
      '"baton connect" needs --url, --inbox.\nThere is no terminal to ask at; see: npm run baton -- help connect',
    );
    world.env['CHATWOOT_TOKEN'] = '';
    world.env['BATON_PUBLIC_URL'] = undefined;
    const told = await world.run(['connect', '--yes', '--json'], { answers: [] });
    expect(told.code).toBe(2);
    expect(told.json.error).toMatchObject({
      code: 'usage',
      say: '"baton connect" needs --url, --token (or CHATWOOT_TOKEN), --inbox, --public-url (or BATON_PUBLIC_URL).',
    });
  });

  it.each([
    [['--token', 'wrong-token-0000'], 'Invalid Access Token', 'Copy the access token again'],
    [
      ['--account', '7'],
      'Ada Byrne does not belong to account 7.',
      'Use one of these accounts: 1 (Larkfield).',
    ],
    [['--assign', 'joe@x.example'], 'No agent has the address joe@x.example.', 'Choose from: ada@'],
    [['--assign', 'team:sales'], 'There is no team "sales".', 'Choose from: support.'],
  ])('fails with %s and says what to do', async (extra, say, todo) => {
    const ran = await world.run([...world.connectArgs, '--account', '1', ...extra]);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain(say);
    expect(ran.out).toContain(`→ ${todo}`);
    expect(ran.out).toContain('Not connected.');
    expect(await listBots(world.db)).toEqual([]);
    expect(world.front.writes).toEqual([]);
  });

  it("refuses an agent's token", async () => {
    const ran = await world.run([...world.connectArgs, '--token', world.chatwoot.seed.jane.accessToken]);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('✗ Jane Doe is no administrator there.');
    expect(ran.out.match(/✗/g)).toHaveLength(1);
  });

  it.each([
    ['4.16.0', 'answers 500 to everything about agent bots', 'Update Chatwoot to 4.16.1 or newer.'],
    ['4.13.0', 'is too old', 'Update Chatwoot to 4.14.2 or newer.'],
  ])('refuses Chatwoot %s', async (version, say, todo) => {
    world.front.intercept = ({ path }) => (path === '/api' ? { status: 200, json: { version } } : null);
    const ran = await world.run([...world.connectArgs, '--json']);
    expect(ran.code).toBe(1);
    expect(ran.json).toMatchObject({ ok: false, bot: null, tag: null });
    expect(named(ran.json, 'version')).toMatchObject({
      outcome: 'wrong',
      say: expect.stringContaining(say),
      todo,
    });
    expect(world.front.writes).toEqual([]);
  });

  it('says that nothing answers at the address', async () => {
    const ran = await world.run([...world.connectArgs, '--account', '1', '--url', 'http://127.0.0.1:1']);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('→ Check that Chatwoot runs');
  });

  it('ends the demo', async () => {
    const sandboxed = { version: '4.16.2', sandbox: true, at: 1 };
    await saveChatwoot(world.db, world.vault, {
      baseUrl: 'http://localhost:4101',
      accountId: 1,
      ...sandboxed,
    });
    const ran = await world.run([...world.connectArgs, '--json']);
    expect(named(ran.json, 'demo')).toMatchObject({
      outcome: 'changed',
      todo: expect.stringContaining('restart'),
    });
    expect((await listChatwoots(world.db)).map(({ sandbox }) => sandbox)).toEqual([false]);
  });

  it("does not take the demo's stand-in for a real Chatwoot", async () => {
    const sandboxed = { version: '4.16.2', sandbox: true, at: 1 };
    const baseUrl = world.front.url.replace('127.0.0.1', 'localhost');
    await saveChatwoot(world.db, world.vault, { baseUrl, accountId: 1, ...sandboxed });
    const ran = await world.run(world.connectArgs);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('is the stand-in that npm start runs');
    expect(world.front.writes).toEqual([]);
  });
});
