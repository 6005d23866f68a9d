import { describe, expect, it } from 'vitest';
import { keyword } from '../../../agent-bot/triggers/keyword.ts';
import { judged } from './judged.ts';

const refund = { family: 'refunds', text: 'refund', start: 9, end: 15, fired: true, why: 'whole word' };
const lawyer = { family: 'legal', text: 'lawyer', start: 20, end: 26, fired: false, why: 'negated by "no"' };
const families = [
  { name: 'legal', words: ['lawyer'], team: 'Legal' },
  { name: 'refunds', words: ['refund'], team: 'Billing' },
];
const place = { start: 9, end: 15, text: 'refund' };
const voided = { start: 20, end: 26, text: 'lawyer', void: 'negated by "no"' };

describe('a keyword', () => {
  it('brings a person, names its family and who decides about it, and shows what did not count beside it', () => {
    expect(judged(keyword, { signals: { keywords: [lawyer, refund] }, settings: { families } })).toEqual({
      fired: true,
      spans: [voided, place],
      why: '"refund" (refunds): whole word',
      topic: 'Billing',
    });
  });

  it('of a family without a team names nobody', () => {
    const settings = { families: [{ name: 'refunds', words: ['refund'] }] };
    expect(judged(keyword, { signals: { keywords: [refund] }, settings })).toEqual({
      fired: true,
      spans: [place],
      why: '"refund" (refunds): whole word',
    });
  });

  it('that does not count is seen, and says why', () => {
    expect(judged(keyword, { signals: { keywords: [lawyer] }, settings: { families } })).toEqual({
      fired: false,
      spans: [voided],
      why: '"lawyer" seen, not counted: negated by "no"',
    });
  });

  it.each([
    [[], 'en', 'no keywords set'],
    [families, 'en', 'no keyword found'],
    [families, 'und', 'no keyword found'],
    [families, 'pl', 'no keyword found as it is written; its forms are not known in this language (pl)'],
  ])('that is not there: with %j in %s, says how it was looked for', (given, language, why) => {
    expect(judged(keyword, { signals: { language }, settings: { families: given } })).toEqual({
      fired: false,
      why,
    });
  });
});
