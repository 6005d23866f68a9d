import { createHash } from 'node:crypto';
import type { Recognised } from './training-report.ts';

/** More than this say no more about a training, and a report has to stay small. */
const MOST = 4_000;

/** Names a phrasing of an entry without its words. */
export function phrasingKey(entry: string, text: string): string {
  return createHash('sha256')
    .update(JSON.stringify([entry, text]))
    .digest('hex')
    .slice(0, 10);
}

/**
 * Which held-out phrasings were recognised, so that another training can be asked the same. Of many those with the
 * lowest names are kept: two trainings then keep the same ones.
 */
export function recognisedOf(
  phrasings: readonly { text: string; entry: string; first: string }[],
): Recognised {
  const named = phrasings.map(({ text, entry, first }) => ({
    key: phrasingKey(entry, text),
    right: entry === first,
  }));
  named.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const kept = named.slice(0, MOST);
  const keys = (right: boolean): string[] => kept.filter((one) => one.right === right).map((one) => one.key);
  return { right: keys(true), wrong: keys(false) };
}
