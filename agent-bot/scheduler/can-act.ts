import { ChatwootError } from '../chatwoot/chatwoot-error.ts';
import type { BotRuntime } from './bot-runtime.ts';

/** Whether the bot's own token is good in Chatwoot now: then what fails with the administrator's token fails alone. */
export async function canAct(bot: Pick<BotRuntime, 'steps'>): Promise<boolean> {
  try {
    await bot.steps.probe();
    return true;
  } catch (thrown) {
    if (!(thrown instanceof ChatwootError)) throw thrown;
    return false;
  }
}
