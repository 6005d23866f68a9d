import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../admin-panel/conversation/marked-text.ts';
import type { Verdict } from '../../../agent-bot/triggers/trigger.ts';

const text = 'I don’t want a refund, I want a person';
const span = (words: string, more: object = {}) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  text: words,
  ...more,
});
const verdict = (fired: boolean, spans: Verdict['spans']): Verdict => ({
  trigger: 'keyword',
  mode: 'on',
  fired,
  why: 'because',
  ...(spans ? { spans } : {}),
});

describe('the pieces of a judged message', () => {
  it('show what fired, what was only seen and what does not count', () => {
    const pieces = piecesOf(text, [
      verdict(false, [span('refund', { void: 'negated' })]),
      verdict(true, [span('person')]),
      verdict(false, [span('want a', {})]),
    ]);
    expect(pieces.map(({ text: words, kind }) => [words, kind])).toEqual([
      ['I don’t ', 'plain'],
      ['want a', 'seen'],
      [' ', 'plain'],
      ['refund', 'void'],
      [', I want a ', 'plain'],
      ['person', 'hit'],
    ]);
    expect(pieces.find((piece) => piece.kind === 'void')?.why).toBe('negated');
  });

  it('let what fired win where spans overlap', () => {
    const pieces = piecesOf(text, [
      verdict(false, [span('want a refund', { void: 'negated' })]),
      verdict(true, [span('refund')]),
    ]);
    expect(pieces.filter((piece) => piece.kind !== 'plain').map((piece) => [piece.text, piece.kind])).toEqual(
      [
        ['want a ', 'void'],
        ['refund', 'hit'],
      ],
    );
  });

  it('always make up the whole message, whatever spans there are', () => {
    const spans = fc.array(
      fc.record({
        start: fc.integer({ min: -3, max: 60 }),
        end: fc.integer({ min: -3, max: 60 }),
        text: fc.constant('x'),
      }),
    );
    fc.assert(
      fc.property(fc.string(), fc.array(fc.tuple(fc.boolean(), spans)), (message, verdicts) => {
        const pieces = piecesOf(
          message,
          verdicts.map(([fired, list]) => verdict(fired, list)),
        );
        expect(pieces.map((piece) => piece.text).join('')).toBe(message);
      }),
    );
  });
});
