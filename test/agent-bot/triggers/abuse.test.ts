import { describe, expect, it } from 'vitest';
import { abuse } from '../../../agent-bot/triggers/abuse.ts';
import { judged, said, SPAN } from './judged.ts';

const insult = { abuse: { score: 0.9, spans: [SPAN] } };
const found = { score: 0.9, threshold: 0.7, spans: [SPAN] };

describe('an insult', () => {
  it('is warned of first, and is no handoff yet', () => {
    const why = 'an insult: the bot warns first';
    expect(judged(abuse, { signals: insult })).toEqual({ ...found, fired: false, warns: true, why });
  });

  it('after a warning brings a person', () => {
    const turns = [said('answer'), said('warn'), said('answer')];
    const why = 'insults after a warning';
    expect(judged(abuse, { signals: insult, turns })).toEqual({ ...found, fired: true, why });
  });

  it.each([
    ['other words of the bot', said('answer')],
    ['a person’s words', said('warn', { author: 'agent' })],
  ])('is warned of although there were %s', (_what, turn) => {
    expect(judged(abuse, { signals: insult, turns: [turn] })).toMatchObject({ fired: false, warns: true });
  });

  it('brings a person at once where the admin wants no warning', () => {
    const settings = { first: 'hand-off' };
    expect(judged(abuse, { signals: insult, settings })).toEqual({ ...found, fired: true, why: 'an insult' });
  });

  it('is one from the threshold on', () => {
    const exactly = { abuse: { score: 0.7, spans: [] } };
    expect(judged(abuse, { signals: exactly }).warns).toBe(true);
  });
});

describe('what insults nobody', () => {
  it.each([
    ['swearing', 0.3, 'en', 'swears, insults nobody'],
    ['a friendly word', 0, 'en', 'no insult'],
    ['a word of a language nobody can tell', 0, 'und', 'no insult'],
    ['a word of a language without word lists', 0, 'pl', 'not judged: no word lists for this language (pl)'],
  ])('%s is told apart', (_what, score, language, why) => {
    const signals = { language, abuse: { score, spans: [SPAN] } };
    expect(judged(abuse, { signals })).toEqual({
      fired: false,
      score,
      threshold: 0.7,
      spans: [SPAN],
      why,
    });
  });
});
