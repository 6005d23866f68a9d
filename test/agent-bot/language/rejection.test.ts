import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Turn } from '../../../agent-bot/conversation/conversation.ts';
import { hear } from '../../../agent-bot/language/heard-turn.ts';
import { REJECTED, rejectionOf, type Rejection } from '../../../agent-bot/language/rejection.ts';
import { repetitionOf, type Repetition } from '../../../agent-bot/language/repetition.ts';

interface Said {
  author: 'visitor' | 'bot';
  text: string;
  entry?: string;
}

const turnsOf = (said: readonly Said[]): Turn[] =>
  said.map((turn, i) => ({ ...turn, messageId: i + 1, at: i, ...(turn.entry ? { act: 'answer' } : {}) }));
const rejection = (...said: Said[]): Rejection => rejectionOf(hear(turnsOf(said)));
const repetition = (...said: Said[]): Repetition => repetitionOf(hear(turnsOf(said)));
const visitor = (text: string): Said => ({ author: 'visitor', text });
const bot = (text: string, entry?: string): Said => ({ author: 'bot', text, ...(entry ? { entry } : {}) });

describe('"no, that\'s not it"', () => {
  it.each([
    "no, that's not it",
    'no',
    'nope',
    'none of these',
    "that's not what I asked",
    "that didn't help",
    'wrong answer',
    'are you actually reading my messages?',
    'read what I asked please',
    'this is about a different matter',
    'you answered the wrong question',
    'did it, no change',
    'the same error as before',
    'i already reset that',
    'your guide is out of date',
    'this is only half of the answer',
    'but there is no such menu',
    'wait, no',
  ])('rejects: %s', (text) => {
    const found = rejection(visitor('when does it come'), bot('You can pay by card.', 'pay'), visitor(text));
    expect(found.score).toBeGreaterThanOrEqual(REJECTED);
    expect(found.of).toBe('You can pay by card.');
  });

  it.each(['das hilft mir nicht', 'nein', 'das war nicht meine Frage'])('rejects in German: %s', (text) => {
    const said = [visitor('Wann kommt mein Paket?'), bot('Sie können mit Karte zahlen.', 'pay')];
    expect(rejection(...said, visitor(text)).score).toBeGreaterThanOrEqual(REJECTED);
  });

  it.each([
    'no, the blue one',
    'not sure which size',
    'no idea where my order is',
    'is it not waterproof?',
    'ok thanks',
    'no problem, thanks',
    'that is not a problem for us',
    'no, have not tried it yet',
    'still not sure which one',
    'the same for my sister please',
    'did you read about the storm?',
    '',
  ])('does not reject: %s', (text) => {
    expect(rejection(visitor('show me one'), bot('The red one?'), visitor(text)).score).toBe(0);
  });

  it('rejects nothing where the bot has said nothing', () => {
    expect(rejection(visitor("no, that's not it")).score).toBe(0);
  });

  it('names the words, and what they deny', () => {
    const found = rejection(
      visitor('how do I get an invoice'),
      bot('Open the order and press Refund.', 'refund'),
      visitor('an invoice, not a refund'),
    );
    expect(found.spans.map((span) => span.text)).toEqual(['refund']);
    expect(found.why).toContain('"refund"');
  });
});

describe('asking again', () => {
  it('is seen in other words, with the earlier message', () => {
    const found = repetition(
      visitor('how do I return a gift'),
      bot('Open the order and press Return.', 'returns'),
      visitor('How can I return something that was a gift?'),
    );
    expect(found.question).toMatchObject({ messageId: 1, text: 'how do I return a gift' });
    expect(found.asked).toBe(2);
  });

  it.each([
    ['is a passport needed', 'do I need a passport'],
    ['which paperwork is required', 'what documents are necessary'],
    ['the boiler stops at night', 'the boiler stops when I sleep at night'],
  ])('is heard through words for needing and for circumstances: %s, %s', (first, second) => {
    const found = repetition(visitor(first), bot('We are open until six.'), visitor(second));
    expect(found.question).toMatchObject({ messageId: 1 });
  });

  it('is no repeat while nothing was answered in between', () => {
    expect(repetition(visitor('where is my order'), visitor('where is my order??')).question).toBeNull();
  });

  it('tells apart what differs in one word', () => {
    const other = (first: string, second: string): Repetition =>
      repetition(visitor(first), bot('Yes.'), visitor(second));
    expect(other('do you ship to Spain', 'do you ship to Portugal').question).toBeNull();
    expect(other('how long does the repair take', 'how much does the repair cost').question).toBeNull();
    expect(other('how do I subscribe', 'how do I unsubscribe').question).toBeNull();
    expect(other('where is order 4711', 'where is order 4712').question).toBeNull();
    expect(other('how much luggage can I take', 'how much does the luggage cost').question).toBeNull();
  });

  it('hears what is asked beside the words for asking', () => {
    const found = repetition(
      visitor('do you have the lamp in brass'),
      bot('Our lamps are made in Spain.'),
      visitor('I asked if the lamp is available in brass'),
    );
    expect(found.question).toMatchObject({ messageId: 1 });
  });

  it('is one in quite other words where the same entry answers both', () => {
    const turns = hear(
      turnsOf([
        visitor('do you sell gift cards'),
        bot('Yes, from 10 euros.', 'gift-cards'),
        visitor('can I cancel any time'),
        bot('Yes.', 'cancel'),
        visitor('buying a gift card is possible?'),
      ]),
    );
    expect(repetitionOf(turns).question).toBeNull();
    expect(repetitionOf(turns, 'gift-cards').question).toMatchObject({ messageId: 1 });
    expect(repetitionOf(turns, 'cancel').question).toBeNull();
  });

  it('a loop is the same answer again, by entry or by words', () => {
    const looped = repetition(
      visitor('a'),
      bot('Open the order and press Return.'),
      visitor('b'),
      bot('Open the order, and press "Return".'),
      visitor('c'),
    );
    expect(looped.answer).toMatchObject({ messageId: 2, likeness: 1 });
    expect(looped.answered).toBe(2);
  });
});

interface Probe {
  id: number;
  turns: Said[];
  expected: { rejects: boolean; repeats: boolean; loops: boolean };
}

describe('the probe dialogues', () => {
  const path = new URL('../../probes/rejection-dialogues.json', import.meta.url);
  const { dialogues } = JSON.parse(readFileSync(path, 'utf8')) as { dialogues: Probe[] };

  it('are at least a hundred, and 93 of 100 are judged as their writer did', () => {
    expect(dialogues.length).toBeGreaterThanOrEqual(100);
    const wrong = dialogues.filter(({ turns, expected }) => {
      const heard = hear(turnsOf(turns));
      const { question, answer } = repetitionOf(heard);
      const rejects = rejectionOf(heard).score >= REJECTED;
      return (
        rejects !== expected.rejects ||
        // Who rejects by asking again does both; the writer named one.
        (!expected.rejects && (question !== null) !== expected.repeats) ||
        (answer !== null) !== expected.loops
      );
    });
    expect(wrong.map((probe) => probe.id).length).toBeLessThanOrEqual(dialogues.length * 0.07);
  });
});
