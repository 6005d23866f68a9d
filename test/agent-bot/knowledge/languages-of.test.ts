import { describe, expect, it } from 'vitest';
import { languagesOf } from '../../../agent-bot/knowledge/languages-of.ts';

const english = Array.from({ length: 1500 }, (_, n) => `where is my order number ${String(n)} please`);
const german = Array.from({ length: 1500 }, (_, n) => `wo ist meine Bestellung mit der Nummer ${String(n)}`);

describe('the languages of a knowledge', () => {
  it('are those of a fifth of its phrasings, wherever these stand', () => {
    expect(languagesOf(english)).toEqual(['en']);
    expect(new Set(languagesOf([...english, ...german]))).toEqual(new Set(['en', 'de']));
    expect(languagesOf([...german.slice(0, 100), ...english])).toEqual(['en']);
    expect(new Set(languagesOf([...german.slice(0, 30), ...english.slice(0, 60)]))).toEqual(
      new Set(['en', 'de']),
    );
  });

  it('are English where none can be told', () => {
    expect(languagesOf([])).toEqual(['en']);
    expect(languagesOf(['???', '1234'])).toEqual(['en']);
  });
});
