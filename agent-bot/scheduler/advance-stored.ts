import { newConversation, type Conversation } from '../conversation/conversation.ts';
import type { ConversationEvent } from '../conversation/event.ts';
import type { Leased } from '../store/conversations.ts';
import { readMail, type Mail } from '../store/mail.ts';
import type { Go } from '../store/save-goes.ts';
import type { Step } from '../store/steps.ts';
import { advance } from '../turn/advance.ts';
import { changesConversation } from '../handoff/step.ts';
import type { Advance } from '../turn/progress.ts';
import type { Setting } from '../turn/setting.ts';
import type { BotRuntime } from './bot-runtime.ts';
import type { RunDeps } from './deps.ts';

/** Where a conversation stands after it was advanced. */
export interface Standing {
  state: Conversation;
  /** Steps still to be done, in order. */
  steps: Step[];
  /** Nothing was left to do and the lease was given back with it; when it is next due, null: not by itself. */
  released: { dueAt: number | null } | null;
}

/** What a conversation that is being run is at, before it is advanced. */
export interface Before {
  leased: Leased;
  bot: BotRuntime;
  /** What is known of it, where that is what is stored; null: not begun. */
  state: Conversation | null;
  /** Read after the lease was had; read again where missing. */
  mail?: Mail | undefined;
}

/** What else happens to it. */
export interface Besides {
  /** Events that did not come through the door (a fresh read, a lost conversation), applied last. */
  extra?: ConversationEvent[];
  /** An own change of the state (a failure that hands off), made after the events. */
  change?: (conversation: Conversation, setting: Setting) => Advance;
  /** Whether nothing is left to do by then, and when it is next due; the lease is then given back with the saving. */
  rest?: (state: Conversation, steps: Step[]) => { dueAt: number | null } | null;
}

/**
 * Applies what is stored and decides. What follows from it is saved in one statement: the state, the traces, the
 * handoffs, the steps and the removal of the events from the mailbox stand or fall together. Only who has the lease
 * changes a conversation, and the saving checks it: so nothing is locked while it is decided.
 *
 * @returns null when the lease is lost
 */
export async function advanceStored(
  deps: RunDeps,
  { leased, bot, state: known, mail: given }: Before,
  { extra = [], change, rest }: Besides = {},
): Promise<Standing | null> {
  const { botId, conversation } = leased;
  const mail = given ?? (await readMail(deps.db, [leased]))[0];
  if (!mail) throw new Error('readMail answers for each key');
  await deps.pacer.turn();
  const now = deps.clock.now();
  const before = known ?? newConversation(now);
  const events = inOrder([...mail.events.flatMap((stored) => stored.events), ...extra]);
  const burstDue = before.burst !== null && before.burst.answerAt <= now && !before.uncertain;
  if (events.length === 0 && !burstDue && !change)
    return { state: before, steps: mail.steps, released: null };

  const setting: Setting = {
    guardrails: bot.guardrails,
    knowledge: bot.knowledge,
    people: bot.people,
    autoAssignment: bot.autoAssignment,
    connectedAt: bot.connectedAt,
    drawsSources: bot.drawsSources,
    asksForEmail: bot.keepsSourceId,
    locale: leased.locale,
    traceUrl: bot.traceUrl(conversation),
    now,
    outstanding: mail.steps.some((step) => changesConversation(step.body.kind)),
    stepKey: (n) => `${bot.keyPrefix}-${String(conversation)}-${String(mail.nextSeq + n)}`,
  };
  const startedAt = deps.stopwatch();
  const judged = advance(before, events, setting);
  const after = change ? merge(judged, change(judged.conversation, settingAfter(setting, judged))) : judged;
  const tookMs = deps.stopwatch() - startedAt;

  const left = mail.steps.filter((step) => isStillWanted(step, after));
  const dropped = mail.steps.filter((step) => !left.includes(step));
  const go: Go = {
    id: leased.id,
    botId,
    conversation,
    state: after.conversation,
    applied: mail.events.map((stored) => stored.id),
    events,
    traces: after.traces,
    guardrailsVersion: bot.guardrailsVersion,
    modelId: bot.modelId,
    tookMs,
    steps: after.steps.map((step, n) => ({ seq: mail.nextSeq + n, key: setting.stepKey(n), step })),
    handoffs: after.handoffs,
    dropped: { ids: dropped.map(({ id }) => id), why: whyDropped(after) },
    moved: hasMoved(before, after.conversation),
    release: after.steps.length > 0 ? null : (rest?.(after.conversation, left) ?? null),
    now,
  };
  const saved = await deps.saver.do(go);
  if (saved === null) return null;
  for (const step of dropped) deps.meters.step(step.body.kind, 'dropped', 0);
  for (const trace of after.traces) {
    const reason = trace.decision.action === 'hand-off' ? trace.decision.reason : null;
    deps.meters.turn({ ms: tookMs, action: trace.decision.action, reason });
  }
  return {
    state: after.conversation,
    steps: [...left, ...saved.steps],
    released: go.release && { dueAt: saved.dueAt },
  };
}

/**
 * What one of those who had the conversation on the way did not allow is void, also when it is given back: a person
 * may have spoken, and what was to be said before that must not come after it.
 */
function isStillWanted(step: Step, { dropSteps: all, passed }: Advance): boolean {
  return !all && passed.every((owner) => step.allowed.includes(owner));
}

function whyDropped({ dropSteps: all, passed }: Advance): string {
  return all ? 'the conversation is gone' : `${passed.join(', then ')} had it meanwhile`;
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
    passed: [...first.passed, second.conversation.owner],
    dropSteps: first.dropSteps || second.dropSteps,
  };
}

/** Whether whoever waits in this bot's queue, or the visitor concerned, may see a change. Nobody watches an unknown one. */
function hasMoved(before: Conversation, after: Conversation): boolean {
  if (before.owner === 'unknown' && after.owner === 'bot') return false;
  return before.owner !== after.owner || before.person?.id !== after.person?.id;
}
