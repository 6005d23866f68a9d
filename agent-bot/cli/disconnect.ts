import { botHealth } from '../store/bot-health.ts';
import { listBots, removeBot } from '../store/bots.ts';
import { getChatwoot, listChatwoots, removeChatwoot } from '../store/chatwoots.ts';
import { withStore, type CommandContext } from './command.ts';
import { BOT_OPTIONS, findBot } from './find-bot.ts';
import { readArguments, wrongUsage } from './usage.ts';

/** `baton disconnect`: forgets a bot with all that was kept of it; Chatwoot stays as it is. */
export async function disconnect(args: readonly string[], context: CommandContext): Promise<number> {
  const { values } = readArguments('disconnect', args, {
    ...BOT_OPTIONS,
    yes: { type: 'boolean', short: 'y' },
    json: { type: 'boolean' },
  });
  if (values.inbox === undefined && values.bot === undefined)
    throw wrongUsage('"baton disconnect" needs --inbox NAME.', 'The names: npm run baton -- bots');
  return withStore(context, async ({ db, terminal, clock }) => {
    const bot = await findBot(db, values);
    const chatwoot = await getChatwoot(db, bot.chatwootId);
    const { withBot, waiting } = await botHealth(db, bot.id);
    if (values.yes !== true) {
      if (!terminal.interactive)
        throw wrongUsage(
          'Disconnecting removes what was kept of the bot and must be confirmed.',
          'Add --yes.',
        );
      const question = `Forget "${bot.name}" with its guardrails, knowledge and history (${String(withBot)} conversations with the bot, ${String(waiting)} waiting)? y/n`;
      if (!/^y(es)?$/i.test((await terminal.ask(question, 'n')) ?? 'n')) {
        terminal.err('Nothing was changed.');
        return 1;
      }
    }
    await removeBot(db, bot.id, { who: 'disconnect', at: clock.now() });
    const isLast = (await listBots(db, bot.chatwootId)).length === 0;
    if (isLast) await removeChatwoot(db, bot.chatwootId);
    const demoAgain = (await listChatwoots(db)).every((one) => one.sandbox);
    if (values.json) {
      terminal.out(
        JSON.stringify({
          ok: true,
          bot: { id: bot.id, inbox: bot.name },
          tokenForgotten: isLast,
          withBot,
          waiting,
        }),
      );
      return 0;
    }
    terminal.out(`"${bot.name}" is forgotten here.`);
    if (isLast)
      terminal.out(`The administrator's token for ${chatwoot?.baseUrl ?? 'its Chatwoot'} is forgotten too.`);
    terminal.out(`
In Chatwoot stay: the inbox "${bot.name}" with its members, and the agent bot number ${String(bot.agentBotId)}, attached to it.
  → Detach it: Settings, Inboxes, ${bot.name}, Bot configuration, Disconnect. Until then Chatwoot opens each new
    conversation to people only after Baton has refused its first message.`);
    if (withBot > 0)
      terminal.out(
        `  → ${String(withBot)} conversations are with the bot and stay pending: look at "Pending" and open them.`,
      );
    if (demoAgain) terminal.out('\nNo Chatwoot is connected any more: npm start shows the demo again.');
    return 0;
  });
}
