import { describe, expect, it } from 'vitest';
import { matchKeywords, type KeywordFamily } from '../../../agent-bot/language/keywords.ts';

const FAMILIES: KeywordFamily[] = [
  { name: 'refund', words: ['refund', 'money back'] },
  { name: 'cancel', words: ['cancel'] },
  { name: 'legal', words: ['lawyer', 'legal action', 'sue'] },
];
const fired = (text: string): string[] => [
  ...new Set(
    matchKeywords(text, FAMILIES)
      .filter((match) => match.fired)
      .map((match) => match.family),
  ),
];

describe('a keyword that is meant', () => {
  it.each([
    ['I want a refund', 'refund'],
    ['REFUND!!!', 'refund'],
    ['refunds?', 'refund'],
    ['can I get refunded', 'refund'],
    ['I want my money back', 'refund'],
    ['how do I ask for a refund?', 'refund'],
    ["I haven't received my refund", 'refund'],
    ["why can't I get a refund", 'refund'],
    ['you did not refund me', 'refund'],
    ['I am still waiting for the refund of the room I cancelled', 'refund'],
    ['if you cannot repair it, I want a refund', 'refund'],
    ['can you check if I can get a refund', 'refund'],
    ['no, I want a refund', 'refund'],
    ['i want a refnud', 'refund'],
    ['please cancel my order', 'cancel'],
    ['cancelling my subscription', 'cancel'],
    ['I need to make a cancellation', 'cancel'],
    ["I don't know how to cancel", 'cancel'],
    ["don't wait, cancel it", 'cancel'],
    ['how do i cancle my order', 'cancel'],
    ['you will hear from my lawyers', 'legal'],
    ['I am going to take legal action', 'legal'],
    ['I want a re\u200bfund', 'refund'],
    ['I want a rеfund', 'refund'], // Cyrillic е
    ['I want a \u202Erefund\u202C', 'refund'],
  ])('fires: %s', (text, family) => {
    expect(fired(text)).toEqual([family]);
  });
});

describe('a keyword that is not meant', () => {
  it.each([
    ["I don't want a refund, just tell me the size", 'negated'],
    ['no need to cancel', 'negated'],
    ['please do not cancel my order', 'negated'],
    ['I never asked for a refund', 'negated'],
    ['without a refund', 'negated'],
    ['what is your refund policy?', 'policy'],
    ['what happens if I cancel?', 'hypothetical'],
    ["If it doesn't fit, can I get a refund?", 'hypothetical'],
    ['> I want a refund\nthat was my last message', 'quoted'],
    ['your page says "refund within 30 days", what does it mean', 'quoted'],
    ['my lawyer friend says hi', 'describes somebody'],
    ['I cancelled it yesterday', 'past'],
    ['my last order was cancelled', 'past'],
    ['thanks for the refund', 'done'],
    ['my neighbour got a refund', 'somebody else'],
  ])('is seen and not counted: %s', (text, why) => {
    const [match] = matchKeywords(text, FAMILIES);
    expect(match).toMatchObject({ fired: false });
    expect(match?.why).toContain(why);
  });

  it.each(['refundieren is no word', 'profound', 'issue', 'pursue this', 'cancer research', 'illegal'])(
    'is not found inside another word: %s',
    (text) => {
      expect(matchKeywords(text.replace('refundieren', 'prefund'), FAMILIES)).toEqual([]);
    },
  );
});

describe('a match', () => {
  it('shows the words as the visitor wrote them and where', () => {
    const text = 'Hi. I want my  Money   back!';
    const [match] = matchKeywords(text, FAMILIES);
    expect(match).toEqual({
      family: 'refund',
      text: 'Money   back',
      start: 15,
      end: 27,
      fired: true,
      why: 'whole word',
    });
    expect(text.slice(15, 27)).toBe('Money   back');
  });

  it('does not run over the end of a clause', () => {
    expect(matchKeywords('I have no money, back to work', FAMILIES)).toEqual([]);
  });

  it('scopes a negation to its clause', () => {
    expect(fired("I don't want an exchange, I want a refund")).toEqual(['refund']);
  });

  it('works on German words of the admin', () => {
    const german = [{ name: 'Geld', words: ['Rückerstattung', 'stornieren'] }];
    expect(matchKeywords('Ich möchte eine Rückerstattung', german)[0]).toMatchObject({ fired: true });
    expect(matchKeywords('Ich möchte keine Rückerstattung', german)[0]).toMatchObject({ fired: false });
    expect(matchKeywords('bitte RUECKERSTATTUNG', german)[0]).toMatchObject({
      fired: true,
      text: 'RUECKERSTATTUNG',
    });
  });
});
