import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../agent-bot/chatwoot/finding.ts';
import { inspectSetup } from '../../../agent-bot/chatwoot/inspect-setup.ts';
import { provision, unprovision } from '../../../agent-bot/chatwoot/provision.ts';
import type { ProvisionOptions } from '../../../agent-bot/chatwoot/provision.ts';
import { VERSIONS } from './recordings.ts';
import { sandboxed } from './sandboxed.ts';
import type { Sandboxed } from './sandboxed.ts';

const never = (): Promise<boolean> => Promise.reject(new Error('asked without need'));
const options: ProvisionOptions = {
  accountId: 1,
  inboxName: 'Website',
  assign: ['jane@larkfield.example', 'team:support'],
  webhookUrl: 'https://baton.example.com/chatwoot/b1',
  decide: never,
};

async function connect(on: Sandboxed, over: Partial<ProvisionOptions> = {}) {
  const findings: Finding[] = [];
  const done = await provision(on.admin, { ...options, ...over }, (finding) => findings.push(finding));
  return { done, findings };
}

const named = (findings: readonly Finding[], name: string) =>
  findings.find((finding) => finding.name === name);

describe.each(VERSIONS)('provision on an empty account of %s', (version) => {
  it('makes inbox, bot and members and says what it did', async () => {
    const on = sandboxed(version);
    const { done } = await connect(on);
    expect(done).toMatchObject({
      version: expect.stringMatching(/^4\.1/),
      inbox: { channel: 'Channel::Api', name: 'Website', identifier: expect.stringMatching(/^\w{24}$/) },
      bot: { name: 'Baton', token: expect.stringMatching(/\w{20}/), secret: expect.stringMatching(/\w{20}/) },
      people: [
        { kind: 'user', name: 'Jane Doe' },
        { kind: 'team', name: 'support' },
      ],
      autoAssignment: false,
    });
    expect(done.changes).toHaveLength(4);
    const [inbox] = await on.admin.inboxes();
    expect(inbox).toMatchObject({
      greeting: false,
      workingHours: false,
      emailCollect: false,
      autoAssignment: false,
    });
    await expect(on.admin.inboxAgentBot(done.inbox.id)).resolves.toMatchObject({ id: done.bot.id });
    const members = await on.admin.inboxMembers(done.inbox.id);
    expect(members.map(({ name }) => name).sort()).toEqual(['Jane Doe', 'Mark Roe']);
    await expect(on.bot(done.bot.token).probe()).resolves.toBeUndefined();
  });

  it('changes nothing the second time', async () => {
    const on = sandboxed(version);
    const { done: first } = await connect(on);
    on.writes.length = 0;
    const { done: second, findings } = await connect(on);
    expect(on.writes).toEqual([]);
    expect(second).toEqual({ ...first, changes: [] });
    expect(findings.map(({ outcome }) => outcome)).not.toContain('changed');
  });

  it('is found right by the look that changes nothing', async () => {
    const on = sandboxed(version);
    const { done } = await connect(on, { assign: ['mark@larkfield.example'] });
    on.writes.length = 0;
    const setup = {
      accountId: 1,
      inboxId: done.inbox.id,
      botId: done.bot.id,
      webhookUrl: options.webhookUrl,
      people: done.people,
    };
    const findings = await inspectSetup(on.admin, on.bot(done.bot.token), setup);
    expect(findings.filter(({ outcome }) => outcome !== 'right')).toEqual([]);
    expect(findings.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['version', 'role', 'bot-token', 'bot', 'attached', 'inbox', 'webhook-address']),
    );
    expect(on.writes).toEqual([]);
  });
});

