import { describe, expect, it } from 'vitest';
import { messageFrustration } from '../../../agent-bot/language/frustration.ts';
import { firesOn } from '../../probes/judge-probes.ts';
import { misfireProbes } from '../../probes/load-probes.ts';

const MESSAGE = 0.5;
const fired = (part: string, kind: string, expected: boolean): string[] =>
  misfireProbes()
    .filter((probe) => probe.part === part && probe.kind === kind && probe.expected === expected)
    .filter((probe) => firesOn({ ...probe, secondReader: null }))
    .map(({ text }) => text);

describe('what sounds like a reason to hand off and is none', () => {
  it.each([
    ['work', 1],
    ['set-aside', 5],
  ])('harsh words about things, thefts and names seldom fire: %s', (part, most) => {
    expect(fired(part, 'frustration', false).length).toBeLessThanOrEqual(most);
    expect(fired(part, 'frustration', true)).toHaveLength(10);
  });

  it.each(['work', 'set-aside'])('how refunds are as a rule is no refund that is wanted: %s', (part) => {
    expect(fired(part, 'keyword', false)).toEqual([]);
    expect(fired(part, 'keyword', true)).toHaveLength(5);
  });

  it.each([
    [
      'the kettle makes a horrible noise',
      'the kettle makes a horrible noise and you sent me another bad one',
    ],
    ['somebody stole my bike', 'somebody stole my bike and nobody at your company cares'],
    ['is the angry birds shirt in stock', 'I am angry, is the shirt in stock or not'],
    ['do you have the worst witch', 'you have the worst service'],
    ['the weather is terrible', 'the app is terrible'],
  ])('%s; but: %s', (thing, service) => {
    expect(messageFrustration(thing).score).toBeLessThan(MESSAGE);
    expect(messageFrustration(service).score).toBeGreaterThanOrEqual(MESSAGE);
  });
});
