import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requiredTexts } from '../../../agent-bot/language/required-texts.ts';

describe('what a text must hold for a pattern to find anything in it', () => {
  it.each([
    ['talk to', ['talk to']],
    ['(?:talk|speak) to', ['talk to', 'speak to']],
    ['talk(?:ing)? to', ['talk to', 'talking to']],
    ['\\btalk\\b', ['talk']],
    ['organi[sz]e', ['organise', 'organize']],
    ['(?:very ){0,3}angry', ['angry']],
    ['(?:very ){1,3}\\w+', ['very ']],
    ['colou?r \\w+', ['color ', 'colour ']],
    ['(?!no )refund(?= please)', ['refund']],
    ['(?<=my )(?<!not )parcel', ['parcel']],
    ['(?<who>agent|human)s? please', ['agents please', 'agent please', 'humans please', 'human please']],
    ['a\\.b\\|c', ['a.b|c']],
    ['no{2,}pe', ['pe']],
    ['^ hello$', [' hello']],
  ])('%s', (source, texts) => {
    expect([...(requiredTexts(source) ?? [])].sort()).toEqual([...texts].sort());
  });

  it.each([
    '',
    'a',
    '\\w+',
    '.*',
    'refund|\\d+',
    '(?:refund)?',
    '[^a]b*',
    '\\u0061\\x62',
    '(a)\\1',
    '[a-z]{3}',
  ])('says nothing of %j, which may find what holds nothing in particular', (source) => {
    expect(requiredTexts(source)).toBeNull();
  });

  it('says nothing of a source that it does not understand to its end', () => {
    expect(requiredTexts('refund)now')).toBeNull();
    expect(requiredTexts('(?i:refund) now')).toBeNull();
  });

  it('takes the shorter of two lists, and longer texts over short ones', () => {
    const currency = '(?:euros|pounds|dollars|francs)';
    expect(requiredTexts(`(?:one|two|six|ten|ninety|eighty) ${currency} back`)).toHaveLength(4);
    expect(requiredTexts('no \\w+ refund')).toEqual([' refund']);
  });

  it('never misses what a pattern finds, whatever the pattern', () => {
    const letter = fc.constantFrom(
      'a',
      'b',
      ' ',
      '\\w',
      '.',
      '[ab]',
      '[^a]',
      '\\b',
      'b?',
      'a*',
      'b+',
      'a{2}',
      'b{0,1}',
      'ab{1,2}?',
    );
    const { pattern } = fc.letrec<{ pattern: string; piece: string }>((tie) => ({
      pattern: fc.array(tie('piece'), { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join('')),
      piece: fc.oneof(
        { maxDepth: 4 },
        letter,
        fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `(?:${one}|${other})`),
        fc
          .tuple(tie('pattern'), fc.constantFrom('', '?', '*', '+', '{2}', '{0,2}', '{1,}'))
          .map(([inner, times]) => `(${inner})${times}`),
        fc
          .tuple(fc.constantFrom('?=', '?!', '?<=', '?<!'), tie('pattern'))
          .map(([how, inner]) => `(${how}${inner})`),
      ),
    })); // prettier-ignore
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '|', 'c'), maxLength: 12 });
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 5, maxLength: 5 }), (source, messages) => {
        const texts = requiredTexts(source);
        if (texts === null) return;
        for (const message of messages) {
          const found = new RegExp(source).exec(message)?.[0];
          if (found !== undefined) expect(texts.some((one) => found.includes(one))).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
