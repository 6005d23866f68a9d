export { auroc } from '../../../agent-bot/knowledge/auroc.ts';

/** The lowest threshold at which at least `share` of the values do not lie above it. */
export function thresholdRefusing(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 1;
}
