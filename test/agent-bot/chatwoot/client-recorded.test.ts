import { describe, expect, it } from 'vitest';
import {
  adminToken,
  agentToken,
  botToken,
  ChatwootError,
  createAdminClient,
  createAgentClient,
  createBotClient,
  createPublicClient,
} from '../../../agent-bot/chatwoot/client.ts';
import type {
  AdminClient,
  AgentClient,
  BotClient,
  PublicClient,
} from '../../../agent-bot/chatwoot/client.ts';
import { recordedCalls, recordingNames, VERSIONS } from './recordings.ts';
import type { RecordedCall } from './recordings.ts';
import { openBucket, transportOf } from './recorded-transport.ts';

interface Clients {
  bot: BotClient;
  admin: AdminClient;
  agent: AgentClient;
  visitor: PublicClient;
}

/** The call of ours that makes each recorded request: who, method, path, and how it is made. */
const CALLS: [string, string, RegExp, (clients: Clients, numbers: number[]) => Promise<unknown>][] = [
  [
    'bot',
    'POST',
    /conversations\/(\d+)\/messages$/,
    ({ bot }, [id]) => bot.sendMessage(id!, { content: 'x' }),
  ],
  ['bot', 'POST', /conversations\/(\d+)\/toggle_status$/, ({ bot }, [id]) => bot.setStatus(id!, 'open')],
  ['bot', 'POST', /conversations\/(\d+)\/assignments$/, ({ bot }, [id]) => bot.assignPerson(id!, 2)],
  ['bot', 'POST', /conversations\/(\d+)\/toggle_typing_status$/, ({ bot }, [id]) => bot.setTyping(id!, true)],
  ['bot', 'GET', /conversations\/0$/, ({ bot }) => bot.probe()],
  ['none', 'GET', /^\/api$/, ({ admin }) => admin.apiInfo()],
  ['admin', 'GET', /profile$/, ({ admin }) => admin.profile()],
  ['admin', 'GET', /conversations\/(\d+)$/, ({ admin }, [id]) => admin.conversation(id!)],
  ['admin', 'GET', /conversations\/(\d+)\/messages$/, ({ admin }, [id]) => admin.messages(id!)],
  [
    'admin',
    'GET',
    /conversations\/(\d+)\/messages\?before=(\d+)$/,
    ({ admin }, [id, before]) => admin.messages(id!, { before: before! }),
  ],
  [
    'admin',
    'GET',
    /conversations\?status=pending/,
    ({ admin }) => admin.conversations({ inboxId: 1, status: 'pending' }),
  ],
  [
    'admin',
    'GET',
    /conversations\?status=open/,
    ({ admin }) => admin.conversations({ inboxId: 1, status: 'open' }),
  ],
  ['admin', 'GET', /\/inboxes$/, ({ admin }) => admin.inboxes()],
  ['admin', 'POST', /\/inboxes$/, ({ admin }) => admin.createInbox('x', {})],
  ['admin', 'PATCH', /\/inboxes\/(\d+)$/, ({ admin }, [id]) => admin.updateInbox(id!, {})],
  ['admin', 'DELETE', /\/inboxes\/(\d+)$/, ({ admin }, [id]) => admin.deleteInbox(id!)],
  ['admin', 'GET', /inbox_members\/(\d+)$/, ({ admin }, [id]) => admin.inboxMembers(id!)],
  ['admin', 'POST', /inbox_members$/, ({ admin }) => admin.addInboxMembers(3, [2])],
  ['admin', 'GET', /\/agents$/, ({ admin }) => admin.agents()],
  ['admin', 'GET', /\/teams$/, ({ admin }) => admin.teams()],
  ['admin', 'POST', /\/teams$/, ({ admin }) => admin.createTeam('x')],
  ['admin', 'GET', /team_members$/, ({ admin }) => admin.teamMembers(2)],
  ['admin', 'POST', /team_members$/, ({ admin }) => admin.addTeamMembers(2, [3])],
  ['admin', 'DELETE', /\/teams\/(\d+)$/, ({ admin }, [id]) => admin.deleteTeam(id!)],
  ['admin', 'GET', /agent_bots$/, ({ admin }) => admin.agentBots()],
  [
    'admin',
    'POST',
    /agent_bots$/,
    ({ admin }) => admin.createAgentBot({ name: 'x', description: 'y', outgoingUrl: 'https://z.example/' }),
  ],
  ['admin', 'PATCH', /agent_bots\/(\d+)$/, ({ admin }, [id]) => admin.updateAgentBot(id!, {})],
  ['admin', 'DELETE', /agent_bots\/(\d+)$/, ({ admin }, [id]) => admin.deleteAgentBot(id!)],
  ['admin', 'POST', /agent_bots\/(\d+)\/reset_secret$/, ({ admin }, [id]) => admin.resetBotSecret(id!)],
  ['admin', 'POST', /agent_bots\/(\d+)\/reset_access_token$/, ({ admin }, [id]) => admin.resetBotToken(id!)],
  ['admin', 'GET', /inboxes\/(\d+)\/agent_bot$/, ({ admin }, [id]) => admin.inboxAgentBot(id!)],
  ['admin', 'POST', /inboxes\/(\d+)\/set_agent_bot$/, ({ admin }, [id]) => admin.setAgentBot(id!, 2)],
  ['admin', 'GET', /dashboard_apps$/, ({ admin }) => admin.dashboardApps()],
  ['admin', 'POST', /dashboard_apps$/, ({ admin }) => admin.createDashboardApp('x', 'https://z.example/')],
  ['admin', 'DELETE', /dashboard_apps\/(\d+)$/, ({ admin }, [id]) => admin.deleteDashboardApp(id!)],
  ['jane', 'GET', /profile$/, ({ agent }) => agent.profile()],
  ['jane', 'GET', /notifications$/, ({ agent }) => agent.notifications()],
  ['mark', 'GET', /notifications$/, ({ agent }) => agent.notifications()],
  ['jane', 'POST', /conversations\/(\d+)\/messages$/, ({ agent }, [id]) => agent.reply(id!, 'x')],
  ['jane', 'POST', /conversations\/(\d+)\/toggle_status$/, ({ agent }, [id]) => agent.setStatus(id!, 'open')],
  [
    'jane',
    'POST',
    /conversations\/(\d+)\/toggle_typing_status$/,
    ({ agent }, [id]) => agent.setTyping(id!, true),
  ],
  [
    'jane',
    'DELETE',
    /conversations\/(\d+)\/messages\/(\d+)$/,
    ({ agent }, [id, message]) => agent.deleteMessage(id!, message!),
  ],
  ['none', 'GET', /public\/api\/v1\/inboxes\/\w+$/, ({ visitor }) => visitor.inbox()],
  ['none', 'POST', /\/contacts$/, ({ visitor }) => visitor.createContact()],
  ['none', 'GET', /\/contacts\/[^/]+\/conversations$/, ({ visitor }) => visitor.conversations('s')],
  ['none', 'POST', /\/contacts\/[^/]+\/conversations$/, ({ visitor }) => visitor.createConversation('s')],
  ['none', 'POST', /\/contacts\/.*\/messages$/, ({ visitor }) => visitor.sendMessage('s', 1, 'x')],
  ['none', 'GET', /\/contacts\/.*\/messages$/, ({ visitor }) => visitor.messages('s', 1)],
  [
    'none',
    'PATCH',
    /\/contacts\/.*\/messages\/(\d+)$/,
    ({ visitor }) => visitor.submit('s', 1, 14, [{ title: 'Returns', value: 'returns' }]),
  ],
  ['none', 'POST', /\/contacts\/.*\/toggle_status$/, ({ visitor }) => visitor.resolve('s', 1)],
  ['none', 'POST', /\/contacts\/.*\/toggle_typing$/, ({ visitor }) => visitor.setTyping('s', 1, true)],
  ['none', 'POST', /\/contacts\/.*\/update_last_seen$/, ({ visitor }) => visitor.markSeen('s', 1)],
];

