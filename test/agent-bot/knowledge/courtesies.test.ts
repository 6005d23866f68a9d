import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutCourtesies } from '../../../agent-bot/knowledge/courtesies.ts';
import { wordsOf } from '../../../agent-bot/knowledge/features.ts';

const bare = (text: string, languages = ['en']): string =>
  withoutCourtesies(wordsOf(text), languages).join(' ');

describe('withoutCourtesies', () => {
  it('leaves the question, in the languages of the knowledge', () => {
    expect(bare("Hi there, I'd like to know: do you ship to Malta? Thanks in advance!")).toBe(
      'do you ship to malta',
    );
    expect(bare('ok so can you please tell me where is my order pls sir')).toBe('where is my order');
    expect(bare('Guten Tag, ich hätte eine Frage: was kostet der Versand? Vielen Dank', ['de'])).toBe(
      'was kostet der versand',
    );
    expect(bare('hola buenas, quería saber si hacen envíos, gracias', ['es'])).toBe('si hacen envios');
    expect(bare("Bonjour, j'aurais une question, livrez-vous en Corse s'il vous plaît", ['fr'])).toBe(
      'livrez vous en corse',
    );
    expect(bare('oi, tudo bem? gostaria de saber o prazo, obrigada', ['pt'])).toBe('o prazo');
  });

  it('leaves everything where nothing else is said, and what stands inside', () => {
    expect(bare('hello, thanks')).toBe('hello thanks');
    expect(bare('please')).toBe('please');
    expect(bare('')).toBe('');
    expect(bare('say thanks to the driver')).toBe('say thanks to the driver');
    expect(bare('hola, where is it')).toBe('hola where is it');
  });

  it('keeps what phrasings begin or end with', () => {
    const kept = { begins: (word: string) => word === 'thanks', ends: (word: string) => word === 'bye' };
    const words = wordsOf('hello thanks for your help bye');
    expect(withoutCourtesies(words, ['en'], kept)).toEqual(['thanks', 'for', 'your', 'help', 'bye']);
  });

  it('takes words from both ends only, and never all, whatever the text', () => {
    const word = fc.constantFrom('hi', 'please', 'i', 'want', 'to', 'know', 'thanks', 'order', 'tell', 'me');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const left = withoutCourtesies(words, ['en']);
        expect(left.length).toBeGreaterThan(0);
        expect(` ${words.join(' ')} `).toContain(` ${left.join(' ')} `);
      }),
    );
  });
});
