import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { strings as english } from '../../../widget-element/locales/en.ts';
import { strings as englishLater } from '../../../widget-element/locales/en-later.ts';
import { loadLaterStrings, loadStrings } from '../../../widget-element/locales/load-locale.ts';
import { TALK_TO_A_PERSON } from '../../../widget-element/locales/talk-to-a-person.ts';

const FOLDER = 'widget-element';
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt'];
const KEYS = [...Object.keys(english), ...Object.keys(englishLater)].sort();

type Words = Record<string, string | ((...values: unknown[]) => string)>;

async function everythingIn(language: string): Promise<Words> {
  return { ...(await loadStrings(language)), ...(await loadLaterStrings(language)) } as unknown as Words;
}

/** Every sentence with values in it that are easily seen again. */
function say(words: Words, key: string): string {
  const word = words[key];
  return typeof word === 'function' ? word('Ada', 'Care') : String(word);
}

describe('the locales', () => {
  it('are ten, each of two files that the table knows', async () => {
    const files = readdirSync(join(FOLDER, 'locales')).filter((file) => /^[a-z]{2}(-later)?\.ts$/.test(file));
    expect(files.sort()).toEqual(LANGUAGES.flatMap((one) => [`${one}-later.ts`, `${one}.ts`]).sort());
    for (const language of LANGUAGES) expect((await loadStrings(language)).language).toBe(language);
    expect(Object.keys(TALK_TO_A_PERSON).sort()).toEqual(LANGUAGES);
  });

  it.each(LANGUAGES)('says everything in %s, in words of its own', async (language) => {
    const words = await everythingIn(language);
    expect(
      Object.keys(words)
        .filter((key) => key !== 'direction')
        .sort(),
    ).toEqual(KEYS);
    const inEnglish = await everythingIn('en');
    const copied = [];
    for (const key of KEYS) {
      const said = say(words, key);
      expect(said.trim(), key).toBe(said);
      expect(said, key).not.toMatch(/undefined|NaN|\{|\}|^$/);
      expect(typeof words[key], key).toBe(typeof inEnglish[key]);
      // A name, a team and a time are never dropped.
      for (const value of ['Ada', 'Care'])
        if (say(inEnglish, key).includes(value)) expect(said, key).toContain(value);
      if (said === say(inEnglish, key)) copied.push(key);
    }
    // "Chat" and "AI" are the same in many languages.
    if (language !== 'en') expect(copied.length, copied.join(' ')).toBeLessThan(8);
  });

  it('runs from right to left in Arabic only', async () => {
    for (const language of LANGUAGES)
      expect((await loadStrings(language)).direction).toBe(language === 'ar' ? 'rtl' : undefined);
  });

  it('has no sentence that nothing says', () => {
    const code = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/^(locales|build)\//.test(file))
      .map((file) => readFileSync(join(FOLDER, file), 'utf8'))
      .join('\n');
    const unsaid = KEYS.filter(
      (key) =>
        key !== 'language' &&
        !new RegExp(`trings\\??[!]?\\.${key}\\b`).test(code) &&
        !new RegExp(`\\{[^{}]*\\b${key}\\b[^{}]*\\} = (?:context|this)\\.#?strings`).test(code),
    );
    expect(unsaid).toEqual([]);
  });

  it('counts as Polish does', async () => {
    const pl = await loadLaterStrings('pl');
    expect([1, 2, 4, 5, 12, 22, 25, 102].map((count) => pl.newMessages(count))).toEqual([
      '1 nowa wiadomość',
      '2 nowe wiadomości',
      '4 nowe wiadomości',
      '5 nowych wiadomości',
      '12 nowych wiadomości',
      '22 nowe wiadomości',
      '25 nowych wiadomości',
      '102 nowe wiadomości',
    ]);
    expect((await loadLaterStrings('pl')).openChatUnread(3)).toBe('Otwórz czat, 3 nieprzeczytane wiadomości');
  });

  it('counts as Arabic does: one and two without a number, few and many each in their own form', async () => {
    const ar = await loadLaterStrings('ar');
    expect([1, 2, 3, 10, 11, 100, 103].map((count) => ar.newMessages(count))).toEqual([
      'رسالة جديدة',
      'رسالتان جديدتان',
      '3 رسائل جديدة',
      '10 رسائل جديدة',
      '11 رسالة جديدة',
      '100 رسالة جديدة',
      '103 رسائل جديدة',
    ]);
    expect(ar.usually(3, 6)).toBe('عادةً من 3 إلى 6 دقائق');
  });

  it('writes large numbers as the language does', async () => {
    expect((await loadLaterStrings('de')).newMessages(1234)).toBe('1.234 neue Nachrichten');
    expect((await loadLaterStrings('en')).newMessages(1234)).toBe('1,234 new messages');
    expect((await loadLaterStrings('fr')).newMessages(1)).toBe('1 nouveau message');
    expect((await loadLaterStrings('fr')).newMessages(0)).toBe('0 nouveau message');
  });
});
