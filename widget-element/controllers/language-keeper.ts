import { languageOf, loadLaterStrings, loadStrings } from '../locales/load-locale.ts';
import type { Strings } from '../locales/strings.ts';

/** The language of the day: its words once they are fetched, and the locale that dates and numbers follow. */
export class LanguageKeeper {
  strings: Strings | null = null;
  locale = 'en';
  /** Counts changes of language: the last one asked for is the one that stays. */
  #turn = 0;

  /**
   * Fetches the words of `locale`, or of the page's or the browser's language where it is empty; with `begun` also
   * those of a chat that has begun. Throws when there are none to be had.
   */
  async load(locale: string, begun: boolean): Promise<void> {
    const wanted = locale || document.documentElement.lang || navigator.language || 'en';
    const turn = (this.#turn += 1);
    const first = await loadStrings(wanted);
    const strings = begun ? { ...first, ...(await loadLaterStrings(first.language)) } : first;
    if (turn !== this.#turn) return;
    this.strings = strings as Strings;
    // "en-GB" writes times otherwise than "en-US", in the same words: where the page does not say, the browser may.
    const finer = [wanted, ...navigator.languages].find(
      (one) => one !== first.language && languageOf(one) === first.language,
    );
    this.locale = first.language;
    try {
      if (finer) this.locale = new Intl.Locale(finer).toString();
    } catch {
      // Not a language tag, but it began like one.
    }
  }
}
