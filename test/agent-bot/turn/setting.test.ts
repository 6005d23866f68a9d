import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../agent-bot/turn/setting.ts';
import { Talk } from './bot-in-words.ts';

/** The language of the bot's own sentences. */
function spoken(languages: string[], given: { locale?: string; written?: string }): string {
  const talk = new Talk({ languages }, { locale: given.locale ?? null });
  const { stretch } = talk.conversation;
  const heard = given.written === undefined ? stretch : { ...stretch, language: given.written };
  return languageOf({ ...talk.conversation, stretch: heard }, talk.at());
}

describe('the language a visitor is spoken to in', () => {
  it.each([
    ['the widget’s, whatever they write', ['en', 'de'], { locale: 'de-AT', written: 'en' }, 'de'],
    ['the widget’s, however it is written', ['en', 'de'], { locale: 'DE' }, 'de'],
    ['the one they write where no widget tells', ['en', 'de'], { written: 'de' }, 'de'],
    ['the bot’s first where the bot does not speak theirs', ['fr', 'de'], { locale: 'pl' }, 'fr'],
    ['the bot’s first where the bot does not speak what they write', ['fr', 'de'], { written: 'es' }, 'fr'],
    ['the bot’s first where nobody can tell', ['fr', 'de'], {}, 'fr'],
  ])('is %s', (_why, languages, given, language) => {
    expect(spoken(languages, given)).toBe(language);
  });
});