describe('provision on an inbox that exists', () => {
  async function withInbox() {
    const on = sandboxed();
    const inbox = await on.admin.createInbox('website', {
      greeting: true,
      emailCollect: true,
      autoAssignment: true,
    });
    on.writes.length = 0;
    return { on, inbox };
  }

  it('asks for each setting that talks over the bot and turns off what it may', async () => {
    const { on, inbox } = await withInbox();
    const asked: string[] = [];
    const decide = ({ name }: { name: string }) => {
      asked.push(name);
      return Promise.resolve(name !== 'auto-assignment');
    };
    const { done, findings } = await connect(on, { decide });
    expect(asked).toEqual(['greeting', 'email-collect', 'auto-assignment']);
    expect(done.autoAssignment).toBe(true);
    expect(named(findings, 'auto-assignment')).toMatchObject({ outcome: 'warning' });
    expect(named(findings, 'greeting')).toMatchObject({ outcome: 'changed' });
    expect(on.writes.filter((write) => write.startsWith('PATCH'))).toEqual([
      `PATCH /api/v1/accounts/1/inboxes/${String(inbox.id)}`,
    ]);
    expect((await on.admin.inboxes())[0]).toMatchObject({
      greeting: false,
      emailCollect: false,
      autoAssignment: true,
    });
  });

  it('leaves it as it is when the answer is no', async () => {
    const { on } = await withInbox();
    await connect(on, { decide: () => Promise.resolve(false) });
    expect(on.writes.some((write) => write.startsWith('PATCH'))).toBe(false);
  });

  it('warns when anonymous visitors are refused', async () => {
    const { on } = await withInbox();
    on.sandbox.world.core.state.inboxes[0]!.hmacMandatory = true;
    const { findings } = await connect(on, { decide: () => Promise.resolve(true) });
    expect(named(findings, 'identity')).toMatchObject({ outcome: 'warning' });
  });

  it('of another channel, only attaches the bot', async () => {
    const { on } = await withInbox();
    on.sandbox.world.core.state.inboxes[0]!.channelType = 'Channel::Email';
    const { done, findings } = await connect(on);
    expect(on.writes.map((write) => write.replace(/\d+/g, 'N'))).toEqual([
      'POST /api/vN/accounts/N/agent_bots',
      'POST /api/vN/accounts/N/inboxes/N/set_agent_bot',
    ]);
    expect(done.inbox).toMatchObject({ channel: 'Channel::Email', identifier: null });
    expect(named(findings, 'members')).toMatchObject({
      outcome: 'warning',
      say: expect.stringContaining('Jane Doe, Mark Roe'),
    });
    expect(named(findings, 'email-collect')).toMatchObject({ outcome: 'warning' });
  });

  it('does not choose between two of the same name', async () => {
    const { on } = await withInbox();
    await on.admin.createInbox('Website', {});
    on.writes.length = 0;
    await expect(connect(on)).rejects.toMatchObject({ code: 'inbox_ambiguous' });
    expect(on.writes).toEqual([]);
  });
});

describe('the agent bot', () => {
  it('moves with Baton to a new address', async () => {
    const on = sandboxed();
    const { done: first } = await connect(on);
    on.writes.length = 0;
    const { done } = await connect(on, { webhookUrl: 'https://new.example.com/chatwoot/b1' });
    expect(done.bot).toEqual(first.bot);
    expect(on.writes).toEqual([`PATCH /api/v1/accounts/1/agent_bots/${String(first.bot.id)}`]);
    expect((await on.admin.agentBots())[0]!.outgoingUrl).toBe('https://new.example.com/chatwoot/b1');
  });

  it('moves to an address of another path when it is known from an earlier run', async () => {
    const on = sandboxed();
    const { done } = await connect(on);
    const webhookUrl = 'https://gate.example.com/baton/chatwoot/b1';
    const known = { agentBotId: done.bot.id, people: done.people };
    const { done: again } = await connect(on, { webhookUrl, known });
    expect(again.bot).toEqual(done.bot);
    expect(again.changes).toEqual(['The agent bot "Baton" now posts to the new address.']);
    // Detached meanwhile, it is attached again and not made anew.
    await on.admin.setAgentBot(done.inbox.id, null);
    const { done: third } = await connect(on, { webhookUrl: 'https://third.example.com/x', known });
    expect(third.bot.id).toBe(done.bot.id);
    expect(await on.admin.agentBots()).toHaveLength(1);
  });

  it('known from an earlier run, it pushes another one out only when it may, and is not changed before', async () => {
    const on = sandboxed();
    const { done } = await connect(on);
    const other = await on.admin.createAgentBot({
      name: 'Rasa',
      description: '',
      outgoingUrl: 'https://rasa.example',
    });
    await on.admin.setAgentBot(done.inbox.id, other.id);
    on.writes.length = 0;
    const over = {
      webhookUrl: 'https://moved.example.com/x',
      known: { agentBotId: done.bot.id, people: [] },
    };
    await expect(connect(on, { ...over, decide: () => Promise.resolve(false) })).rejects.toMatchObject({
      code: 'inbox_other_bot',
    });
    expect(on.writes).toEqual([]);
    const { done: again } = await connect(on, { ...over, decide: () => Promise.resolve(true) });
    expect(again.bot.id).toBe(done.bot.id);
  });

  it('is another one for another inbox of the same Baton', async () => {
    const on = sandboxed();
    const { done: first } = await connect(on);
    const { done } = await connect(on, {
      inboxName: 'Shop',
      webhookUrl: 'https://baton.example.com/chatwoot/b2',
    });
    expect(done.bot.id).not.toBe(first.bot.id);
    expect(done.bot.secret).not.toBe(first.bot.secret);
  });

  it('does not push another bot out unasked, and leaves nothing behind when it may not', async () => {
    const on = sandboxed();
    const other = await on.admin.createAgentBot({
      name: 'Rasa',
      description: '',
      outgoingUrl: 'https://rasa.example/',
    });
    const inbox = await on.admin.createInbox('Website', { emailCollect: false, autoAssignment: false });
    await on.admin.setAgentBot(inbox.id, other.id);
    on.writes.length = 0;
    const no = () => Promise.resolve(false);
    await expect(connect(on, { decide: no })).rejects.toMatchObject({ code: 'inbox_other_bot' });
    expect(on.writes).toEqual([]);

    await connect(on, { decide: ({ name }) => Promise.resolve(name === 'other-bot') });
    await expect(on.admin.inboxAgentBot(inbox.id)).resolves.toMatchObject({ name: 'Baton' });
    expect((await on.admin.agentBots()).map(({ name }) => name)).toEqual(['Rasa', 'Baton']);
  });

  it('is warned of when it has an assigned person’s number', async () => {
    const on = sandboxed();
    const { done, findings } = await connect(on, { assign: ['ada@larkfield.example'] });
    expect(done.people).toEqual([{ kind: 'user', id: done.bot.id, name: 'Ada Byrne' }]);
    expect(named(findings, 'same-number')).toMatchObject({ outcome: 'warning' });
  });
});

