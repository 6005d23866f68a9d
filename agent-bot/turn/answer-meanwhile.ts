import { newStretch } from '../conversation/conversation.ts';
import type { Effect } from '../conversation/effect.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { measure } from './measure.ts';
import type { Advance } from './progress.ts';
import { carryOut } from './reply.ts';
import type { Setting } from './setting.ts';
import { TEXT_KEPT } from './transcript.ts';

/**
 * The visitor waits for a person and asked the assistant meanwhile: what it is sure of it says, and nothing else. It
 * asks nothing back and hands nothing off, since a person is on the way. The message is judged by itself: what led to
 * the handoff counts no more. The answer is void as soon as a person has the conversation.
 */
export function answerMeanwhile(
  state: Advance,
  spoke: Extract<Effect, { type: 'visitor-spoke' }>,
  setting: Setting,
): Advance {
  const { conversation } = state;
  const { guardrails, knowledge } = setting;
  if (!guardrails.visitors.meanwhile || conversation.uncertain) return state;
  const { messageId } = spoke;
  const text = spoke.text.slice(0, TEXT_KEPT);
  const { number, afterMessageId, language } = conversation.stretch;
  const stretch = { ...newStretch(number, afterMessageId), ...(language === undefined ? {} : { language }) };
  const judged = {
    ...stretch,
    turns: [{ author: 'visitor' as const, messageId, text, at: spoke.at }],
    visitorMessages: 1,
  };
  const signals = measure({ text, stretch: judged, knowledge, guardrails });
  const { decision, trace } = decide({ text, stretch: judged, signals, guardrails, complete: true });
  const last = conversation.stretch.turns.findLast((turn) => turn.author === 'bot')?.entry;
  const isNews = decision.action === 'answer' && decision.entry !== last;
  const done: Decision = isNews
    ? decision
    : { action: 'stay-silent', why: 'No new answer that is sure, and a person is on the way' };
  const row = { messageId, stretch: number, text, signals, verdicts: trace, decision: done };
  const traced: Advance = { ...state, traces: [...state.traces, row] };
  if (!isNews) return traced;
  const said = carryOut(traced, done, messageId, setting);
  return {
    ...said,
    // Answered by the bot, they still wait for the person.
    conversation: { ...said.conversation, visitorWaitingSince: conversation.visitorWaitingSince },
    steps: said.steps.map((step, index) =>
      index < traced.steps.length ? step : { ...step, allowed: ['queued'] },
    ),
  };
}
