import { openAlarms } from '../store/alarms.ts';
import { listBots } from '../store/bots.ts';
import { listChatwoots } from '../store/chatwoots.ts';
import { listModels } from '../store/models.ts';
import { withStore, type CommandContext } from './command.ts';
import { entryCount } from './entry-count.ts';
import { readArguments } from './usage.ts';

/** `baton bots`: every connected bot, with what it has and lacks. */
export async function bots(args: readonly string[], context: CommandContext): Promise<number> {
  const { values } = readArguments('bots', args, { json: { type: 'boolean' } });
  return withStore(context, async ({ db, terminal }) => {
    const chatwoots = new Map((await listChatwoots(db)).map((one) => [one.id, one]));
    const listed = [];
    for (const bot of await listBots(db)) {
      const chatwoot = chatwoots.get(bot.chatwootId);
      const live = (await listModels(db, bot.id)).find((model) => model.isLive);
      listed.push({
        id: bot.id,
        inbox: bot.name,
        channel: bot.channel,
        chatwoot: chatwoot?.baseUrl ?? '',
        account: chatwoot?.accountId ?? 0,
        demo: chatwoot?.sandbox ?? false,
        people: bot.people.map(({ kind, name }) => (kind === 'team' ? `team:${name}` : name)),
        entries: live?.entryCount ?? null,
        guardrails: bot.liveVersion,
        alarms: (await openAlarms(db, bot.id)).map(({ code }) => code),
        leaving: bot.leavingAt !== null,
      });
    }
    if (values.json) {
      terminal.out(JSON.stringify({ bots: listed }));
      return 0;
    }
    if (listed.length === 0) terminal.out('No bot is connected. Connect one: npm run baton -- connect');
    for (const bot of listed) {
      const demo = bot.demo ? ' (the demo)' : '';
      terminal.out(`${String(bot.id)}  ${bot.inbox}${demo}`);
      terminal.out(`    Chatwoot    ${bot.chatwoot}, account ${String(bot.account)}, ${bot.channel}`);
      terminal.out(`    Pings       ${bot.people.length > 0 ? bot.people.join(', ') : 'nobody'}`);
      terminal.out(`    Knowledge   ${bot.entries === null ? 'none' : entryCount(bot.entries)}`);
      terminal.out(
        `    Guardrails  ${bot.guardrails === null ? 'not published' : `version ${String(bot.guardrails)}`}`,
      );
      if (bot.leaving) terminal.out('    Being disconnected: run disconnect again, or connect to keep it');
      if (bot.alarms.length > 0) terminal.out(`    Alarms      ${bot.alarms.join(', ')}`);
    }
    return 0;
  });
}
