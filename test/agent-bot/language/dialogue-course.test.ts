import { describe, expect, it } from 'vitest';
import type { Turn } from '../../../agent-bot/conversation/conversation.ts';
import { conversationFrustration } from '../../../agent-bot/language/conversation-frustration.ts';
import {
  contradicts,
  growsCurt,
  losesWords,
  raisesVoice,
} from '../../../agent-bot/language/dialogue-course.ts';
import { hear } from '../../../agent-bot/language/heard-turn.ts';

/** Turns in which the visitor and the bot alternate. */
function talk(...texts: readonly string[]): Turn[] {
  return texts.map((text, at) => ({ author: at % 2 === 0 ? 'visitor' : 'bot', text, messageId: at + 1, at }));
}
const heard = (...texts: readonly string[]) => hear(talk(...texts));
const score = (...texts: readonly string[]): number => conversationFrustration(heard(...texts)).score;
const why = (...texts: readonly string[]): string => conversationFrustration(heard(...texts)).why;

const ASKS = 'where is my order from Friday';
const TRACKS = 'You can follow your order on the tracking page.';

describe('the course of a dialogue', () => {
  it('rises when a visitor who did not writes in capitals', () => {
    const quiet = score(ASKS, TRACKS, 'where is the order');
    expect(score(ASKS, TRACKS, 'WHERE IS THE ORDER')).toBeGreaterThan(quiet);
    expect(why(ASKS, TRACKS, ASKS, TRACKS, 'WHERE IS IT')).toContain('raises the voice');
  });

  it('falls with thanks and praise, and does not where they are taken back in the same message', () => {
    const before = [
      ASKS,
      TRACKS,
      'it says nothing there',
      TRACKS,
      'where is my order from Friday then',
      TRACKS,
    ];
    const now = score(...before.slice(0, -1));
    expect(score(...before, 'ah, there it is, thank you')).toBeLessThan(now / 2);
    expect(score(...before, 'mille grazie, thanks a lot')).toBeLessThan(now / 2);
    expect(score(...before, "thanks, but that doesn't help")).toBeGreaterThan(now * 0.8);
    expect(score(...before, 'great, but it is still not there')).toBeGreaterThan(now * 0.8);
  });

  it('does not take capitals for shouting where they were there from the start, or in a code', () => {
    const [first, , again] = heard('WHERE IS MY ORDER', TRACKS, 'I MEAN THE BLUE ONE');
    expect(raisesVoice(again!, [first!])).toBe(false);
    const [asked, , code] = heard(ASKS, 'What is its number?', 'AB 12');
    expect(raisesVoice(code!, [asked!])).toBe(false);
  });

  it('rises when nothing is left but marks', () => {
    const [, , dots, , face] = heard(ASKS, TRACKS, '...', TRACKS, ':)');
    expect(losesWords(dots!)).toBe(true);
    expect(losesWords(face!)).toBe(false);
    expect(score(ASKS, TRACKS, ASKS, TRACKS, '...')).toBeGreaterThan(score(ASKS, TRACKS, ASKS, TRACKS, 'ok'));
  });

  it('knows who grows curt', () => {
    const [long, , curt] = heard(ASKS, TRACKS, 'order');
    expect(growsCurt(curt!, [long!])).toBe(true);
    expect(growsCurt(curt!, [curt!])).toBe(false);
  });

  it('sees two answers whose numbers differ, not two that are about different things', () => {
    const bots = heard(
      'when do I get my refund', 'Refunds arrive within 5 days.',
      'it has been 9 days', 'Refunds can take up to 14 days.',
      'and shipping', 'Shipping costs 4 euros.',
    ).filter(({ turn }) => turn.author === 'bot'); // prettier-ignore
    expect(contradicts(bots[0]!, bots[1]!)).toBe(true);
    expect(contradicts(bots[0]!, bots[2]!)).toBe(false);
    expect(contradicts(bots[0]!, bots[0]!)).toBe(false);
  });

  it('counts a third curt no, and forgives after thanks', () => {
    const offers = ['Is it about Orders?', 'Is it about Payments?', 'Is it about Returns?'];
    const noes = ['my gift never came', offers[0]!, 'no', offers[1]!, 'no', offers[2]!, 'no'];
    expect(why(...noes)).toContain('says no and no again');
    expect(score(...noes, 'It is on its way, here by noon.', 'great, thanks')).toBeLessThan(0.2);
  });

  it('is lower for ordinary answers to three questions than for going in circles', () => {
    const asked = score(
      'I want to book a table', 'For how many?', 'four', 'Inside or outside?', 'inside', 'At what time?', 'seven',
    ); // prettier-ignore
    expect(asked).toBeLessThan(0.2);
    expect(score(ASKS, TRACKS, ASKS, TRACKS, ASKS, TRACKS, ASKS)).toBeGreaterThan(0.6);
  });
});