function clients(
  answer: Parameters<typeof transportOf>[0],
): Clients & { sent: ReturnType<typeof transportOf>['sent'] } {
  const { transport, sent } = transportOf(answer);
  const connection = { baseUrl: 'https://chat.example', accountId: 1, transport, bucket: openBucket() };
  return {
    sent,
    bot: createBotClient({ ...connection, token: botToken('bot-token-24-characters') }),
    admin: createAdminClient({ ...connection, token: adminToken('admin-token-24-characters') }),
    agent: createAgentClient({ ...connection, token: agentToken('agent-token-24-characters') }),
    visitor: createPublicClient({ ...connection, inboxIdentifier: 'gvBKJ7hEv4yMBc19j6xpFiTk' }),
  };
}

const answered = (call: RecordedCall) => () => ({
  status: call.response.status,
  body: call.response.body,
  headers: { 'content-type': String(call.response.headers['content-type'] ?? 'application/json') },
});

/** Recorded calls we make too, with how we make them. */
function ours(version: (typeof VERSIONS)[number]) {
  return recordingNames(version)
    .flatMap((name) => recordedCalls(name, version))
    .flatMap((call) => {
      const known = CALLS.find(
        ([as, method, path]) => as === call.as && method === call.method && path.test(call.path),
      );
      if (known === undefined) return [];
      const numbers = (known[2].exec(call.path) ?? []).slice(1).map(Number);
      return [{ call, make: (with_: Clients) => known[3](with_, numbers) }];
    });
}

