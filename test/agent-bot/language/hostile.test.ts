import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { humanRequest } from '../../../agent-bot/language/human-request.ts';
import { detectLanguage } from '../../../agent-bot/language/language-detection.ts';
import { matchKeywords } from '../../../agent-bot/language/keywords.ts';
import { read } from '../../../agent-bot/language/reading.ts';

const FAMILIES = [{ name: 'refund', words: ['refund'] }];
const LONGEST = 150_000;
const fill = (text: string): string => text.repeat(Math.ceil(LONGEST / text.length)).slice(0, LONGEST);

describe('a message made to hurt', () => {
  it.each([
    ['one letter', fill('a')],
    ['ten thousand words of one letter', 'a '.repeat(10_000)],
    ['nothing but spaces', fill(' ')],
    ['beginnings of requests', fill('talk to i want a ')],
    ['negations', fill('not want to ')],
    ['emoji', fill('😀👨‍👩‍👧 ')],
    ['halves of surrogate pairs', fill('\ud83d')],
    ['mixed scripts', fill('привет human 人 مرحبا ')],
    ['quotation marks', fill('"')],
  ])('%s: is read, and nothing is made of it', (_, text) => {
    expect(humanRequest(text).score).toBeLessThan(0.7);
    expect(matchKeywords(text, FAMILIES)).toEqual([]);
  });

  it('is read at its beginning and at its end, with places in the original', () => {
    const log = fill('0123456789 abcdef ');
    const text = `I want a refund\n${log}\nand let me talk to a human`;
    expect(humanRequest(text).score).toBeGreaterThan(0.9);
    const [match] = matchKeywords(text, FAMILIES);
    expect(match).toMatchObject({ fired: true, start: 9, end: 15 });
    const last = read(text).tokens.at(-1);
    expect(text.slice(last?.start, last?.end)).toBe('human');
  });

  it.each([
    ['zero-width characters', 'let me talk to a hu\u200bm\u200dan'],
    ['look-alikes', 'let me talk to a humаn'],
    ['combining strokes', 'let me talk to a h\u0336u\u0336m\u0336a\u0336n\u0336'],
    ['full width', 'ｌｅｔ ｍｅ ｔａｌｋ ｔｏ ａ ｈｕｍａｎ'],
    ['stars over letters', 'let me talk to a f***ing human'],
    ['emoji between', 'let me talk 😤 to a human 😤'],
  ])('%s hide no request', (_, text) => {
    expect(humanRequest(text).score).toBeGreaterThanOrEqual(0.7);
  });

  it('whatever it is: scores stay between 0 and 1, places inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.lorem()), (text) => {
        const { score, spans } = humanRequest(text);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        for (const span of [...spans, ...matchKeywords(text, FAMILIES)]) {
          expect(text.slice(span.start, span.end)).toBe(span.text);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the language of a conversation', () => {
  it('is not changed by one or two words', () => {
    expect(detectLanguage('nein danke', 'en')).toBe('en');
    expect(detectLanguage('ok merci', 'de')).toBe('de');
    expect(detectLanguage('nein danke')).toBe('de');
  });
  it('is changed by a sentence', () => {
    expect(detectLanguage('ich möchte lieber auf Deutsch weiterschreiben', 'en')).toBe('de');
  });
  it('stays where a message has no words', () => {
    expect(detectLanguage('12345 👍', 'fr')).toBe('fr');
  });
  it('without a pack is named, and what cannot be judged says so', () => {
    const polish = 'gdzie jest moje zamówienie? czekam już dwa tygodnie';
    expect(detectLanguage(polish)).toBe('pl');
    expect(humanRequest(polish)).toEqual({
      score: 0,
      spans: [],
      why: 'not judged: no word lists for this language (pl)',
    });
  });
});
