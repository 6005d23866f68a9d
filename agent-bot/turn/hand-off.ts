import { moveOwner } from '../conversation/owner.ts';
import { handoffNote } from '../handoff/note.ts';
import { planHandoff } from '../handoff/plan.ts';
import { reasonSentence } from '../handoff/reasons.ts';
import type { Advance } from './progress.ts';
import { languageOf, type Setting } from './setting.ts';
import type { Evidence, Reason } from './decision.ts';
import { protectFromLiquid } from './liquid.ts';

/**
 * Hands the conversation off: the owner is `queued` from here on, before anything is said or opened, so that a
 * second handoff of this stretch cannot begin and the bot's answers on their way are dropped.
 */
export function handOff(
  state: Advance,
  reason: Reason,
  evidence: Evidence,
  messageId: number | null,
  setting: Setting,
): Advance {
  const { conversation } = state;
  const stretch = conversation.stretch.number;
  const sentence = protectFromLiquid(
    reasonSentence(reason, languageOf(conversation, setting), setting.guardrails, {
      ...(evidence.topic === undefined ? {} : { team: evidence.topic }),
    }),
  );
  const steps = planHandoff({ sentence, note: noteFor(state, reason, evidence, setting) });
  const moved = moveOwner(conversation, 'queued', setting.now);
  return {
    ...state,
    conversation: {
      ...moved,
      handoff: { reason, stretch, at: setting.now },
      visitorWaitingSince: conversation.visitorWaitingSince ?? setting.now,
      // Handing off settles no doubt: a person may have it already, and then nothing must be said.
      uncertain: conversation.uncertain,
    },
    handoffs: [...state.handoffs, { type: 'began', stretch, reason, evidence, messageId, claimedBy: null }],
    steps: [...state.steps, ...steps],
  };
}

/** The note for the agents, from what the bot knows at this moment. */
export function noteFor(state: Advance, reason: Reason, evidence: Evidence, setting: Setting): string {
  const { conversation } = state;
  const answered = conversation.stretch.turns
    .filter((turn) => turn.author === 'bot' && turn.entry !== undefined)
    .map((turn) => titleOf(turn.entry as string, setting));
  return handoffNote({
    reason,
    evidence,
    conversation,
    answered,
    traceUrl: setting.traceUrl,
    people: setting.people,
  });
}

/** A new stretch of the bot. Whoever is assigned from before is cleared, else the next handoff would ping nobody. */
export function restart(state: Advance, clearPerson: boolean): Advance {
  if (!clearPerson) return state;
  return { ...state, steps: [...state.steps, { body: { kind: 'assign-bot' }, allowed: ['bot'] }] };
}

/** What a person would call an entry. */
export function titleOf(entry: string, setting: Setting): string {
  const known = setting.knowledge?.entry(entry);
  return known?.title ?? known?.questions[0] ?? entry;
}