describe.each(VERSIONS)('the clients on what Chatwoot %s answered', (version) => {
  it('understand every answer to a call we make', async () => {
    const fine = ours(version).filter(({ call }) => call.response.status < 300);
    expect(fine.length).toBeGreaterThan(150);
    for (const { call, make } of fine) {
      const with_ = clients(answered(call));
      await expect(make(with_), `${call.method} ${call.path}`).resolves.not.toThrow();
    }
  });

  it('make the very requests that were recorded', async () => {
    for (const { call, make } of ours(version)) {
      const with_ = clients(answered(call));
      await make(with_).catch(() => undefined);
      expect(with_.sent).toHaveLength(1);
      const [sent] = with_.sent;
      expect(sent!.method).toBe(call.method);
      if (call.as !== 'none' && !call.path.includes('?')) expect(sent!.path).toBe(call.path);
    }
  });

  it('turn every refusal into its code', async () => {
    const codes = new Set<string>();
    for (const { call, make } of ours(version).filter(({ call: { response } }) => response.status >= 300)) {
      const thrown: unknown = await make(clients(answered(call))).then(
        () => null,
        (error: unknown) => error,
      );
      if (call.path.endsWith('/conversations/0')) {
        expect(thrown).toBeNull();
        continue;
      }
      expect(thrown).toBeInstanceOf(ChatwootError);
      codes.add(`${String(call.response.status)} ${(thrown as ChatwootError).code}`);
    }
    expect([...codes].sort()).toEqual(
      ['404 chatwoot_gone', '422 chatwoot_rejected', '500 chatwoot_failed'].sort(),
    );
  });

  it('tell the status from current_status although success is null for a handoff', async () => {
    const handoff = recordedCalls('03-handoff', version).find(({ path }) => path.endsWith('toggle_status'))!;
    expect(handoff.response.body).toMatchObject({ payload: { success: null } });
    await expect(clients(answered(handoff)).bot.setStatus(5, 'open')).resolves.toEqual({ status: 'open' });
  });

  it('tell that an unknown person was not assigned', async () => {
    const call = recordedCalls('06-errors', version).find(
      ({ request }) => JSON.stringify(request) === '{"assignee_id":999}',
    )!;
    await expect(clients(answered(call)).bot.assignPerson(7, 999)).resolves.toBeNull();
  });

  it('read an attached bot’s token, which is an object there, as the list’s, which is a text', async () => {
    const calls = recordedCalls('08-provisioning', version);
    const attached = calls.find(({ path }) => path.endsWith('/agent_bot'))!;
    const list = calls.find(({ path, method }) => method === 'GET' && path.endsWith('/agent_bots'))!;
    const bot = await clients(answered(attached)).admin.inboxAgentBot(3);
    const bots = await clients(answered(list)).admin.agentBots();
    expect(bot).toEqual(bots.find(({ id }) => id === bot!.id));
    expect(bot!.token).toMatch(/^\w{24}$/);
  });

  it('read who owns a conversation', async () => {
    const reads = recordedCalls('13-team-and-bot-token', version).filter(
      ({ as, method, path }) => as === 'admin' && method === 'GET' && /conversations\/\d+$/.test(path),
    );
    for (const call of reads) {
      const { assignee } = (call.response.body as { meta: { assignee?: { id: number; role?: string } } })
        .meta;
      const read = await clients(answered(call)).admin.conversation(19);
      const kind = assignee?.role === undefined ? 'bot' : 'user';
      expect(read.assignee).toEqual(
        assignee === undefined ? null : expect.objectContaining({ id: assignee.id, kind }),
      );
    }
    expect(reads.length).toBeGreaterThan(0);
  });

  it('tell the authors of a conversation’s messages apart', async () => {
    const call = recordedCalls('03-handoff', version).find(
      ({ as, method, path }) => as === 'admin' && method === 'GET' && path.endsWith('/messages'),
    )!;
    const messages = await clients(answered(call)).admin.messages(5);
    expect(messages.map(({ id }) => id)).toEqual(messages.map(({ id }) => id).sort((a, b) => a - b));
    const by = (author: string): number => messages.filter((message) => message.author === author).length;
    expect({ visitor: by('visitor'), bot: by('bot'), person: by('person'), other: by('other') }).toEqual({
      visitor: 2,
      bot: 2,
      person: 1,
      other: 0,
    });
    expect(messages.find(({ author }) => author === 'bot')).toMatchObject({
      sourceId: 'step-0002',
      private: false,
    });
  });
});

