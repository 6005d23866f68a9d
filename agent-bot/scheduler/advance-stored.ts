import { newConversation, type Conversation } from '../conversation/conversation.ts';
import type { ConversationEvent } from '../conversation/event.ts';
import { lockLeased, saveState, type Leased } from '../store/conversations.ts';
import type { Database } from '../store/database.ts';
import { markApplied, waitingEvents } from '../store/events.ts';
import { saveHandoffs } from '../store/handoffs.ts';
import { saveMessages } from '../store/messages.ts';
import { addSteps, dropOpenSteps, nextSeq, openSteps, type Step } from '../store/steps.ts';
import { saveTraces } from '../store/traces.ts';
import { advance } from '../turn/advance.ts';
import { changesConversation } from '../handoff/step.ts';
import type { Advance } from '../turn/progress.ts';
import type { Setting } from '../turn/setting.ts';
import type { BotRuntime } from './bot-runtime.ts';
import type { SchedulerDeps } from './deps.ts';

/** Where a conversation stands after it was advanced. */
export interface Standing {
  state: Conversation;
  /** Steps still to be done, in order. */
  steps: Step[];
}

/** PostgreSQL's channel that tells of queues that changed; the payload is `<bot id>:<conversation>`. */
export const QUEUE_CHANNEL = 'baton_queue';

/**
 * Applies what is stored and decides, in one transaction: the state, the traces, the handoffs, the steps and the
 * mark that the events are applied stand or fall together.
 *
 * @param extra events that did not come through the door (a fresh read, a lost conversation), applied last
 * @param change an own change of the state (a failure that hands off), made after the events
 * @returns null when the lease is lost
 */
export async function advanceStored(
  deps: SchedulerDeps,
  bot: BotRuntime,
  leased: Pick<Leased, 'id' | 'botId' | 'conversation'>,
  extra: ConversationEvent[] = [],
  change?: (conversation: Conversation, setting: Setting) => Advance,
): Promise<Standing | null> {
  const { clock, db } = deps;
  return db.transaction(async (tx) => {
    const now = clock.now();
    const row = await lockLeased(tx, deps.me, leased.id, now);
    if (row === null) return null;
    const { botId, conversation } = row;
    // Not before the lock is had: what is stored until then is seen now, what comes later keeps the conversation due.
    const [stored, steps, seq] = await Promise.all([
      waitingEvents(tx, botId, conversation),
      openSteps(tx, botId, conversation),
      nextSeq(tx, botId, conversation),
    ]);
    const before = row.state ?? newConversation(now);
    const events = inOrder([...stored.flatMap((event) => event.events), ...extra]);
    const burstDue = before.burst !== null && before.burst.answerAt <= now && !before.uncertain;
    if (events.length === 0 && !burstDue && !change) return { state: before, steps };

    const setting: Setting = {
      guardrails: bot.guardrails,
      knowledge: bot.knowledge,
      people: bot.people,
      autoAssignment: bot.autoAssignment,
      locale: row.locale,
      traceUrl: bot.traceUrl(conversation),
      now,
      outstanding: steps.some((step) => changesConversation(step.body.kind)),
      stepKey: (n) => `${bot.keyPrefix}-${String(conversation)}-${String(seq + n)}`,
    };
    const startedAt = deps.stopwatch();
    const judged = advance(before, events, setting);
    const after = change ? merge(judged, change(judged.conversation, settingAfter(setting, judged))) : judged;
    const tookMs = deps.stopwatch() - startedAt;

    const at = { botId, conversation, now };
    const versions = { guardrailsVersion: bot.guardrailsVersion, modelId: bot.modelId };
    const planned = after.steps.map((step, n) => ({ seq: seq + n, key: setting.stepKey(n), step }));
    const applied = stored.map((event) => event.id);
    // None needs another's answer: they travel together, and PostgreSQL runs them in this order.
    const writes = [
      saveMessages(tx, botId, conversation, events),
      saveTraces(tx, { ...at, ...versions, tookMs }, after.traces),
      saveHandoffs(tx, { ...at, guardrailsVersion: bot.guardrailsVersion }, after.handoffs),
      after.dropSteps ? dropOpenSteps(tx, botId, conversation, 'the conversation is gone', now) : null,
      addSteps(tx, { ...at, stretch: after.conversation.stretch.number }, planned),
      markApplied(tx, applied, now),
      saveState(tx, row.id, after.conversation, now),
      tellQueue(tx, botId, conversation, before, after.conversation),
    ];
    const [standing] = await Promise.all([openSteps(tx, botId, conversation), ...writes]);
    for (const trace of after.traces) {
      const reason = trace.decision.action === 'hand-off' ? trace.decision.reason : null;
      deps.meters.turn({ ms: tookMs, action: trace.decision.action, reason });
    }
    return { state: after.conversation, steps: standing };
  });
}

/** Messages of one batch are applied in the order of their ids; everything else keeps its place in time. */
function inOrder(events: ConversationEvent[]): ConversationEvent[] {
  const messages = events
    .filter((event) => event.type === 'visitor-message')
    .sort((a, b) => a.messageId - b.messageId);
  let next = 0;
  return events.map((event) =>
    event.type === 'visitor-message' ? (messages[next++] as ConversationEvent) : event,
  );
}

/** The setting for a change made after the events: its steps come after theirs. */
function settingAfter(setting: Setting, applied: Advance): Setting {
  return { ...setting, stepKey: (n) => setting.stepKey(applied.steps.length + n) };
}

function merge(first: Advance, second: Advance): Advance {
  return {
    conversation: second.conversation,
    traces: [...first.traces, ...second.traces],
    handoffs: [...first.handoffs, ...second.handoffs],
    steps: [...first.steps, ...second.steps],
    dropSteps: first.dropSteps || second.dropSteps,
  };
}

/** Whoever waits in this bot's queue, and the visitor concerned, see a change at once. */
async function tellQueue(
  tx: Database,
  botId: number,
  conversation: number,
  before: Conversation,
  after: Conversation,
): Promise<void> {
  if (before.owner === after.owner && before.person?.id === after.person?.id) return;
  await tx.query('SELECT pg_notify($1, $2)', [QUEUE_CHANNEL, `${String(botId)}:${String(conversation)}`]);
}
