import { describe, expect, it } from 'vitest';
import { namedPlace } from '../../../agent-bot/language/named-place.ts';

describe('one of several', () => {
  it.each([
    ['1', 1],
    ['2.', 2],
    ['2)', 2],
    ['the second one', 2],
    ['First one please', 1],
    ['one', 1],
    ['option two', 2],
    ['Number one', 1],
    ["it's the 3rd", 3],
    ['i mean the third', 3],
    ['das zweite bitte', 2],
    ['Nummer 2', 2],
    ['la segunda', 2],
    ['la opción 3, por favor', 3],
    ['la deuxième svp', 2],
    ["c'est le premier", 1],
    ['a primeira', 1],
    ['4', 4],
  ])('is named by its place: %s', (text, place) => {
    expect(namedPlace(text)).toBe(place);
  });

  it.each([
    '',
    '   ',
    '👍',
    'the one',
    'one second',
    'wait a second please',
    'a second',
    'the second one never arrived',
    'first of all I want my money',
    '2 bikes',
    '12',
    '0',
    'two or three',
    'um',
    'my first order',
    '1'.repeat(10_000),
    'one '.repeat(10_000),
  ])('is not named: %s', (text) => {
    expect(namedPlace(text)).toBeNull();
  });
});
