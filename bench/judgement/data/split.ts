import { seededRandom, type Random } from '../../../agent-bot/knowledge/random.ts';

/** A copy in random order (Fisher and Yates). */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}

/** Rows by label, labels in the order in which they first come. */
export function byLabel<T extends { label: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.label);
    if (group === undefined) groups.set(row.label, [row]);
    else group.push(row);
  }
  return groups;
}

/** Cuts rows into `count` folds, each with the same share of every label; the same seed cuts the same. */
export function foldsOf<T extends { label: string }>(rows: readonly T[], count: number, seed: number): T[][] {
  const random = seededRandom(seed);
  const folds: T[][] = Array.from({ length: count }, () => []);
  let next = 0;
  for (const group of byLabel(rows).values())
    for (const row of shuffled(group, random)) (folds[next++ % count] as T[]).push(row);
  return folds;
}
