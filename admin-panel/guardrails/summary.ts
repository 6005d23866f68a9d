import { score } from '../format.ts';
import { inWords } from './changes.ts';

/** A trigger's settings in a few words, for its row. */
export function settingSummary(trigger: string, settings: Record<string, unknown>): string {
  if (trigger === 'low_confidence') return `Below ${score(Number(settings['threshold']))}`;
  if (trigger === 'failed_attempts') return `${String(settings['attempts'])} in a row`;
  if (trigger === 'rejected_answer') return amount(Number(settings['rejections']), 'rejection', 'rejections');
  if (trigger === 'repeated_question') return `Asked ${amount(Number(settings['asked']), 'time', 'times')}`;
  if (trigger === 'keyword') {
    const families = (settings['families'] ?? []) as { words: string[] }[];
    const words = families.reduce((sum, family) => sum + family.words.length, 0);
    if (families.length === 0) return 'No words yet';
    return `${amount(families.length, 'family', 'families')}, ${amount(words, 'word', 'words')}`;
  }
  const parts = Object.values(settings).map((value) =>
    typeof value === 'number' && value < 1 ? `${score(value)} or more` : inWords(value),
  );
  return parts.length === 0 ? 'Nothing to set' : (parts[0] ?? '');
}

/** "1 word", "2 words". */
export function amount(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