describe('what is sent', () => {
  it('carries each client’s own token in the header with hyphens, and none for visitors', async () => {
    const with_ = clients(() => ({ status: 200, body: { id: 1, name: 'x', version: '4.16.2' } }));
    await with_.bot.sendMessage(1, { content: 'hi' });
    await with_.agent.reply(1, 'hi');
    await with_.admin.apiInfo();
    await with_.visitor.inbox();
    expect(with_.sent.map(({ token }) => token)).toEqual([
      'bot-token-24-characters',
      'agent-token-24-characters',
      'admin-token-24-characters',
      null,
    ]);
  });

  it('is the message with its key and its choices', async () => {
    const with_ = clients(() => ({ status: 200, body: { id: 7, source_id: 'k-1' } }));
    const items = [{ title: 'Returns', value: 'returns' }];
    const sent = await with_.bot.sendMessage(4, {
      content: 'Did you mean',
      sourceId: 'k-1',
      contentType: 'input_select',
      items,
    });
    expect(sent).toEqual({ id: 7, sourceId: 'k-1' });
    expect(with_.sent[0]!.body).toEqual({
      content: 'Did you mean',
      message_type: 'outgoing',
      private: false,
      source_id: 'k-1',
      content_type: 'input_select',
      content_attributes: { items },
    });
  });

  it('has no source_id where none was given: other channels would not deliver the message', async () => {
    const with_ = clients(() => ({ status: 200, body: { id: 7 } }));
    await with_.bot.sendMessage(4, { content: 'hi' });
    expect(with_.sent[0]!.body).not.toHaveProperty('source_id');
  });

  it('releases a conversation with a null assignee and assigns the bot by its type', async () => {
    const with_ = clients(() => ({ status: 200, body: null }));
    await with_.bot.unassign(4);
    await with_.bot.assignBot(4, 1);
    expect(with_.sent.map(({ body }) => body)).toEqual([
      { assignee_id: null },
      { assignee_id: 1, assignee_type: 'AgentBot' },
    ]);
  });
});
