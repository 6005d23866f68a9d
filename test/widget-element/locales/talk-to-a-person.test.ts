import { describe, expect, it } from 'vitest';
import { languageOf, loadLaterStrings, loadStrings } from '../../../widget-element/locales/load-locale.ts';
import { TALK_TO_A_PERSON } from '../../../widget-element/locales/talk-to-a-person.ts';

describe('the sentence that asks for a person', () => {
  it('is what the button writes, in each language', async () => {
    for (const [language, sentence] of Object.entries(TALK_TO_A_PERSON)) {
      const strings = await loadStrings(language);
      expect(strings.language).toBe(language);
      expect(strings.talkToPersonSentence).toBe(sentence);
    }
  });
});

describe('the locale', () => {
  it('is found by its language, and is English where there is none', async () => {
    expect((await loadStrings('de-AT')).language).toBe('de');
    expect((await loadStrings('ko')).language).toBe('en');
    expect(languageOf('zh_Hant')).toBe('zh');
    expect((await loadStrings('constructor')).language).toBe('en');
  });

  it('counts in words a person would use', async () => {
    const [en, de] = [await loadLaterStrings('en'), await loadLaterStrings('de')];
    expect([2, 3, 11, 21, 112].map((position) => en.inLine(position))).toEqual([
      'You’re 2nd in line',
      'You’re 3rd in line',
      'You’re 11th in line',
      'You’re 21st in line',
      'You’re 112th in line',
    ]);
    expect(de.inLine(2)).toBe('Sie sind auf Platz 2');
    expect(en.teamNamed('Support')).toBe('Support team');
    expect(en.teamNamed('Service Team')).toBe('Service Team');
  });
});
