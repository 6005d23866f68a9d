import { apply } from '../conversation/apply.ts';
import type { ApplyContext } from '../conversation/context.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Effect } from '../conversation/effect.ts';
import type { ConversationEvent, Person } from '../conversation/event.ts';
import { addressLine } from '../handoff/note.ts';
import { changesConversation, type PlannedStep } from '../handoff/step.ts';
import type { Reason } from './decision.ts';
import { nothingYet, type Advance, type HandoffChange } from './progress.ts';
import { languageOf, type Setting } from './setting.ts';
import { answerBurst, heardVisitor } from './answer.ts';
import { answerHeld } from './email-first.ts';
import { visitorChose } from './choices.ts';
import { handOff, noteFor, restart } from './hand-off.ts';
import { planOpenedElsewhere, planSentToQueue, planTakeOver } from '../handoff/plan.ts';
import { wording } from './wording.ts';

/**
 * One go of a conversation: applies events in order, judges what the visitor said, answers when the quiet window is
 * over, and plans the steps. Pure: the live path, replay and the tests run the same code.
 *
 * @param events in the order they are to be applied
 */
export function advance(conversation: Conversation, events: ConversationEvent[], setting: Setting): Advance {
  let state = nothingYet(conversation);
  for (const event of events) {
    const { personWindow } = setting.guardrails;
    const context: ApplyContext = {
      now: setting.now,
      personWindowMs: personWindow.kind === 'off' ? null : personWindow.minutes * 60_000,
      autoAssignment: setting.autoAssignment,
      connectedAt: setting.connectedAt,
      outstanding: setting.outstanding || state.steps.some((step) => changesConversation(step.body.kind)),
    };
    const stretch = state.conversation.stretch.number;
    const applied = apply(state.conversation, event, context);
    state = { ...state, conversation: applied.conversation };
    for (const effect of applied.effects) state = follow(state, effect, stretch, setting);
    state = settled(state);
  }
  return settled(answerHeld(answerBurst(state, setting), setting));
}

/**
 * What was planned so far belongs to the stretch that is now, and is void where whoever has the conversation now does
 * not allow it: the next event may begin another stretch, or give the conversation back as if nothing had been.
 */
function settled(state: Advance): Advance {
  const { owner, stretch } = state.conversation;
  const steps = state.steps
    .filter((step) => step.allowed.includes(owner))
    .map((step) => ({ ...step, stretch: step.stretch ?? stretch.number }));
  const passed = state.passed.at(-1) === owner ? state.passed : [...state.passed, owner];
  return { ...state, steps, passed };
}

/** When the conversation wants to be looked at again without an event, milliseconds; null: not by itself. */
export function nextDue(conversation: Conversation): number | null {
  return conversation.burst?.answerAt ?? null;
}

/** The bot failed for good (a word could not be sent): a person takes over, if the bot still has it. */
export function failOver(conversation: Conversation, why: string, setting: Setting): Advance {
  const state = nothingYet(conversation);
  if (conversation.owner !== 'bot') return state;
  return handOff(state, 'bot_error', { trigger: 'bot_error', quotes: [], why }, null, setting);
}

/** A person was promised and the conversation could not be opened: the visitor is told the truth, once a handoff. */
export function apologise(conversation: Conversation, setting: Setting): Advance {
  const state = nothingYet(conversation);
  const { handoff, owner } = conversation;
  if (owner !== 'queued' || handoff?.apologised) return state;
  const content = wording('opening_failed', languageOf(conversation, setting));
  const apologised = handoff && { ...handoff, apologised: true };
  return plan({ ...state, conversation: { ...conversation, handoff: apologised } }, [
    { body: { kind: 'say', content, act: 'other' }, allowed: ['queued'] },
  ]);
}

function follow(state: Advance, effect: Effect, stretchBefore: number, setting: Setting): Advance {
  switch (effect.type) {
    case 'visitor-spoke':
      return heardVisitor(state, effect, setting);
    case 'visitor-chose':
      return visitorChose(state, effect, setting);
    case 'stretch-started':
      return restart(state, effect.clearPerson);
    case 'taken-over': {
      const why = 'A person wrote or was assigned while the bot had it';
      const taken = began(state, 'agent_takeover', why, effect.person);
      const stretch = taken.conversation.stretch.number;
      // Somebody without a name (a reply from the channel's own app) has it all the same: nobody waits.
      const ended: HandoffChange[] =
        effect.person === null ? [{ type: 'ended', stretch, outcome: 'claimed', person: null }] : [];
      return plan(
        { ...taken, handoffs: [...taken.handoffs, ...ended] },
        planTakeOver(effect.person, effect.assign),
      );
    }
    case 'back-to-person':
      return plan(state, planTakeOver(effect.person, true));
    case 'opened-elsewhere': {
      const why = 'Opened in Chatwoot: by a person, a macro, an automation, or because Baton did not answer';
      const reason: Reason = 'chatwoot_opened';
      const note = noteFor(state, reason, { trigger: reason, quotes: [], why }, setting);
      return plan(began(state, reason, why, null), planOpenedElsewhere(effect.release, note));
    }
    case 'sent-to-queue': {
      const why = 'The person who had it was unassigned';
      const reason: Reason = 'agent_sent_to_queue';
      const note = noteFor(state, reason, { trigger: reason, quotes: [], why }, setting);
      return plan(
        began(state, reason, why, null),
        planSentToQueue(state.conversation.status === 'open', note),
      );
    }
    case 'email-left':
      return plan(state, [
        {
          body: { kind: 'note', content: addressLine(effect.address) },
          allowed: ['queued', 'agent', 'closed'],
        },
      ]);
    case 'left-line': {
      const content = wording('left_line', languageOf(state.conversation, setting));
      return plan(state, [
        { body: { kind: 'return' }, allowed: ['bot'] },
        { body: { kind: 'say', content, act: 'other' }, allowed: ['bot'] },
      ]);
    }
    case 'wait-ended':
      return {
        ...state,
        handoffs: [
          ...state.handoffs,
          { type: 'ended', stretch: stretchBefore, outcome: effect.outcome, person: effect.person },
        ],
      };
    case 'drop-steps':
      return { ...state, steps: [], dropSteps: true };
  }
}

function plan(state: Advance, steps: PlannedStep[]): Advance {
  return { ...state, steps: [...state.steps, ...steps] };
}

function began(state: Advance, reason: Reason, why: string, claimedBy: Person | null): Advance {
  const stretch = state.conversation.stretch.number;
  return {
    ...state,
    conversation: { ...state.conversation, handoff: { reason, stretch, at: state.conversation.ownerSince } },
    handoffs: [
      ...state.handoffs,
      {
        type: 'began',
        stretch,
        reason,
        evidence: { trigger: reason, quotes: [], why },
        messageId: null,
        claimedBy,
      },
    ],
  };
}
