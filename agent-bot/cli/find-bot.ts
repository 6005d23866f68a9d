import { BatonError } from '../errors.ts';
import { listBots, type Bot } from '../store/bots.ts';
import { listChatwoots } from '../store/chatwoots.ts';
import type { Database } from '../store/database.ts';
import { wrongUsage } from './usage.ts';

/** How a command names a bot: by its inbox or, where two inboxes share a name, by its number. */
export const BOT_OPTIONS = { inbox: { type: 'string' }, bot: { type: 'string' } } as const;

/**
 * The bot a command is about; without a name the only one there is. Errors: `bot_unknown`, which names those there
 * are; `usage` when the name is missing or fits several.
 */
export async function findBot(
  db: Database,
  named: { inbox?: string | undefined; bot?: string | undefined },
): Promise<Bot> {
  const bots = await listBots(db);
  if (bots.length === 0) {
    throw new BatonError('bot_unknown', 'No bot is connected.', 'Connect one: npm run baton -- connect');
  }
  const chatwoots = new Map((await listChatwoots(db)).map((one) => [one.id, one]));
  const describe = (bot: Bot): string => {
    const chatwoot = chatwoots.get(bot.chatwootId);
    return `--bot ${String(bot.id)} ("${bot.name}" at ${chatwoot?.baseUrl ?? ''}, account ${String(chatwoot?.accountId ?? '')})`;
  };
  const wanted = named.inbox?.trim().toLowerCase();
  const fitting = bots.filter(
    (bot) =>
      (wanted === undefined || bot.name.toLowerCase() === wanted) &&
      (named.bot === undefined || String(bot.id) === named.bot.trim()),
  );
  const [found, second] = fitting;
  if (found === undefined) {
    const name = named.inbox === undefined ? `number ${named.bot ?? ''}` : `an inbox "${named.inbox}"`;
    const known = bots.map((bot) => `"${bot.name}"`).join(', ');
    throw new BatonError('bot_unknown', `No bot is connected to ${name}.`, `Connected are: ${known}.`);
  }
  if (second === undefined) return found;
  const list = fitting.map(describe).join(', ');
  if (wanted === undefined) throw wrongUsage('Several bots are connected.', `Add --inbox NAME: ${list}.`);
  throw wrongUsage(`Several inboxes are called "${named.inbox ?? ''}".`, `Choose by number: ${list}.`);
}