describe('before anything is changed', () => {
  it.each([
    [{ assign: ['nobody@larkfield.example'] }, 'agent_unknown', 'jane@larkfield.example'],
    [{ assign: ['team:sales'] }, 'team_unknown', 'support'],
    [{ webhookUrl: 'baton.example.com' }, 'webhook_address', 'https://'],
    [{ accountId: 7 }, 'chatwoot_unfit', '1 ('],
  ])('%j stops as %s and says what would do', async (over, code, remedy) => {
    const on = sandboxed();
    await expect(connect(on, over)).rejects.toMatchObject({ code, remedy: expect.stringContaining(remedy) });
    expect(on.writes).toEqual([]);
  });

  it('an ordinary agent’s token stops it', async () => {
    const on = sandboxed();
    const admin = on.adminWith(on.seed.jane.accessToken);
    await expect(provision(admin, options)).rejects.toMatchObject({
      code: 'chatwoot_unfit',
      message: 'Jane Doe is no administrator there.',
    });
    expect(on.writes).toEqual([]);
  });

  it('a wrong token stops it', async () => {
    const on = sandboxed();
    await expect(provision(on.adminWith('wrong-token-1234'), options)).rejects.toMatchObject({
      code: 'chatwoot_unfit',
      message: expect.stringContaining('Invalid Access Token'),
      remedy: expect.stringContaining('Copy the access token again'),
    });
  });

  it('a team without members stops it', async () => {
    const on = sandboxed();
    await on.admin.createTeam('Empty');
    await expect(connect(on, { assign: ['team:Empty'] })).rejects.toMatchObject({ code: 'team_empty' });
  });

  it('nobody assigned is a warning only', async () => {
    const { findings } = await connect(sandboxed(), { assign: [] });
    expect(named(findings, 'people')).toMatchObject({ outcome: 'warning' });
  });
});

describe('inspectSetup', () => {
  it('finds what was broken since', async () => {
    const on = sandboxed();
    const { done } = await connect(on);
    await on.admin.setAgentBot(done.inbox.id, null);
    await on.admin.updateAgentBot(done.bot.id, { outgoingUrl: 'https://elsewhere.example/' });
    await on.admin.updateInbox(done.inbox.id, { greeting: true });
    const setup = {
      accountId: 1,
      inboxId: done.inbox.id,
      botId: done.bot.id,
      webhookUrl: 'http://192.168.0.7:4100/chatwoot/b1',
      people: [...done.people, { kind: 'user' as const, id: 99, name: 'Gone Girl' }],
    };
    const findings = await inspectSetup(on.admin, on.bot('bad-token-123456'), setup);
    const bad = findings
      .filter(({ outcome }) => outcome !== 'right')
      .map(({ name, outcome }) => `${name} ${outcome}`);
    expect(bad.sort()).toEqual(
      [
        'attached wrong',
        'bot wrong',
        'bot-token wrong',
        'greeting warning',
        'people wrong',
        'webhook-address warning',
      ].sort(),
    );
    expect(
      findings.filter(({ outcome }) => outcome !== 'right').every(({ todo }) => (todo ?? '') !== ''),
    ).toBe(true);
  });
});

