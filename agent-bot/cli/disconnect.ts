import { ChatwootError } from '../chatwoot/chatwoot-error.ts';
import { adminToken, createAdminClient, type AdminClient } from '../chatwoot/client.ts';
import { countPending, openPending } from '../connect/open-pending.ts';
import { BatonError } from '../errors.ts';
import { botHealth } from '../store/bot-health.ts';
import { beginLeaving, listBots, type Bot } from '../store/bots.ts';
import { getChatwoot, listChatwoots, readAdminToken, removeChatwoot } from '../store/chatwoots.ts';
import { ownersOf } from '../store/conversations.ts';
import { removeBot } from '../store/remove-bot.ts';
import { withStore, type CommandContext, type Opened } from './command.ts';
import { BOT_OPTIONS, findBot } from './find-bot.ts';
import { readArguments, wrongUsage } from './usage.ts';

/** The conversations people would not see: how many there are, and who may open them. */
interface Pending {
  admin: AdminClient;
  count: number;
}

/** `baton disconnect`: opens what is with the bot to people, and forgets the bot with all that was kept of it. */
export async function disconnect(args: readonly string[], context: CommandContext): Promise<number> {
  const { values } = readArguments('disconnect', args, {
    ...BOT_OPTIONS,
    'leave-pending': { type: 'boolean' },
    yes: { type: 'boolean', short: 'y' },
    json: { type: 'boolean' },
  });
  if (values.inbox === undefined && values.bot === undefined)
    throw wrongUsage('"baton disconnect" needs --inbox NAME.', 'The names: npm run baton -- bots');
  return withStore(context, async (opened) => {
    const { db, terminal, clock } = opened;
    const bot = await findBot(db, values);
    const chatwoot = await getChatwoot(db, bot.chatwootId);
    const { withBot, waiting } = await botHealth(db, bot.id);
    const pending = values['leave-pending'] ? null : await lookForPending(opened, bot);
    if (!(await isWanted(opened, { bot, pending, waiting, yes: values.yes === true }))) {
      terminal.err('Nothing was changed.');
      return 1;
    }
    const by = { who: 'disconnect', at: clock.now() };
    await beginLeaving(db, bot.id, by);
    const made = pending ? await openAll(opened, bot, pending) : 0;
    await removeBot(db, bot.id, by);
    const isLast = (await listBots(db, bot.chatwootId)).length === 0;
    if (isLast) await removeChatwoot(db, bot.chatwootId);
    const demoAgain = (await listChatwoots(db)).every((one) => one.sandbox);
    if (values.json) {
      terminal.out(
        JSON.stringify({
          ok: true,
          bot: { id: bot.id, inbox: bot.name },
          opened: made,
          tokenForgotten: isLast,
          withBot,
          waiting,
        }),
      );
      return 0;
    }
    if (made > 0) terminal.out(`${conversations(made)} ${made === 1 ? 'is' : 'are'} open to people now.`);
    terminal.out(`"${bot.name}" is forgotten here.`);
    if (isLast)
      terminal.out(`The administrator's token for ${chatwoot?.baseUrl ?? 'its Chatwoot'} is forgotten too.`);
    terminal.out(`
In Chatwoot stay: the inbox "${bot.name}" with its members, and the agent bot number ${String(bot.agentBotId)}, attached to it.
  → Detach it: Settings, Inboxes, ${bot.name}, Bot configuration, Disconnect. Until then Chatwoot opens each new
    conversation to people only after Baton has refused its first message.`);
    if (pending === null && withBot > 0)
      terminal.out(
        `  → ${conversations(withBot)} with the bot may still be pending: look at "Pending" and open them.`,
      );
    if (demoAgain) terminal.out('\nNo Chatwoot is connected any more: npm start shows the demo again.');
    return 0;
  });
}

