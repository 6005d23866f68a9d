import { says, type HeardTurn } from './heard-turn.ts';
import { contradicts, growsCurt, losesWords, raisesVoice } from './dialogue-course.ts';
import { messageFrustration } from './frustration.ts';
import { asksNothing } from './no-question.ts';
import { rejectionOf, REJECTED } from './rejection.ts';
import { isThanks, takesBack } from './replies.ts';
import { answerLikeness, questionLikeness } from './repetition.ts';

/** What is left of earlier trouble after a message that shows some, and after one that shows none. */
const DECAY = 0.65;
const CALM_DECAY = 0.45;
/** A "no" of so few words says nothing else. */
const CURT = 3;
/** Turns one score of trouble up to 1: a trouble of 1 gives 0.75. */
const STEEPNESS = Math.log(4);

/** Frustration of a conversation, and what it comes from. */
export interface ConversationFrustration {
  score: number;
  why: string;
}

/**
 * Frustration of the conversation up to its last visitor turn, 0 to 1. A pool of trouble fills and drains with
 * every visitor message: t = 0.65 t + (what the message shows by itself) + (what shows in the course of things: asking
 * again, rejecting, "I already told you", the bot failing or repeating itself); thanks and success drain it. The score
 * is 1 - 4^-t. That frustration shows in context and repetition rather than in words: Hernandez Caralt et al., COLING
 * Industry 2025; turn-level decay: reference values fitted by hand on the probe dialogues.
 * Works from texts alone; what is known of the bot's turns (`act`, `entry`) is used where it is there.
 */
export function conversationFrustration(turns: readonly HeardTurn[]): ConversationFrustration {
  let trouble = 0;
  let why: string[] = [];
  let failures = 0;
  let troubled = 0;
  let noes = 0;
  let asked = true;
  const visitors: HeardTurn[] = [];
  const bots: HeardTurn[] = [];
  let sinceVisitor: HeardTurn[] = [];
  turns.forEach((heard, index) => {
    if (heard.turn.author === 'bot') {
      bots.push(heard);
      sinceVisitor.push(heard);
      return;
    }
    const { turn, reading } = heard;
    const alone = turn.frustration ?? messageFrustration(reading).score;
    const thanks = isThanks(reading) || (says(reading, 'relief') && !takesBack(reading));
    const relief = thanks || sinceVisitor.some((bot) => bot.turn.helped === true);
    const rejected = rejectionOf(turns.slice(0, index + 1)).score >= REJECTED;
    const reasons: string[] = [];
    let added = alone * (alone >= 0.5 ? 1.1 : alone >= 0.25 ? 0.7 : 0.3);
    if (alone >= 0.5) reasons.push('says so');
    const add = (amount: number, reason: string): void => {
      added += amount;
      if (amount >= 0.1) reasons.push(reason);
    };
    const failed = asked && sinceVisitor.some(isFailure);
    if (failed) {
      failures++;
      add(0.1 + 0.1 * Math.min(failures, 4), 'the bot has no answer');
    } else if (sinceVisitor.length > 0) failures = Math.max(0, failures - 0.5);
    const looped = asked ? sinceVisitor.reduce((most, bot) => Math.max(most, timesSaid(bot, bots)), 0) : 0;
    if (looped > 1) add(0.26 + 0.12 * Math.min(looped - 1, 3), 'the bot repeats itself');
    const again = visitors.slice(-5).reduce((most, one) => Math.max(most, questionLikeness(one, heard)), 0);
    if (sinceVisitor.length > 0 && again > 0.3) {
      // Who is asked to say it again says it again.
      const share = failed ? 0.6 : 1;
      add(share * (0.45 * (again - 0.3) ** 1.2 + (again >= 0.6 ? 0.1 : 0)), 'asks again');
    }
    if (visitors.length > 0 && says(reading, 'restates')) add(0.35, 'has said it before');
    if (rejected) add(failed ? 0.12 : 0.22, 'rejects the answer');
    else if (visitors.length > 0 && says(reading, 'no')) add(0.05, 'says no');
    noes = reading.tokens.length <= CURT && says(reading, 'no') ? noes + 1 : 0;
    if (noes > 2) add(0.3, 'says no and no again');
    if (visitors.length > 0 && !relief && says(reading, 'doubts')) add(0.06, 'doubts');
    if (visitors.length > 0 && sinceVisitor.length > 0) {
      if (raisesVoice(heard, visitors)) add(trouble > 0.2 ? 0.4 : 0.15, 'raises the voice');
      if (losesWords(heard)) add(trouble > 0.2 ? 0.25 : 0.1, 'is lost for words');
      if (reasons.length > 0 && growsCurt(heard, visitors)) add(0.1, 'grows curt');
      const doubted = says(reading, 'doubts') || says(reading, 'restates');
      if (doubted && sinceVisitor.some((bot) => bots.some((other) => contradicts(other, bot))))
        add(0.2, 'the bot contradicts itself');
    }
    // Each turn that goes as badly as the last weighs more than that one did.
    troubled = reasons.length > 0 ? troubled + 1 : 0;
    if (troubled > 2) add(0.06 * Math.min(troubled - 2, 3), 'for the third time running');
    if (relief && !rejected && alone < 0.5) {
      trouble *= 0.25;
      added = alone * 0.3;
      reasons.length = 0;
      why = [];
      troubled = 0;
    }
    trouble = (reasons.length === 0 ? CALM_DECAY : DECAY) * trouble + added;
    why = [...new Set([...reasons, ...why])].slice(0, 4);
    visitors.push(heard);
    // Who asks nothing ("👍", "ok") is neither failed by what comes back nor told the same again.
    asked = rejected || losesWords(heard) || !asksNothing(reading);
    sinceVisitor = [];
  });
  const score = 1 - Math.exp(-STEEPNESS * trouble);
  return { score: Math.round(score * 1e4) / 1e4, why: why.length === 0 ? 'goes well' : why.join(', ') };
}

/** The bot did not understand, had nothing, or could not do what was asked. */
function isFailure({ turn, reading }: HeardTurn): boolean {
  if (turn.act === 'rephrase' || turn.act === 'clarify') return true;
  return turn.entry === undefined && says(reading, 'botFails');
}

/** How often the bot has said this by now. */
function timesSaid(bot: HeardTurn, bots: readonly HeardTurn[]): number {
  if (bot.turn.act === 'clarify' || bot.turn.act === 'rephrase' || bot.turn.text === '') return 0;
  return bots.filter((other) => other === bot || answerLikeness(other, bot) >= 0.8).length;
}
