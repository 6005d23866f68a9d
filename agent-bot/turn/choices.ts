import type { Conversation } from '../conversation/conversation.ts';
import type { Effect } from '../conversation/effect.ts';
import { namedPlace } from '../language/named-place.ts';
import { read } from '../language/reading.ts';
import { plainReply } from '../language/replies.ts';
import type { Decision } from './decision.ts';
import { askFirst, withoutHeld } from './email-first.ts';
import { titleOf } from './hand-off.ts';
import { measure } from './measure.ts';
import type { Advance, TraceRow } from './progress.ts';
import { carryOut, NONE, say } from './reply.ts';
import { languageOf, type Setting } from './setting.ts';
import { wording } from './wording.ts';

/** A yes or a no is no longer than this. */
const LONGEST_REPLY = 80;

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

/** Answers with the entry that a choice stands for; `offeredIn` is the message clicked on. */
export function choose(
  state: Advance,
  messageId: number,
  value: string,
  setting: Setting,
  offeredIn: number | null = null,
): Advance {
  const offered = lastOffer(state.conversation, offeredIn);
  if (offered === null) return state;
  return answerChoice(
    { ...state, conversation: withoutHeld(state.conversation) },
    messageId,
    value,
    offered,
    setting,
  );
}

function answerChoice(
  state: Advance,
  messageId: number,
  value: string,
  offered: readonly string[],
  setting: Setting,
): Advance {
  const language = languageOf(state.conversation, setting);
  const entry = value === NONE ? undefined : offered[Number(value) - 1];
  if (entry !== undefined && setting.knowledge?.entry(entry) !== undefined) {
    const decision = askFirst({ action: 'answer', entry, confidence: 1 }, state.conversation, setting);
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
  const chosen = wording(offered.length === 1 ? 'something_else' : 'none_of_these', language);
  const traced = withChoice(state, messageId, chosen, why, asked, setting);
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

/** The entries of the last "did you mean" that is still the bot's last word, or of the message clicked on. */
function lastOffer(conversation: Conversation, messageId: number | null): string[] | null {
  const bots = conversation.stretch.turns.filter((turn) => turn.author === 'bot');
  const turn = messageId === null ? bots.at(-1) : bots.find((one) => one.messageId === messageId);
  return turn?.act === 'clarify' ? (turn.options ?? null) : null;
}

/** Somebody types the number, the place ("the second one") or the words of a choice, or yes or no to it. */
export function typedChoice(conversation: Conversation, text: string, setting: Setting): string | null {
  const offered = lastOffer(conversation, null);
  if (offered === null) return null;
  const wanted = text
    .trim()
    .toLowerCase()
    .replace(/[.!)\s]+$/, '');
  const place = namedPlace(text);
  if (place !== null) {
    if (place <= offered.length) return String(place);
    // "None of these" stands after the entries.
    if (place === offered.length + 1) return NONE;
  }
  const language = languageOf(conversation, setting);
  const waysOut = [wording('none_of_these', language), wording('something_else', language)];
  if (waysOut.some((title) => wanted === title.toLowerCase())) return NONE;
  const words = text.trim().toLowerCase();
  const index = offered.findIndex((entry) => [words, wanted].includes(titleOf(entry, setting).toLowerCase()));
  if (index >= 0) return String(index + 1);
  // "Is it this one?" "Yes." Of several, a yes chooses none; a no is about all of them.
  const reply = text.length > LONGEST_REPLY ? null : plainReply(read(text, conversation.stretch.language));
  if (reply === 'no') return NONE;
  return reply === 'yes' && offered.length === 1 ? '1' : null;
}
