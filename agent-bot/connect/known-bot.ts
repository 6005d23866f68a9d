import type { AgentBotRead } from '../chatwoot/admin-answers.ts';
import type { AdminClient } from '../chatwoot/client.ts';
import { changed, type Decide, type Report } from '../chatwoot/finding.ts';
import { getBot, getBotByInbox, getBotByKey, readBotSecrets, type Bot } from '../store/bots.ts';
import { getChatwoot, listChatwoots, moveChatwoot, type Chatwoot } from '../store/chatwoots.ts';
import type { Database } from '../store/database.ts';
import type { Vault } from '../store/vault.ts';
import { keyInWebhookUrl, webhookUrlOf } from './webhook-url.ts';

/** What is being connected. */
interface Sought {
  db: Database;
  vault: Vault;
  baseUrl: string;
  accountId: number;
  inboxName: string;
  publicUrl: string;
  decide: Decide;
}

/** What looking needs of Chatwoot. */
type Looker = Pick<AdminClient, 'inboxes' | 'agentBots' | 'inboxAgentBot'>;

/**
 * The bot of this inbox from an earlier run: its webhook address must not change. Where Baton has forgotten it (a run
 * that was interrupted, a database begun anew) the address of the attached agent bot still tells its key. Where Baton
 * knows it from a Chatwoot at another address, and the agent bot's secret is the one it keeps, that Chatwoot has moved,
 * or is a copy: whoever connects it knows which, and is asked.
 */
export async function knownBot(
  sought: Sought,
  admin: Looker,
  report: Report,
): Promise<{ key: string; bot: Bot | null } | null> {
  const { db } = sought;
  const wanted = sought.inboxName.trim().toLowerCase();
  const named = (await admin.inboxes()).filter(({ name }) => name.trim().toLowerCase() === wanted);
  const [inbox] = named;
  if (inbox === undefined || named.length > 1) return null;
  const chatwoot = (await listChatwoots(db)).find(
    (one) => one.baseUrl === sought.baseUrl && one.accountId === sought.accountId,
  );
  const bot = chatwoot ? await getBotByInbox(db, chatwoot.id, inbox.id) : null;
  if (bot) return { key: bot.key, bot };

  const attached = await admin.inboxAgentBot(inbox.id);
  const key = attached && keyInWebhookUrl(attached.outgoingUrl);
  if (attached === null) return leftOver(sought, admin);
  if (key === null) return null;
  const elsewhere = await getBotByKey(db, key);
  if (elsewhere === null)
    return attached.outgoingUrl === webhookUrlOf(sought.publicUrl, key) ? { key, bot: null } : null;
  const before = await sameChatwoot(sought, { inboxId: inbox.id, attached, elsewhere });
  if (before === null) return null;
  const question = `This is the Chatwoot that Baton knows at ${before.baseUrl}, or a copy of it. Is it at ${sought.baseUrl} from now on, with all its bots?`;
  if (!(await sought.decide({ name: 'moved', question }))) return null;
  await moveChatwoot(db, before.id, sought.baseUrl);
  report(
    changed('moved', `This is the Chatwoot that was at ${before.baseUrl}: it is known at the new address.`),
  );
  return { key, bot: await getBot(db, elsewhere.id) };
}

/**
 * The agent bot that a run made which ended before it was attached: it posts to this Baton, with a key that nobody
 * uses, and answers in no inbox.
 */
async function leftOver(
  { db, publicUrl }: Sought,
  admin: Looker,
): Promise<{ key: string; bot: null } | null> {
  for (const { id, outgoingUrl } of await admin.agentBots()) {
    const key = keyInWebhookUrl(outgoingUrl);
    if (key === null || outgoingUrl !== webhookUrlOf(publicUrl, key)) continue;
    if ((await getBotByKey(db, key)) === null && !(await isAttached(admin, id))) return { key, bot: null };
  }
  return null;
}

async function isAttached(admin: Looker, agentBotId: number): Promise<boolean> {
  for (const { id } of await admin.inboxes())
    if ((await admin.inboxAgentBot(id))?.id === agentBotId) return true;
  return false;
}

/** The Chatwoot of a bot that Baton knows, where the attached agent bot is that very one: nobody can make up its secret. */
async function sameChatwoot(
  { db, vault, accountId }: Sought,
  found: { inboxId: number; attached: AgentBotRead; elsewhere: Bot },
): Promise<Chatwoot | null> {
  const { attached, elsewhere, inboxId } = found;
  const chatwoot = await getChatwoot(db, elsewhere.chatwootId);
  if (chatwoot === null || chatwoot.sandbox || chatwoot.accountId !== accountId) return null;
  if (elsewhere.inboxId !== inboxId || elsewhere.agentBotId !== attached.id) return null;
  const { webhookSecret } = await readBotSecrets(db, vault, elsewhere.id);
  return attached.secret === webhookSecret ? chatwoot : null;
}
