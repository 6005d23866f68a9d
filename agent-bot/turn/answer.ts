import type { BotAct, Conversation, Turn } from '../conversation/conversation.ts';
import type { Effect } from '../conversation/effect.ts';
import type { StepBody } from '../handoff/step.ts';
import type { Advance, TraceRow } from './progress.ts';
import { languageOf, type Setting } from './setting.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { handOff, titleOf } from './hand-off.ts';
import { protectFromLiquid } from './liquid.ts';
import { measure } from './measure.ts';
import type { Signals } from './signals.ts';
import { wording } from './wording.ts';

const WORDS = /[\p{L}\p{N}]/u;

/** The value of the choice that says "none of these". */
const NONE = 'none';

/** Turns kept of one stretch: what triggers look back at, and a bound on the state's size. */
const TURNS_KEPT = 60;

/** Longest text kept in the state; the whole text stays in the transcript. */
const TEXT_KEPT = 4000;

/**
 * The visitor spoke: signals and triggers at once, so that a handoff never waits. Anything else waits for the quiet
 * window, and one answer covers the burst.
 */
export function heardVisitor(
  state: Advance,
  spoke: Extract<Effect, { type: 'visitor-spoke' }>,
  setting: Setting,
): Advance {
  if (state.conversation.owner !== 'bot') return state;
  const typed = typedChoice(state.conversation, spoke.text, setting);
  const conversation = withVisitorTurn(state.conversation, {
    author: 'visitor',
    messageId: spoke.messageId,
    text: spoke.text.slice(0, TEXT_KEPT),
    at: spoke.at,
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
  const answerAt = setting.now + setting.guardrails.quietWindowMs;
  return { ...traced, conversation: { ...judged, burst: { messageIds, answerAt } } };
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
  const signals = measure({ text, stretch, knowledge: setting.knowledge, guardrails: setting.guardrails });
  const { decision, trace } = decide({
    text,
    stretch,
    signals,
    guardrails: setting.guardrails,
    complete: true,
  });
  const quiet: Conversation = { ...conversation, burst: null };
  const row: TraceRow = { messageId, stretch: stretch.number, text, signals, verdicts: trace, decision };
  const traces = [...state.traces.filter((trace) => trace.messageId !== messageId), row];
  return carryOut({ ...state, conversation: quiet, traces }, decision, messageId, setting, !WORDS.test(text));
}

/** A click on one of the choices we offered. */
export function visitorChose(
  state: Advance,
  chose: Extract<Effect, { type: 'visitor-chose' }>,
  setting: Setting,
): Advance {
  const value = chose.values[0]?.value;
  if (value === undefined) return state;
  return choose(state, chose.messageId, value, setting, chose.messageId);
}

function choose(
  state: Advance,
  messageId: number,
  value: string,
  setting: Setting,
  offeredIn: number | null = null,
): Advance {
  const offered = lastOffer(state.conversation, offeredIn);
  if (offered === null) return state;
  const language = languageOf(state.conversation, setting);
  const entry = value === NONE ? undefined : offered[Number(value) - 1];
  if (entry !== undefined && setting.knowledge?.entry(entry) !== undefined) {
    const decision: Decision = { action: 'answer', entry, confidence: 1 };
    const title = titleOf(entry, setting);
    const traced = withChoice(state, messageId, title, `The visitor chose “${title}”`, decision, setting);
    return carryOut(traced, decision, messageId, setting);
  }
  // Also where the entry was taken out of the knowledge meanwhile: the visitor is not left without a word.
  const none = value === NONE;
  const why = none
    ? 'The visitor chose none of the entries'
    : 'The chosen entry is not in the knowledge any more';
  const asked: Decision = { action: 'clarify', options: [] };
  const traced = withChoice(state, messageId, wording('none_of_these', language), why, asked, setting);
  const content = wording(none ? 'rephrase' : 'say_it_again', language);
  return say(traced, { kind: 'say', content, act: 'rephrase' }, {}, setting);
}

function withChoice(
  state: Advance,
  messageId: number,
  text: string,
  why: string,
  decision: Decision,
  setting: Setting,
): Advance {
  const { stretch } = state.conversation;
  const { knowledge, guardrails } = setting;
  const row: TraceRow = {
    messageId,
    stretch: stretch.number,
    text,
    signals: measure({ text, stretch, knowledge, guardrails }),
    verdicts: [{ trigger: 'choice', mode: 'on', fired: false, why }],
    decision,
  };
  return { ...state, traces: [...state.traces, row] };
}

/** @param wordless nothing that could be understood was said (a file, an emoji): it does not count as a failure */
function carryOut(
  state: Advance,
  decision: Decision,
  messageId: number,
  setting: Setting,
  wordless = false,
): Advance {
  const language = languageOf(state.conversation, setting);
  switch (decision.action) {
    case 'answer': {
      const answer = setting.knowledge?.entry(decision.entry)?.answer ?? '';
      const { entry } = decision;
      const said = say(state, { kind: 'say', content: answer, act: 'answer' }, { entry }, setting);
      return withFailedAttempts(said, 0);
    }
    case 'clarify': {
      if (wordless) {
        const asked: StepBody = {
          kind: 'say',
          content: wording('attachment_only', language),
          act: 'rephrase',
        };
        return say(state, asked, {}, setting);
      }
      const failed = state.conversation.stretch.failedAttempts + 1;
      if (decision.options.length === 0) {
        const asked = say(
          state,
          { kind: 'say', content: wording('say_it_again', language), act: 'rephrase' },
          {},
          setting,
        );
        return withFailedAttempts(asked, failed);
      }
      const choices = decision.options.map((entry, i) => ({
        title: titleOf(entry, setting),
        value: String(i + 1),
      }));
      choices.push({ title: wording('none_of_these', language), value: NONE });
      const body: StepBody = { kind: 'say', content: wording('clarify', language), choices, act: 'clarify' };
      return withFailedAttempts(say(state, body, { options: decision.options }, setting), failed);
    }
    case 'ask-email':
    case 'warn':
    case 'refuse': {
      const act: BotAct = decision.action === 'ask-email' ? 'other' : decision.action;
      const content = wording(
        decision.action === 'refuse' ? 'refuse' : decision.action === 'warn' ? 'warn' : 'ask_email',
        language,
      );
      return say(state, { kind: 'say', content, act }, {}, setting);
    }
    case 'hand-off':
      return handOff(state, decision.reason, decision.evidence, messageId, setting);
    case 'stay-silent':
      return state;
  }
}

function say(
  state: Advance,
  body: Extract<StepBody, { kind: 'say' }>,
  facts: { entry?: string; options?: string[] },
  setting: Setting,
): Advance {
  const turn: Turn = {
    author: 'bot',
    messageId: null,
    text: body.content.slice(0, TEXT_KEPT),
    at: setting.now,
    act: body.act,
    key: setting.stepKey(state.steps.length),
    ...facts,
  };
  const { stretch } = state.conversation;
  return {
    ...state,
    conversation: {
      ...state.conversation,
      visitorWaitingSince: null,
      stretch: { ...stretch, turns: [...stretch.turns.slice(1 - TURNS_KEPT), turn] },
    },
    steps: [
      ...state.steps,
      { body: { ...body, content: protectFromLiquid(body.content) }, allowed: ['bot'] },
    ],
  };
}

function withFailedAttempts(state: Advance, failedAttempts: number): Advance {
  const { conversation } = state;
  return {
    ...state,
    conversation: { ...conversation, stretch: { ...conversation.stretch, failedAttempts } },
  };
}

/** The transcript stays in the order of Chatwoot's ids, whatever order the webhooks came in. */
function withVisitorTurn(conversation: Conversation, turn: Turn): Conversation {
  const { stretch } = conversation;
  const turns = [...stretch.turns];
  let place = turns.length;
  while (place > 0) {
    const earlier = turns[place - 1] as Turn;
    if (
      earlier.author !== 'visitor' ||
      earlier.messageId === null ||
      earlier.messageId < (turn.messageId ?? 0)
    )
      break;
    place -= 1;
  }
  turns.splice(place, 0, turn);
  return {
    ...conversation,
    visitorWaitingSince: conversation.visitorWaitingSince ?? turn.at,
    stretch: { ...stretch, turns: turns.slice(-TURNS_KEPT), visitorMessages: stretch.visitorMessages + 1 },
  };
}

function noteSignals(conversation: Conversation, messageId: number, signals: Signals): Conversation {
  const { stretch } = conversation;
  const language = signals.language === 'und' ? stretch.language : signals.language;
  return {
    ...conversation,
    stretch: {
      ...stretch,
      ...(language === undefined ? {} : { language }),
      frustration: signals.conversationFrustration,
      turns: stretch.turns.map((turn) =>
        turn.messageId === messageId ? { ...turn, frustration: signals.frustration.score } : turn,
      ),
    },
  };
}

/** The entries of the last "did you mean" that is still the bot's last word, or of the message clicked on. */
function lastOffer(conversation: Conversation, messageId: number | null): string[] | null {
  const bots = conversation.stretch.turns.filter((turn) => turn.author === 'bot');
  const turn = messageId === null ? bots.at(-1) : bots.find((one) => one.messageId === messageId);
  return turn?.act === 'clarify' ? (turn.options ?? null) : null;
}

/** Somebody on a channel without buttons types the number or the words of a choice. */
function typedChoice(conversation: Conversation, text: string, setting: Setting): string | null {
  const offered = lastOffer(conversation, null);
  if (offered === null) return null;
  const wanted = text
    .trim()
    .toLowerCase()
    .replace(/[.!)\s]+$/, '');
  if (/^[1-9]$/.test(wanted)) {
    if (Number(wanted) <= offered.length) return wanted;
    // "None of these" stands after the entries.
    if (Number(wanted) === offered.length + 1) return NONE;
  }
  if (wanted === wording('none_of_these', languageOf(conversation, setting)).toLowerCase()) return NONE;
  const words = text.trim().toLowerCase();
  const index = offered.findIndex((entry) => [words, wanted].includes(titleOf(entry, setting).toLowerCase()));
  return index < 0 ? null : String(index + 1);
}
