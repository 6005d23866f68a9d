import { randomBytes } from 'node:crypto';
import type { TestContext } from 'vitest';
import {
  adminToken,
  agentToken,
  createAdminClient,
  createAgentClient,
  createBotClient,
  createPublicClient,
} from '../../agent-bot/chatwoot/client.ts';
import type {
  AdminClient,
  AgentClient,
  AgentRead,
  BotClient,
  ConnectionOptions,
  Profile,
  PublicClient,
  VisitorContact,
} from '../../agent-bot/chatwoot/client.ts';
import { provision } from '../../agent-bot/chatwoot/provision.ts';
import type { Provisioned, ProvisionOptions } from '../../agent-bot/chatwoot/provision.ts';
import type { ChatwootUnderTest } from './chatwoot-under-test.ts';
import type { Loose } from './loose.ts';
import { PATIENT } from './patient-calls.ts';
import { rawCalls } from './raw-calls.ts';
import type { RawCall } from './raw-calls.ts';
import { removeMarked } from './remove-marked.ts';
import { openVisitorCable } from './visitor-cable.ts';
import type { VisitorCable } from './visitor-cable.ts';
import { listenForWebhooks } from './webhook-listener.ts';
import type { WebhookListener } from './webhook-listener.ts';
import { webhooksMissing } from './webhooks-missing.ts';

/** Somebody on the site, with a conversation. */
export interface Visitor {
  name: string;
  contact: VisitorContact;
  conversation: number;
  /** Path of the conversation in the public API. */
  path: string;
  say(text: string, options?: { echoId?: string }): Promise<{ id: number }>;
  cable(): Promise<VisitorCable>;
}

/** A Chatwoot with an inbox, a bot and people of our own in it. */
export interface ContractWorld {
  baseUrl: string;
  accountId: number;
  token: string;
  /** In every name we give. */
  marker: string;
  version: string;
  /** Since 4.16.2 a new conversation belongs to the bot; before, to nobody. */
  botOwnsNew: boolean;
  connection: ConnectionOptions & { accountId: number };
  admin: AdminClient;
  bot: BotClient;
  /** The administrator as a person who answers visitors. */
  person: AgentClient;
  me: Profile;
  /** Another person of the account; null when there is none. */
  colleague: AgentRead | null;
  site: PublicClient;
  raw: RawCall;
  provisionOptions: ProvisionOptions;
  /** The first run of `provision` and the second one. */
  provisioned: Provisioned;
  again: Provisioned;
  /** Whose webhooks come: the inbox, and what a test adds. */
  ownInboxes: Set<number>;
  hasWebhooks: boolean;
  webhooks: WebhookListener;
  /** A new visitor with a conversation and, where given, a first message. */
  arrive(firstMessage?: string): Promise<Visitor>;
  /** The account's own view of a conversation, unparsed. */
  rawConversation(conversation: number): Promise<Loose>;
  accountPath(rest: string): string;
  /** A team of ours, removed at the end. */
  team(): Promise<{ id: number; name: string }>;
  close(): Promise<void>;
}

/** Whether a version is at least another; both as `4.16.2`. */
export function atLeast(version: string, other: string): boolean {
  const numbers = (text: string): number[] => text.split(/[.-]/).slice(0, 3).map(Number);
  const [a, b] = [numbers(version), numbers(other)];
  const differs = a.findIndex((number, index) => number !== b[index]);
  return differs === -1 || (a[differs] ?? 0) > (b[differs] ?? 0);
}

/** Skips a test, with the reason, where Chatwoot cannot reach this machine. */
export function needsWebhooks(world: ContractWorld, context: TestContext): void {
  context.skip(!world.hasWebhooks, 'BATON_CALLBACK_URL is not set: Chatwoot cannot send webhooks here');
}

/** Skips a test, with the reason, where the account has one person only. */
export function needsColleague(world: ContractWorld, context: TestContext): AgentRead {
  context.skip(world.colleague === null, 'The account has no second person');
  return world.colleague!;
}

/** Tells at once, and once, when Chatwoot's webhooks do not get here. */
async function expectWebhooks({ arrive, provisionOptions, webhooks }: ContractWorld): Promise<void> {
  const visitor = await arrive();
  const { id } = await visitor.say('Do webhooks arrive?');
  try {
    await webhooks.message(visitor.conversation, id);
  } catch (cause) {
    throw webhooksMissing(provisionOptions.webhookUrl, cause);
  }
}