describe('unprovision', () => {
  it('removes what was made, and may be run again', async () => {
    const on = sandboxed();
    const { done } = await connect(on);
    const made = { inboxId: done.inbox.id, botId: done.bot.id };
    await unprovision(on.admin, made);
    await expect(on.admin.agentBots()).resolves.toEqual([]);
    await expect.poll(() => on.admin.inboxes()).toEqual([]);
    await expect(unprovision(on.admin, made)).resolves.toBeUndefined();
  });
});

describe('the people an earlier run has assigned', () => {
  it('are made members again when nobody else is named', async () => {
    const on = sandboxed();
    const { done } = await connect(on);
    const { state } = on.sandbox.world.core;
    state.inboxes[0]!.memberIds = [];
    const known = { agentBotId: done.bot.id, people: done.people };
    const { findings } = await connect(on, { assign: [], known });
    expect(named(findings, 'members')).toMatchObject({
      outcome: 'changed',
      say: expect.stringContaining('Jane Doe'),
    });
    expect(named(findings, 'people')).toBeUndefined();
    expect(state.inboxes[0]!.memberIds.toSorted()).toEqual([on.seed.jane.id, on.seed.mark.id]);
  });

  it('are told of when the account has them no more, people and teams', async () => {
    const on = sandboxed();
    const { done } = await connect(on);
    const { state } = on.sandbox.world.core;
    state.users = state.users.filter(({ id }) => id !== on.seed.jane.id);
    state.teams = [];
    const gone = { outcome: 'wrong', say: 'No longer in the account: Jane Doe, the team support.' };
    const known = { agentBotId: done.bot.id, people: done.people };
    const { findings } = await connect(on, { assign: [], known });
    expect(findings.find(({ name, outcome }) => name === 'people' && outcome === 'wrong')).toMatchObject(
      gone,
    );
    const setup = {
      ...known,
      accountId: 1,
      inboxId: done.inbox.id,
      botId: done.bot.id,
      webhookUrl: options.webhookUrl,
    };
    expect(await inspectSetup(on.admin, on.bot(done.bot.token), setup)).toContainEqual(
      expect.objectContaining(gone),
    );
  });

  it('are told of when they have not accepted their invitation', async () => {
    const on = sandboxed();
    const jane = on.sandbox.world.core.state.users.find(({ id }) => id === on.seed.jane.id)!;
    jane.confirmed = false;
    const { done, findings } = await connect(on);
    const invited = { outcome: 'warning', say: expect.stringMatching(/not there yet.*: Jane Doe\.$/) };
    expect(named(findings, 'invited')).toMatchObject(invited);
    const setup = {
      accountId: 1,
      inboxId: done.inbox.id,
      botId: done.bot.id,
      webhookUrl: options.webhookUrl,
      people: done.people,
    };
    const looked = await inspectSetup(on.admin, on.bot(done.bot.token), setup);
    expect(named(looked, 'invited')).toMatchObject(invited);
    jane.confirmed = true;
    expect(named((await connect(on)).findings, 'invited')).toBeUndefined();
  });

  it('who are members of a team only are looked after by doctor as well', async () => {
    const on = sandboxed();
    const { done } = await connect(on, { assign: ['team:support'] });
    on.sandbox.world.core.state.inboxes[0]!.memberIds = [on.seed.jane.id];
    const setup = {
      accountId: 1,
      inboxId: done.inbox.id,
      botId: done.bot.id,
      webhookUrl: options.webhookUrl,
      people: done.people,
    };
    const looked = await inspectSetup(on.admin, on.bot(done.bot.token), setup);
    expect(named(looked, 'members')).toMatchObject({
      outcome: 'warning',
      say: expect.stringContaining('Mark Roe'),
    });
  });
});

describe('conversations that cannot be listed', () => {
  it('are found: a contact was deleted, and agents do not see theirs either', async () => {
    const on = sandboxed();
    const { done } = await connect(on);
    const setup = {
      accountId: 1,
      inboxId: done.inbox.id,
      botId: done.bot.id,
      webhookUrl: options.webhookUrl,
      people: done.people,
    };
    const site = on.visitor(done.inbox.identifier ?? '');
    const contact = await site.createContact();
    await site.createConversation(contact.sourceId);
    const look = () => inspectSetup(on.admin, on.bot(done.bot.token), setup);
    expect(named(await look(), 'conversations')).toMatchObject({ outcome: 'right' });
    const { state } = on.sandbox.world.core;
    state.contacts = state.contacts.filter(({ id }) => id !== contact.id);
    expect(named(await look(), 'conversations')).toMatchObject({
      outcome: 'wrong',
      say: expect.stringContaining('pending'),
      todo: expect.stringContaining('has lost its contact'),
    });
  });
});
