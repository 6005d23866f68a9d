import { ChatwootError } from '../chatwoot/chatwoot-error.ts';
import type { Step } from '../store/steps.ts';
import { apologise, failOver } from '../turn/advance.ts';
import { tokenRefused } from './token-refused.ts';
import { advanceStored, type Before, type Standing } from './advance-stored.ts';
import type { RunDeps } from './deps.ts';

/**
 * A step failed for good: the operator is told, and so is the visitor where a promise cannot be kept. A word of the
 * bot that cannot be sent hands off; an opening that fails stops the bot, so that Chatwoot opens conversations itself.
 * This one it opens only at the visitor's next word, so an administrator's token opens it where there is one.
 */
export async function stepDied(
  deps: RunDeps,
  before: Before,
  step: Step,
  error: ChatwootError,
): Promise<Standing | null> {
  const refused = error.code === 'chatwoot_unauthorised';
  const { kind } = step.body;
  await deps.alarm(before.bot.id, {
    code: refused ? 'token_refused' : kind === 'open' ? 'handoff_failed' : `${kind.replace('-', '_')}_failed`,
    detail: refused
      ? tokenRefused(before.bot.name)
      : `Step "${kind}" of conversation ${String(before.leased.conversation)} failed for good: ${error.message}`,
    remedy: error.remedy,
    stopsBot: refused || kind === 'open',
  });
  if (kind === 'open') {
    if (await openedByReader(deps, before)) return advanceStored(deps, before);
    return advanceStored(deps, before, {
      change: (conversation, setting) => apologise(conversation, setting),
    });
  }
  if (kind === 'say') {
    return advanceStored(deps, before, {
      change: (conversation, setting) =>
        failOver(conversation, `An answer could not be sent (${error.code})`, setting),
    });
  }
  return advanceStored(deps, before);
}

async function openedByReader(deps: RunDeps, { bot, leased }: Before): Promise<boolean> {
  const { conversation } = leased;
  try {
    await bot.reader?.open(conversation);
  } catch (thrown) {
    if (!(thrown instanceof ChatwootError)) throw thrown;
    deps.log.warn({ bot: bot.id, conversation, code: thrown.code }, 'Nor could the administrator open it');
    return false;
  }
  if (bot.reader) deps.log.info({ bot: bot.id, conversation }, "Opened with the administrator's token");
  return bot.reader !== null;
}
