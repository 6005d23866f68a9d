import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { abuse } from '../../../agent-bot/language/abuse.ts';
import { expand } from '../../../agent-bot/language/contractions.ts';
import { detectLanguage } from '../../../agent-bot/language/language-detection.ts';
import { quotedRanges } from '../../../agent-bot/language/quotes.ts';
import { read } from '../../../agent-bot/language/reading.ts';
import { sentiment } from '../../../agent-bot/language/sentiment.ts';
import { editKind } from '../../../agent-bot/language/spelling.ts';
import { fold, tokenize } from '../../../agent-bot/language/tokens.ts';

describe('words', () => {
  it('are folded: case, accents, width, invisible characters, look-alikes', () => {
    expect(fold('RÜCKERSTATTUNG')).toBe('ruckerstattung');
    expect(fold('Straße')).toBe('strasse');
    expect(fold('ｒｅｆｕｎｄ')).toBe('refund');
    expect(fold('r\u0336e\u0336f\u0336u\u0336n\u0336d')).toBe('refund');
    expect(fold('re\u00adfund')).toBe('refund');
    expect(fold('rеfund')).toBe('refund');
    expect(fold('привет')).toBe('привет');
    expect(fold('한국어')).toBe('한국어');
  });

  it('keep their place in the original text', () => {
    const text = 'Héllo,  wörld – it’s';
    expect(
      tokenize(text).map(({ norm, start, end, clause }) => [norm, text.slice(start, end), clause]),
    ).toEqual([
      ['hello', 'Héllo', 0],
      ['world', 'wörld', 1],
      ["it's", 'it’s', 2],
    ]);
  });

  it('are parted into sentences and clauses', () => {
    expect(tokenize('a b, c. d').map(({ clause, sentence }) => [clause, sentence])).toEqual([
      [0, 0],
      [0, 0],
      [1, 0],
      [2, 1],
    ]);
  });

  it('write contractions out, with and without an apostrophe', () => {
    expect(expand("don't")).toEqual(['do', 'not']);
    expect(expand('dont')).toEqual(['do', 'not']);
    expect(expand("can't")).toEqual(['can', 'not']);
    expect(expand("they'll")).toEqual(['they', 'will']);
    expect(expand("customer's")).toEqual(['customer']);
    expect(expand('constructor')).toEqual(['constructor']);
    expect(expand("''")).toEqual([]);
  });
});

describe('sentiment mends what natural gets wrong', () => {
  it('and keeps none of the vocabularies that it does not use', () => {
    const kept = Object.keys(createRequire(import.meta.url).cache);
    expect(kept.filter((path) => /afinn|natural.sentiment|SentimentAnalyzer/.test(path))).toEqual([]);
  });

  const sum = (text: string): number => sentiment(read(text)).sum;
  it('a contraction negates', () => {
    expect(sum("I don't like this, it isn't good")).toBeLessThan(0);
  });
  it('a negation does not turn the rest of the message', () => {
    expect(sum('I do not know why this is awful and terrible')).toBeLessThan(-3);
  });
  it('an empty message is neutral, not NaN', () => {
    expect(sentiment(read(''))).toEqual({ sum: 0, worst: 0, best: 0, mean: 0 });
  });
  it('names of built-in properties are words like any other', () => {
    expect(sum('constructor __proto__ toString')).toBe(0);
  });
  it("a shop's daily words are neutral", () => {
    expect(sum('my card was stolen and the order is lost')).toBe(0);
  });
});

describe('abuse', () => {
  it.each([
    'fuck you',
    'you are all idiots',
    'you stupid bot',
    'you are honestly the stupidest assistant',
    'f*** you',
    'kiss my arse',
    'fick dich',
    'du bist ein Idiot',
  ])('is aimed at somebody: %s', (text) => {
    expect(abuse(text).score).toBeGreaterThanOrEqual(0.6);
  });
  it.each(['this fucking bike is broken', 'holy shit that was fast', 'damn'])(
    'swearing is not: %s',
    (text) => {
      expect(abuse(text).score).toBeGreaterThan(0);
      expect(abuse(text).score).toBeLessThan(0.4);
    },
  );
  it.each(['Scunthorpe', 'the dickens', 'class act', 'where is my order'])(
    'is not inside other words: %s',
    (text) => {
      expect(abuse(text).score).toBe(0);
    },
  );
});

describe('language', () => {
  it.each([
    ['how long does shipping take', 'en'],
    ['hello', 'en'],
    ['wie lange dauert der Versand?', 'de'],
    ['Guten Tag', 'de'],
    ['¿dónde está mi pedido?', 'es'],
    ['où est ma commande', 'fr'],
    ['cadê meu pedido, ainda não chegou', 'pt'],
    ['dove si trova il mio ordine?', 'it'],
    ['注文はどこですか', 'ja'],
    ['', 'und'],
    ['123', 'und'],
  ])('%s → %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('quotations and slips', () => {
  it('finds quoted lines and words, but not a message that is one quotation', () => {
    const text = '> old words\nnew “quoted” words';
    expect(quotedRanges(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '> old words',
      '“quoted”',
    ]);
    expect(quotedRanges('"I want a refund"')).toEqual([]);
    expect(quotedRanges('it is 26" wide')).toEqual([]);
    expect(quotedRanges("it's the boys' bike, 'cause it's blue")).toEqual([]);
  });
  it('tells one slip from two', () => {
    expect(editKind('cancle', 'cancel')).toBe('swap');
    expect(editKind('cancl', 'cancel')).toBe('insert');
    expect(editKind('cancell', 'cancel')).toBe('delete');
    expect(editKind('cancer', 'cancel')).toBe('substitute');
    expect(editKind('clance', 'cancel')).toBe('far');
    expect(editKind('', '')).toBe('same');
  });
});
