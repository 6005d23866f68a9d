import type { TrainingReport } from '../knowledge/training-report.ts';

/** Things of one kind that are named; the panel names more. */
const NAMED = 5;

/** What a training's report says to whoever imported the knowledge: how good it is, and what would make it better. */
export function qualityLines({
  accuracy,
  thin,
  duplicates,
  attractions,
}: Pick<TrainingReport, 'accuracy' | 'thin' | 'duplicates' | 'attractions'>): string[] {
  const lines: string[] = [];
  if (accuracy !== null) {
    const share = `${String(Math.round(accuracy * 100))} %`;
    lines.push(`Of questions held back from training it finds the right entry first for ${share}.`);
  }
  if (duplicates.length > 0) {
    lines.push('The same phrasing stands under several entries; the bot cannot tell which is meant:');
    for (const { text, entries } of duplicates.slice(0, NAMED))
      lines.push(`  "${text}": ${entries.join(', ')}`);
    if (duplicates.length > NAMED) lines.push(`  and ${String(duplicates.length - NAMED)} more`);
  }
  if (attractions.length > 0) {
    lines.push('Sure of what is not theirs, seen while other entries were left out:');
    for (const { entry, count, of, phrasings } of attractions.slice(0, NAMED)) {
      const [surest] = phrasings;
      const example = surest ? `, "${surest.text}" of ${surest.entry} most` : '';
      lines.push(`  ${entry}: ${String(count)} of ${String(of)}${example}`);
    }
    if (attractions.length > NAMED) lines.push(`  and ${String(attractions.length - NAMED)} more`);
  }
  if (thin.length > 0) {
    const more = thin.length > NAMED ? ` and ${String(thin.length - NAMED)} more` : '';
    lines.push(
      `Entries with few questions recognise little; add some to: ${thin.slice(0, NAMED).join(', ')}${more}.`,
    );
  }
  return lines;
}
