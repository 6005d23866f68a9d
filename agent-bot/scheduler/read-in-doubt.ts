import { ChatwootError } from '../chatwoot/chatwoot-error.ts';
import type { ConversationEvent } from '../conversation/event.ts';
import { hurryDoubtful, type Claimed } from '../store/conversations.ts';
import { dropSteps } from '../store/steps.ts';
import { openUnread } from '../turn/open-unread.ts';
import { nothingYet } from '../turn/progress.ts';
import { advanceStored, type Before, type Standing } from './advance-stored.ts';
import type { BotRuntime } from './bot-runtime.ts';
import { canAct } from './can-act.ts';
import type { RunDeps } from './deps.ts';

/** What a fresh read told. */
export type ReadInDoubt =
  | { result: 'read'; event: ConversationEvent }
  /** To be read again, milliseconds. */
  | { result: 'later'; at: number }
  /** It cannot be read, although the bot can act in Chatwoot: people are to get it. `at`: no earlier again. */
  | { result: 'hopeless'; error: ChatwootError; at: number };

/**
 * Reads a conversation in doubt. While Chatwoot is away it is tried again, less and less often: nobody could be
 * reached anyway, the watch stops the bot, and the bot goes on where it was. Where only the reading fails its visitor
 * must not wait for it longer than a minute.
 */
export async function readInDoubt(deps: RunDeps, bot: BotRuntime, job: Claimed): Promise<ReadInDoubt> {
  const { freshReads, clock } = deps;
  try {
    const event = await bot.reader?.read(job.conversation);
    if (event === undefined) throw new Error('readInDoubt is for bots with a reader');
    deps.meters.freshRead('done');
    if (freshReads.over(job, clock.now())) await hurryDoubtful(deps.db, job.botId, clock.now());
    return { result: 'read', event };
  } catch (thrown) {
    if (!(thrown instanceof ChatwootError)) throw thrown;
    deps.meters.freshRead('failed');
    deps.suspect(bot.id);
    const { at, isHopeless } = freshReads.failed(job, thrown, clock.now());
    if (isHopeless && (await canAct(bot))) return { result: 'hopeless', error: thrown, at };
    return { result: 'later', at };
  }
}

/** What is left of a closed conversation that cannot be read is looked at this often, milliseconds. */
const LEFT_EVERY_MS = 60 * 60_000;

/**
 * Nobody waits in a conversation that cannot be read: it is not asked for again and again. Nothing is lost by that: it
 * stays in doubt, so that its next event is not answered before it was read, and what Chatwoot lists of it is compared
 * every few minutes all the same.
 *
 * @param isAnythingLeft words or steps that only the conversation itself could settle
 * @returns when it is read again, milliseconds; null: when something happens in it
 */
export function leaveInDoubt(
  deps: RunDeps,
  { botId, conversation }: Claimed,
  error: ChatwootError,
  isAnythingLeft: boolean,
): number | null {
  const again = isAnythingLeft ? 'once an hour' : 'when something happens in it';
  deps.log.warn(
    { bot: botId, conversation, code: error.code, remedy: error.remedy },
    `A conversation that cannot be read, and in which nobody waits for the bot, is read again ${again}`,
  );
  const now = deps.clock.now();
  deps.freshReads.over({ botId, conversation }, now);
  return isAnythingLeft ? now + LEFT_EVERY_MS : null;
}

/**
 * Opens a conversation that cannot be read to people, and tells the operator.
 *
 * @returns null when the lease is lost; 'nobody-waits' where there is nothing to open it for
 */
export async function openBlindly(
  deps: RunDeps,
  before: Before & Pick<Standing, 'state' | 'steps'>,
  error: ChatwootError,
): Promise<Standing | null | 'nobody-waits'> {
  const { bot, leased, steps } = before;
  const kinds = steps.map((step) => step.body.kind);
  let isOpened = false;
  const standing = await advanceStored(deps, before, {
    change(conversation, setting) {
      const opened = openUnread(conversation, kinds, setting);
      isOpened = opened !== null;
      return opened ?? nothingYet(conversation);
    },
  });
  if (standing === null) return null;
  if (!isOpened) return 'nobody-waits';
  const about = { bot: bot.id, conversation: leased.conversation, code: error.code };
  deps.log.error(about, 'A conversation that cannot be read is opened to people');
  await deps.alarm(bot.id, {
    code: 'reading_failed',
    detail: `Conversation ${String(leased.conversation)} could not be read, and was opened to people without a word. ${error.message}`,
    remedy: error.remedy,
    stopsBot: false,
  });
  deps.freshReads.over(leased, deps.clock.now());
  const words = standing.steps.filter((step) => step.body.kind === 'say');
  const why = 'nobody could tell who has it';
  await dropSteps(
    deps.db,
    words.map((step) => step.id),
    why,
    deps.clock.now(),
  );
  for (const step of words) deps.meters.step(step.body.kind, 'dropped', 0);
  return { ...standing, steps: standing.steps.filter((step) => !words.includes(step)) };
}
