import { describe, expect, it } from 'vitest';
import type { Turn } from '../../../agent-bot/conversation/conversation.ts';
import { rejectedAnswer } from '../../../agent-bot/triggers/rejected-answer.ts';
import { judged, said, SPAN } from './judged.ts';

const asks: Turn = { author: 'visitor', messageId: 1, text: 'and now?', at: 0 };
const rejects: Turn = { ...asks, rejects: true };
const answer = said('answer');
const clickedNo = said('answer', { helped: false });
const clickedYes = said('answer', { helped: true });
const person: Turn = { ...asks, author: 'agent' };
const rejection = { score: 0.5, spans: [SPAN], why: 'not what was asked', of: 'Three days.' };

describe('an answer that is rejected', () => {
  it('counts, and names what was rejected', () => {
    expect(judged(rejectedAnswer, { signals: { rejection } })).toEqual({
      fired: false,
      score: 1,
      threshold: 2,
      spans: [SPAN],
      why: 'not what was asked ("Three days."): rejection 1 of 2',
    });
  });

  it('a second time brings a person', () => {
    const turns = [asks, answer, rejects, answer];
    const given = { signals: { rejection: { ...rejection, of: null } }, turns };
    expect(judged(rejectedAnswer, given)).toEqual({
      fired: true,
      score: 2,
      threshold: 2,
      spans: [SPAN],
      why: 'not what was asked: rejection 2 of 2',
    });
  });

  it.each<[string, Turn[], number]>([
    ['nothing', [asks, answer], 0],
    ['rejected by words', [asks, answer, rejects, answer], 1],
    ['clicked away', [asks, clickedNo, asks, answer], 1],
    ['clicked away with others behind it', [asks, clickedNo, answer, asks, answer], 1],
    ['clicked as helpful', [asks, clickedYes, asks, answer], 0],
    ['both clicked away and rejected by words', [asks, clickedNo, rejects, answer], 1],
    ['rejected in two messages running', [asks, answer, rejects, rejects, answer], 1],
    ['two answers, each rejected', [asks, answer, rejects, answer, rejects, answer], 2],
    ['two answers, each clicked away', [asks, clickedNo, asks, clickedNo, asks, answer], 2],
    ['the last clicked away, which is this message’s to say', [asks, clickedNo], 0],
    ['a click that an answer already counted for', [asks, clickedNo, asks, asks, answer], 1],
    ['a person’s word between', [asks, clickedNo, person, asks, answer], 1],
  ])('before counts once: %s', (_what, turns, earlier) => {
    expect(judged(rejectedAnswer, { turns })).toEqual({
      fired: false,
      score: earlier,
      threshold: 2,
      spans: [],
      why: 'rejects nothing',
    });
  });
});

describe('what rejects nothing for sure', () => {
  it.each([
    [0.49, 'pl', 'not what was asked'],
    [0, 'en', 'not what was asked'],
    [0, 'pl', 'not judged: no word lists for this language (pl)'],
  ])('with %f in %s says so', (score, language, why) => {
    const signals = { language, rejection: { ...rejection, score } };
    expect(judged(rejectedAnswer, { signals })).toEqual({
      fired: false,
      score: 0,
      threshold: 2,
      spans: [SPAN],
      why,
    });
  });
});
