import type { AdminClient } from './admin-client.ts';
import type { AgentBotRead, Inbox } from './admin-answers.ts';
import { provisionError, refuseToGuess } from './provision-error.ts';
import type { Unreadable } from './readable-list.ts';
import { changed, right } from './finding.ts';
import type { Decide, Report } from './finding.ts';
import { botToken } from './tokens.ts';
import type { BotToken } from './tokens.ts';

/** An agent bot with what Baton needs of it. */
export interface ProvisionedBot {
  id: number;
  name: string;
  token: BotToken;
  secret: string;
}

/**
 * Finds the agent bot that posts to `webhookUrl`, or lets the one that an earlier run has made post there, or makes
 * one, and attaches it. Asks before it replaces somebody else's bot.
 */
export async function provisionBot(
  admin: AdminClient,
  inbox: Inbox,
  wanted: {
    name: string;
    webhookUrl: string;
    /** The agent bot that an earlier run has made for this inbox. */
    knownId: number | null;
  },
  decide: Decide,
  report: Report,
): Promise<ProvisionedBot> {
  const unread: Unreadable[] = [];
  const [bots, attached] = await Promise.all([
    admin.agentBots({ unreadable: (elements) => void unread.push(...elements) }),
    admin.inboxAgentBot(inbox.id),
  ]);
  const here = bots.filter((bot) => sameAddress(bot.outgoingUrl, wanted.webhookUrl));
  let bot: AgentBotRead | undefined =
    here.find(({ id }) => id === attached?.id) ?? here.find(({ name }) => name === wanted.name) ?? here[0];

  const moved =
    bot === undefined
      ? bots.find(
          ({ id, outgoingUrl }) =>
            id === wanted.knownId || (id === attached?.id && samePath(outgoingUrl, wanted.webhookUrl)),
        )
      : undefined;
  bot ??= moved;
  if (bot === undefined) refuseToGuess(unread, "Baton's agent bot");
  // Asked before a bot is made or changed, so that a refusal leaves nothing behind.
  if (attached !== null && attached.id !== bot?.id) {
    const question = `The bot "${attached.name}" answers in this inbox. Replace it by Baton's?`;
    if (!(await decide({ name: 'other-bot', question }))) {
      throw provisionError(
        'inbox_other_bot',
        `The inbox "${inbox.name}" already has the bot "${attached.name}".`,
        'Choose another inbox, or connect again and let Baton take its place.',
      );
    }
  }
  if (moved !== undefined) {
    bot = await admin.updateAgentBot(moved.id, { outgoingUrl: wanted.webhookUrl });
    report(changed('bot', `The agent bot "${bot.name}" now posts to the new address.`));
  } else if (bot !== undefined) {
    report(right('bot', `The agent bot "${bot.name}" posts to Baton.`));
  } else {
    const description = 'Answers, and passes the chat to a person.';
    bot = await admin.createAgentBot({ name: wanted.name, description, outgoingUrl: wanted.webhookUrl });
    report(changed('bot', `Made the agent bot "${bot.name}".`));
  }
  const usable = readable(bot);
  if (attached?.id === bot.id) {
    report(right('attached', `The bot is attached to "${inbox.name}".`));
  } else {
    await admin.setAgentBot(inbox.id, bot.id);
    report(changed('attached', `Attached the bot to "${inbox.name}".`));
  }
  return usable;
}

function readable(bot: AgentBotRead): ProvisionedBot {
  if (bot.token === null || bot.secret === null || bot.secret === '') {
    throw provisionError(
      'bot_unreadable',
      `Chatwoot does not show the token and the secret of the agent bot "${bot.name}".`,
      "Use an administrator's token; a bot of the whole installation cannot be used.",
    );
  }
  return { id: bot.id, name: bot.name, token: botToken(bot.token), secret: bot.secret };
}

/** Whether two addresses are the same, however they are written. */
export function sameAddress(a: string, b: string): boolean {
  const [one, other] = [URL.parse(a), URL.parse(b)];
  return one !== null && one.href === other?.href;
}

/** Baton's webhook paths name one bot of one installation: the same path on another host is the same bot, moved. */
function samePath(a: string, b: string): boolean {
  const [one, other] = [URL.parse(a), URL.parse(b)];
  return one !== null && one.pathname === other?.pathname && one.pathname !== '/';
}
