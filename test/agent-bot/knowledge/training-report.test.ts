import { describe, expect, it } from 'vitest';
import { confusionsOf } from '../../../agent-bot/knowledge/confusions.ts';
import { duplicatesOf } from '../../../agent-bot/knowledge/duplicates.ts';

describe('entries taken for each other', () => {
  it('come as pairs whichever was taken for which, the most frequent first, with phrasings', () => {
    const held = [
      { text: 'refund please', entry: 'refund', first: 'return' },
      { text: 'money back', entry: 'refund', first: 'return' },
      { text: 'send it back', entry: 'return', first: 'refund' },
      { text: 'opening times', entry: 'hours', first: 'hours' },
      { text: 'when open', entry: 'hours', first: 'refund' },
    ];
    expect(confusionsOf(held)).toEqual([
      {
        entries: ['refund', 'return'],
        count: 3,
        of: 3,
        phrasings: [
          { text: 'refund please', entry: 'refund' },
          { text: 'money back', entry: 'refund' },
          { text: 'send it back', entry: 'return' },
        ],
      },
      { entries: ['hours', 'refund'], count: 1, of: 4, phrasings: [{ text: 'when open', entry: 'hours' }] },
    ]);
  });
});

describe('the same phrasing under several entries', () => {
  it('is found whatever its case, accents and punctuation', () => {
    const entries = [
      { id: 'a', questions: ['Where is my parcel?', 'Café hours'], answer: 'x' },
      { id: 'b', questions: ['where is my PARCEL', 'tracking'], answer: 'y' },
      { id: 'c', title: 'cafe hours!', questions: ['opening'], answer: 'z' },
    ];
    expect(duplicatesOf(entries)).toEqual([
      { text: 'Where is my parcel?', entries: ['a', 'b'] },
      { text: 'Café hours', entries: ['a', 'c'] },
    ]);
  });

  it('is not seen between phrasings without words, unless they are the same', () => {
    const entries = [
      { id: 'a', questions: ['???'], answer: 'x' },
      { id: 'b', questions: ['!!!'], answer: 'y' },
      { id: 'c', questions: ['!!!'], answer: 'z' },
    ];
    expect(duplicatesOf(entries)).toEqual([{ text: '!!!', entries: ['b', 'c'] }]);
  });
});
