import { loadavg } from 'node:os';

/** One measured figure beside what it is held against. */
export interface Figure {
  /** What was measured. */
  name: string;
  /** As people read it, with its unit. */
  measured: string;
  /** As people read it; null for a figure that only explains another one. */
  target: string | null;
  met: boolean | null;
  /** The named baseline of the same run and how many times it the figure is; null where none makes sense. */
  baseline: { name: string; measured: string; ratio: number } | null;
  /** The machine's load average over a minute when the measurement began: others at work spoil a figure. */
  load: number;
}

/** The load average of the last minute. */
export function loadNow(): number {
  return loadavg()[0] ?? 0;
}

/** Lines of a table, one figure each. */
export function asTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    figure.measured,
    figure.target ?? '',
    figure.met === null ? '' : figure.met ? 'met' : 'MISSED',
    figure.baseline === null
      ? ''
      : `${figure.baseline.ratio.toFixed(2)} × ${figure.baseline.name} (${figure.baseline.measured})`,
    figure.load.toFixed(1),
  ]);
  const head = ['figure', 'measured', 'target', '', 'ratio to baseline', 'load'];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: string[]): string =>
    row
      .map((cell, n) => cell.padEnd(widths[n] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
