import type { Column, Line, Table } from './part.ts';

const KINDS: Readonly<Record<Line['kind'], string>> = {
  ours: 'ours',
  spread: 'deviation',
  baseline: 'same run',
  published: 'published',
};

/** Whether a figure is what it should be; null where nothing is asked of it. */
export function isMet({ target }: Column, value: number | null | undefined): boolean | null {
  if (target === undefined || value === null || value === undefined) return null;
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}

/** A table as lines of text: the figures, and below them what they should be. */
export function asText({ title, columns, lines, notes = [] }: Table): string {
  const head = ['', '', ...columns.map((column) => column.title)];
  const body = lines.map((line) => [
    line.who,
    KINDS[line.kind],
    ...columns.map((column) => cell(column, line)),
  ]);
  const asked = ['to reach', '', ...columns.map((column) => wanted(column))];
  const rows = [head, ...body, ...(columns.some((column) => column.target) ? [asked] : [])];
  const widths = head.map((_, n) => Math.max(...rows.map((row) => (row[n] ?? '').length)));
  const text = rows.map((row) =>
    row
      .map((value, n) => (n < 2 ? value.padEnd(widths[n] ?? 0) : value.padStart(widths[n] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const sources = lines.flatMap((line) => (line.source === undefined ? [] : [`${line.who}: ${line.source}`]));
  return [`# ${title}`, '', ...text, ...[...notes, ...sources].map((note) => `  ${note}`), ''].join('\n');
}

function cell(column: Column, line: Line): string {
  const value = line.values[column.key];
  if (value === null || value === undefined) return '·';
  const missed = line.kind === 'ours' && isMet(column, value) === false;
  return `${value.toFixed(column.digits ?? 3)}${missed ? '!' : ''}`;
}

function wanted({ target, digits = 3 }: Column): string {
  if (target === undefined) return '';
  return 'atLeast' in target ? `≥ ${target.atLeast.toFixed(digits)}` : `≤ ${target.atMost.toFixed(digits)}`;
}