/** Null where another bot has the inbox by now, and with it what is pending. Errors: `pending_unknown`. */
async function lookForPending({ db, vault, terminal }: Opened, bot: Bot): Promise<Pending | null> {
  const chatwoot = await getChatwoot(db, bot.chatwootId);
  const token = await readAdminToken(db, vault, bot.chatwootId);
  if (chatwoot === null || token === null)
    throw unknownPending("There is no administrator's token to ask Chatwoot with.", 'Connect the bot again');
  const { baseUrl, accountId } = chatwoot;
  const admin = createAdminClient({ baseUrl, accountId, token: adminToken(token) });
  try {
    const attached = await admin.inboxAgentBot(bot.inboxId);
    if (attached !== null && attached.id !== bot.agentBotId) {
      terminal.err(`"${attached.name}" is the inbox's bot now: what is pending there is left to it.`);
      return null;
    }
    return { admin, count: await countPending(admin, bot.inboxId) };
  } catch (thrown) {
    if (!(thrown instanceof ChatwootError)) throw thrown;
    // The inbox was deleted, and its conversations with it.
    if (thrown.code === 'chatwoot_gone') return null;
    throw unknownPending(thrown.message, thrown.remedy.replace(/\.$/, ''));
  }
}

function unknownPending(why: string, remedy: string): BatonError {
  return new BatonError(
    'pending_unknown',
    `What is pending in Chatwoot cannot be opened to people. ${why}`,
    `${remedy}, or add --leave-pending to forget the bot all the same.`,
  );
}

interface Asked {
  bot: Bot;
  pending: Pending | null;
  waiting: number;
  yes: boolean;
}

/** Whether it is to be done; what will be done is said before, also to whom is not asked. */
async function isWanted({ terminal }: Opened, { bot, pending, waiting, yes }: Asked): Promise<boolean> {
  const count = pending?.count ?? 0;
  const opens =
    count > 0
      ? `opens ${conversations(count)} that ${count === 1 ? 'is' : 'are'} pending to people, and `
      : '';
  const what = `This ${opens}forgets "${bot.name}" with its guardrails, knowledge and history (${conversations(waiting)} waiting for people).`;
  terminal.err(what);
  if (yes) return true;
  if (!terminal.interactive)
    throw wrongUsage('Disconnecting removes what was kept of the bot and must be confirmed.', 'Add --yes.');
  return /^y(es)?$/i.test((await terminal.ask('Go on? y/n', 'n')) ?? 'n');
}

/** @returns how many were opened. Errors: `pending_left`, `interrupted`; the bot is then known still, and silent */
async function openAll({ db, terminal }: Opened, bot: Bot, { admin, count }: Pending): Promise<number> {
  const remedy = `The bot is silent by now. Run it again to go on; connect it again to keep it; or add --leave-pending.`;
  let made = 0;
  const known = (await ownersOf(db, bot.id, [])).filter(({ owner }) => owner === 'bot');
  try {
    const { opened, left, error } = await openPending(admin, bot.inboxId, {
      signal: terminal.signal,
      known: known.map(({ conversation }) => conversation),
      onProgress(open) {
        made = open;
        terminal.progress(`Opening to people … ${String(open)} of ${String(Math.max(open, count))}`);
      },
    });
    if (left === 0) return opened;
    throw new BatonError(
      'pending_left',
      `${conversations(left)} could not be opened to people, ${String(opened)} could. ${error?.message ?? ''}`.trim(),
      remedy,
    );
  } catch (thrown) {
    if (thrown instanceof ChatwootError)
      throw new BatonError(
        'pending_left',
        `Only ${conversations(made)} could be opened to people. ${thrown.message}`,
        remedy,
      );
    if (terminal.signal.aborted)
      throw new BatonError('interrupted', `Interrupted: ${conversations(made)} opened to people.`, remedy);
    throw thrown;
  } finally {
    terminal.progress(null);
  }
}

function conversations(count: number): string {
  return `${String(count)} ${count === 1 ? 'conversation' : 'conversations'}`;
}
