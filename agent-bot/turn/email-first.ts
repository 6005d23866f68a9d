import type { Conversation, HeldAnswer, Stretch } from '../conversation/conversation.ts';
import type { Decision } from './decision.ts';
import type { Advance } from './progress.ts';
import { carryOut } from './reply.ts';
import type { Setting } from './setting.ts';
import type { Signals } from './signals.ts';

/** An address as people write it in a sentence. Bounded, so that no text makes it slow. */
const ADDRESS = /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/u;

/**
 * Where the guardrails want an address first, the bot asks for it in words before its second answer, once a
 * conversation: the widget asks by itself, but other clients know nothing of that. The answer is held, and given
 * whatever the visitor says to it. Nothing else waits for an address, a handoff least of all.
 */
export function askFirst(decision: Decision, conversation: Conversation, setting: Setting): Decision {
  const { held } = conversation.stretch;
  // A thumbs up, or a file: there is nothing in it to ask back about.
  if (held !== undefined && decision.action === 'clarify' && isThere(held, setting)) {
    return { action: 'answer', entry: held.entry, confidence: held.confidence };
  }
  if (decision.action !== 'answer' || isSmallTalk(decision.entry, setting)) return decision;
  const { email, emailAsked, emailKnown, emailSkipped, stretch } = conversation;
  const wanted = setting.asksForEmail && setting.guardrails.visitors.emailFirst;
  const told = email !== undefined || emailAsked || emailKnown || emailSkipped;
  if (!wanted || told || !stretch.turns.some((turn) => turn.act === 'answer')) return decision;
  return { action: 'ask-email', entry: decision.entry, confidence: decision.confidence };
}

/** The first address in what the visitor says after the bot asked for one. Another that they wrote is no answer. */
export function noteAddress(conversation: Conversation, text: string): Conversation {
  if (conversation.stretch.held === undefined || conversation.email !== undefined) return conversation;
  const address = ADDRESS.exec(text)?.[0];
  return address === undefined || address.length > 254
    ? conversation
    : { ...conversation, email: { address, times: 1 } };
}

/**
 * Where the visitor's reply is no question that can be answered by itself (an address, "rather not", "thanks"), the
 * answer that is held is the one that fits.
 */
export function answerOf(stretch: Stretch, text: string, signals: Signals, setting: Setting): Signals {
  const { held } = stretch;
  if (held === undefined || !isThere(held, setting)) return signals;
  const [best] = signals.candidates;
  const { threshold } = setting.guardrails.triggers.low_confidence.settings;
  const asks =
    best !== undefined &&
    best.confidence >= threshold &&
    !isSmallTalk(best.entry, setting) &&
    text.replace(ADDRESS, '').trim() !== '';
  if (asks) return signals;
  const others = signals.candidates.filter(({ entry }) => entry !== held.entry);
  return { ...signals, candidates: [{ entry: held.entry, confidence: held.confidence }, ...others] };
}

/** The visitor has spoken: the bot has asked once, and does not ask again. Whoever waits later may still leave an address. */
export function withoutHeld(conversation: Conversation): Conversation {
  const { held, ...stretch } = conversation.stretch;
  return held === undefined ? conversation : { ...conversation, stretch };
}

/** The address was left elsewhere, in the widget's form: the answer that waited for it is given. */
export function answerHeld(state: Advance, setting: Setting): Advance {
  const { conversation } = state;
  const { held } = conversation.stretch;
  const free = conversation.owner === 'bot' && conversation.burst === null && !conversation.uncertain;
  if (held === undefined || !free || conversation.email === undefined) return state;
  const given = { ...state, conversation: withoutHeld(conversation) };
  if (!isThere(held, setting)) return given;
  const { entry, confidence, messageId } = held;
  return carryOut(given, { action: 'answer', entry, confidence }, messageId, setting);
}

function isThere({ entry }: HeldAnswer, setting: Setting): boolean {
  return setting.knowledge?.entry(entry) !== undefined;
}

function isSmallTalk(entry: string, setting: Setting): boolean {
  return setting.knowledge?.entry(entry)?.smallTalk === true;
}
