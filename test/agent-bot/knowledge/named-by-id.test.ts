import { describe, expect, it } from 'vitest';
import { loadIndex } from '../../../agent-bot/knowledge/load-index.ts';
import { namesByIds } from '../../../agent-bot/knowledge/named-by-id.ts';
import { trainModel } from '../../../agent-bot/knowledge/train.ts';

const WORDS = new Set(['pedelec', 'retoure']);
const named = (ids: string[], questions: string[] = ['how?']): (string | null)[] =>
  namesByIds(
    ids.map((id) => ({ id, questions, answer: 'x' })),
    WORDS,
    ['en', 'de'],
  );

describe('what an id names', () => {
  it.each([
    ['gift-card-use', 'gift card use'],
    ['ORDER_STATUS', 'order status'],
    ['giftCardUse', 'gift card use'],
    ['faq/intent:refund policy', 'refund policy'],
    ['100_night_trial', 'night trial'],
    ['pedelec-range', 'pedelec range'],
    ['Retoure', 'retoure'],
    ['faq-12', null],
    ['b7x', null],
    ['e3b0c442-98fc-1c14', null],
    ['getboardingpass', null],
    ['order xqzv', null],
    ['42', null],
    ['', null],
    ['注文', null],
    ['word '.repeat(40_000), 'word word word word word word word word word word word word'],
  ])('%s: %s', (id, name) => {
    expect(named([id])).toEqual([name]);
  });

  it('names nothing where there is a title, where a phrasing says it already, or where two entries share it', () => {
    expect(
      namesByIds([{ id: 'lost-card', title: 'Cards', questions: ['x'], answer: 'x' }], WORDS, ['en']),
    ).toEqual([null]);
    expect(named(['lost-card'], ['Lost card'])).toEqual([null]);
    expect(named(['refund-1', 'refund-2', 'order'])).toEqual([null, null, 'order']);
  });
});

describe('a knowledge without titles', () => {
  const questions = [
    ['it is gone', 'cannot find it anywhere', 'somebody took it'],
    ['it came in pieces', 'the box was open', 'it does not turn on'],
    ['how long does that take', 'is it quick', 'when will it be here'],
  ];
  const train = (ids: string[]): ReturnType<typeof trainModel> =>
    trainModel(questions.map((some, place) => ({ id: ids[place] ?? '', questions: some, answer: 'x' })));

  it('finds an entry by a word that only its id has, and reports on the phrasings alone', () => {
    const ids = ['lost-card', 'damaged-parcel', 'delivery-time'];
    const { model, report } = train(ids);
    const entries = questions.map((some, place) => ({ id: ids[place] ?? '', questions: some, answer: 'x' }));
    const best = loadIndex(entries, model).candidates('about a damaged parcel')[0];
    expect(best?.entry).toBe('damaged-parcel');
    expect(best?.confidence).toBeGreaterThan(0.5);
    expect(report.phrasings).toBe(9);
    expect(report.measuredAccuracy?.of).toBe(train(['a1', 'b2', 'c3']).report.measuredAccuracy?.of);
  });
});
