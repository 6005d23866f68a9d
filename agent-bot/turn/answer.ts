import type { Conversation, Turn } from '../conversation/conversation.ts';
import type { Effect } from '../conversation/effect.ts';
import { choose, typedChoice } from './choices.ts';
import { decide } from './decide.ts';
import { askFirst, answerOf, noteAddress, withoutHeld } from './email-first.ts';
import { handOff } from './hand-off.ts';
import { answerMeanwhile } from './answer-meanwhile.ts';
import { measure } from './measure.ts';
import { nothingIn } from './nothing-asked.ts';
import type { Advance, TraceRow } from './progress.ts';
import { carryOut } from './reply.ts';
import type { Setting } from './setting.ts';
import { noteSignals, TEXT_KEPT, TURNS_KEPT, withVisitorTurn } from './transcript.ts';

/** Somebody who writes on and on without a pause is answered this long after the first word, milliseconds. */
const LONGEST_BURST_MS = 3_000;

/**
 * The visitor spoke: signals and triggers at once, so that a handoff never waits. Anything else waits for the quiet
 * window, and one answer covers the burst.
 */
export function heardVisitor(
  state: Advance,
  spoke: Extract<Effect, { type: 'visitor-spoke' }>,
  setting: Setting,
): Advance {
  if (state.conversation.owner === 'queued') return answerMeanwhile(state, spoke, setting);
  if (state.conversation.owner !== 'bot') return state;
  const typed = typedChoice(state.conversation, spoke.text, setting);
  const conversation = withVisitorTurn(noteAddress(state.conversation, spoke.text), {
    author: 'visitor',
    messageId: spoke.messageId,
    text: spoke.text.slice(0, TEXT_KEPT),
    at: spoke.at,
    ...(spoke.attachments > 0 ? { files: spoke.attachments } : {}),
  });
  if (typed !== null && conversation.burst === null) {
    return choose({ ...state, conversation }, spoke.messageId, typed, setting);
  }
  const signals = measure({
    text: spoke.text,
    stretch: conversation.stretch,
    knowledge: setting.knowledge,
    guardrails: setting.guardrails,
  });
  const { decision, trace } = decide({
    text: spoke.text,
    stretch: conversation.stretch,
    signals,
    guardrails: setting.guardrails,
    complete: false,
  });
  const judged = noteSignals(conversation, spoke.messageId, signals);
  const row: TraceRow = {
    messageId: spoke.messageId,
    stretch: judged.stretch.number,
    text: spoke.text,
    signals,
    verdicts: trace,
    decision,
  };
  const traced: Advance = { ...state, conversation: judged, traces: [...state.traces, row] };
  if (decision.action === 'hand-off') {
    return handOff(traced, decision.reason, decision.evidence, spoke.messageId, setting);
  }
  const messageIds = [...(judged.burst?.messageIds ?? []), spoke.messageId]
    .sort((a, b) => a - b)
    .slice(-TURNS_KEPT);
  const { quietWindowMs } = setting.guardrails;
  const since = judged.burst?.since ?? setting.now;
  const answerAt = Math.min(setting.now + quietWindowMs, since + Math.max(quietWindowMs, LONGEST_BURST_MS));
  return { ...traced, conversation: { ...judged, burst: { messageIds, answerAt, since } } };
}

/** Answers the burst if its quiet window is over: the words joined in the order of their ids. */
export function answerBurst(state: Advance, setting: Setting): Advance {
  const { conversation } = state;
  const { burst } = conversation;
  if (conversation.owner !== 'bot' || burst === null || burst.answerAt > setting.now) return state;
  if (conversation.uncertain) return state;
  const said = conversation.stretch.turns.filter(
    (turn) =>
      turn.messageId !== null && turn.author === 'visitor' && burst.messageIds.includes(turn.messageId),
  );
  const messageId = burst.messageIds.at(-1) as number;
  const text = said.map((turn) => turn.text).join('\n');
  // The burst stands as one turn while it is judged: its frustration counts once.
  const before = conversation.stretch.turns.filter((turn) => !said.includes(turn));
  const joined: Turn = { author: 'visitor', messageId, text, at: said.at(-1)?.at ?? setting.now };
  const stretch = { ...conversation.stretch, turns: [...before, joined] };
  const { knowledge, guardrails } = setting;
  const signals = answerOf(stretch, text, measure({ text, stretch, knowledge, guardrails }), setting);
  const { decision: judged, trace, attempt } = decide({ text, stretch, signals, guardrails, complete: true });
  const decision = askFirst(judged, conversation, setting);
  const quiet: Conversation = { ...withoutHeld(conversation), burst: null };
  const row: TraceRow = { messageId, stretch: stretch.number, text, signals, verdicts: trace, decision };
  const traces = [...state.traces.filter((trace) => trace.messageId !== messageId), row];
  return carryOut({ ...state, conversation: quiet, traces }, decision, messageId, setting, {
    nothing: attempt === 'no-question' ? nothingIn(text, said, stretch) : null,
    clicked: signals.rejection.clicked ?? false,
  });
}