/** Provisions an inbox of our own with its bot, twice, and makes the clients. Removes it again when that fails. */
export async function openContractWorld(target: ChatwootUnderTest, marker: string): Promise<ContractWorld> {
  const { baseUrl, accountId, callback } = target;
  const connection = { ...PATIENT, baseUrl, accountId };
  const admin = createAdminClient({ ...connection, token: adminToken(target.adminToken) });
  const raw = rawCalls(baseUrl);
  const contacts: number[] = [];
  const cables: VisitorCable[] = [];
  let secret = '';
  const path = `/chatwoot/webhook/${marker}`;
  const webhooks = await listenForWebhooks({
    host: callback === null ? '127.0.0.1' : callback.host,
    port: callback?.port ?? 0,
    // A callback address may have a path of its own.
    path: callback === null ? path : new URL(callback.url(1) + path).pathname,
    secret: () => secret,
  });
  const close = async (): Promise<void> => {
    for (const cable of cables) cable.close();
    const left = await removeMarked({ admin, raw, accountId, token: target.adminToken }, marker, contacts);
    for (const sentence of left) console.warn(`Not removed: ${sentence}`);
    await webhooks.close();
    await target.close();
  };

  try {
    const me = await admin.profile();
    const agents = await admin.agents();
    const colleague = agents.find(({ id }) => id !== me.id) ?? null;
    const provisionOptions: ProvisionOptions = {
      accountId,
      inboxName: marker,
      // The colleague is left in peace: members of an inbox may be notified of what opens there.
      assign: [me.email],
      webhookUrl: (callback?.url(webhooks.port) ?? 'https://baton.invalid') + path,
      botName: marker,
      decide: () => Promise.resolve(false),
    };
    const provisioned = await provision(admin, provisionOptions);
    secret = provisioned.bot.secret;
    const again = await provision(admin, provisionOptions);
    // A bot without an address gets no webhooks, so none of them can fail and open the conversation.
    if (callback === null) await admin.updateAgentBot(provisioned.bot.id, { outgoingUrl: '' });

    const identifier = provisioned.inbox.identifier ?? '';
    const site = createPublicClient({ ...connection, inboxIdentifier: identifier });
    const accountPath = (rest: string): string => `/api/v1/accounts/${String(accountId)}${rest}`;
    const world: ContractWorld = {
      baseUrl,
      accountId,
      token: target.adminToken,
      marker,
      version: provisioned.version,
      botOwnsNew: atLeast(provisioned.version, '4.16.2'),
      connection,
      admin,
      bot: createBotClient({ ...connection, token: provisioned.bot.token }),
      person: createAgentClient({ ...connection, token: agentToken(target.adminToken) }),
      me,
      colleague,
      site,
      raw,
      provisionOptions,
      provisioned,
      again,
      ownInboxes: new Set([provisioned.inbox.id]),
      hasWebhooks: callback !== null,
      webhooks,
      accountPath,
      async arrive(firstMessage) {
        const name = `${marker} visitor ${randomBytes(4).toString('hex')}`;
        const contact = await site.createContact({ name });
        contacts.push(contact.id);
        const { id } = await site.createConversation(contact.sourceId);
        const visitor: Visitor = {
          name,
          contact,
          conversation: id,
          path: `/public/api/v1/inboxes/${identifier}/contacts/${contact.sourceId}/conversations/${String(id)}`,
          say: (text, options) => site.sendMessage(contact.sourceId, id, text, options),
          async cable() {
            const cable = await openVisitorCable(baseUrl, contact.pubsubToken);
            cables.push(cable);
            return cable;
          },
        };
        if (firstMessage !== undefined) await visitor.say(firstMessage);
        return visitor;
      },
      async rawConversation(conversation) {
        const answer = await raw('GET', accountPath(`/conversations/${String(conversation)}`), {
          token: target.adminToken,
        });
        return answer.body;
      },
      team: () => admin.createTeam(`${marker}-${randomBytes(2).toString('hex')}`),
      close,
    };
    if (callback !== null) await expectWebhooks(world);
    return world;
  } catch (thrown) {
    await close();
    throw thrown;
  }
}
