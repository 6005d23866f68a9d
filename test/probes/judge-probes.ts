import { messageFrustration } from '../../agent-bot/language/frustration.ts';
import { humanRequest } from '../../agent-bot/language/human-request.ts';
import { matchKeywords } from '../../agent-bot/language/keywords.ts';
import { read } from '../../agent-bot/language/reading.ts';
import { isRejection } from '../../agent-bot/language/rejection.ts';
import { isNo, isThanks, isYes } from '../../agent-bot/language/replies.ts';
import { defaultGuardrails } from '../../agent-bot/guardrails/schema.ts';
import type { CustomerSuite, KeywordSuite, SentenceSuite, WordingSuite } from './load-probes.ts';

const { triggers } = defaultGuardrails();
const { threshold, departments } = triggers.asked_for_human.settings;

/** Whether the signal that a probe is about fires on it, at the default settings. */
export function firesOn({ kind, text, family }: SentenceSuite['probes'][number]): boolean {
  const reading = read(text);
  switch (kind) {
    case 'human':
      return humanRequest(reading, { departments }).score >= threshold;
    case 'keyword':
      return matchKeywords(reading, [{ name: 'family', words: [family ?? ''] }]).some(({ fired }) => fired);
    case 'frustration':
      return messageFrustration(reading).score >= triggers.frustration.settings.message;
    case 'rejection':
      return isRejection(text);
    case 'thanks':
      return isThanks(reading);
  }
}

/** Whether a family fires on a probe, and where it should. */
export function keywordIsRight(
  { text, family, fired, span }: KeywordSuite['probes'][number],
  families: KeywordSuite['families'],
): boolean {
  const matches = matchKeywords(text, [{ name: family, words: families[family] ?? [] }]);
  const hits = matches.filter((match) => match.fired);
  if (!fired) return hits.length === 0;
  return hits.some((hit) => span === null || (hit.start < span[1] && span[0] < hit.end));
}

/** The baseline: a word of the family stands there, in any case. */
export function hasWord(text: string, words: readonly string[]): boolean {
  return words.some((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(text));
}

/** The words of a customers' probe's family, as an admin would have them. */
export function familyOf(
  { language, family = '' }: CustomerSuite['probes'][number],
  families: CustomerSuite['families'],
): string[] {
  return families[language]?.[family] ?? [];
}

/** Whether the signal that a customers' probe is about fires on it, at the default settings. */
export function customerFires(
  probe: CustomerSuite['probes'][number],
  families: CustomerSuite['families'],
): boolean {
  const reading = read(probe.text);
  if (probe.kind === 'human') return humanRequest(reading, { departments }).score >= threshold;
  return matchKeywords(reading, [{ name: 'family', words: familyOf(probe, families) }]).some(
    ({ fired }) => fired,
  );
}

/** Whether the signal that a probe of wording is about fires on it, at the default settings. */
export function wordingFires(
  probe: WordingSuite['probes'][number],
  families: WordingSuite['families'],
): boolean {
  const { kind, text, language, family = '' } = probe;
  if (kind === 'yes') return isYes(text);
  if (kind === 'no') return isNo(text);
  if (kind !== 'keyword') return firesOn({ ...probe, kind, secondReader: null });
  return matchKeywords(text, [{ name: 'family', words: families[language]?.[family] ?? [] }]).some(
    ({ fired }) => fired,
  );
}
