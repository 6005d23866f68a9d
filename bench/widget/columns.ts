import type { Visit } from './visit.ts';

export interface Measured extends Visit {
  name: string;
}

/**
 * Chatwoot's own widget, measured elsewhere: a real 4.16.2 on 2 cores in the same kind of Chromium. The sizes hold
 * scripts and styles; there is no Chatwoot in this repository to measure again.
 */
const CHATWOOT = {
  name: 'Chatwoot 4.16.2 (elsewhere)',
  ready: 929,
  requestsBefore: 26,
  requestsInAll: 40,
  bytesBefore: 496_000,
  bytesInAll: 643_000,
} as const;

interface Row {
  name: string;
  pick(one: Measured): number | null;
  elsewhere: number | null;
  show(value: number): string;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const milliseconds = (ms: number): string => `${ms.toFixed(0)} ms`;

const ROWS: readonly Row[] = [
  { name: 'ready', pick: (one) => one.ready, elsewhere: CHATWOOT.ready, show: milliseconds },
  { name: 'open', pick: (one) => one.open, elsewhere: null, show: milliseconds },
  {
    name: 'requests before opening',
    pick: (one) => one.requestsBefore,
    elsewhere: CHATWOOT.requestsBefore,
    show: String,
  },
  {
    name: 'requests with the first reply',
    pick: (one) => one.requestsInAll,
    elsewhere: CHATWOOT.requestsInAll,
    show: String,
  },
  {
    name: 'gzip before opening',
    pick: (one) => one.bytesBefore,
    elsewhere: CHATWOOT.bytesBefore,
    show: kilobytes,
  },
  {
    name: 'JavaScript until the first reply',
    pick: (one) => one.scriptBytesUntilReply,
    elsewhere: null,
    show: kilobytes,
  },
  {
    name: 'gzip with what comes after it',
    pick: (one) => one.bytesInAll,
    elsewhere: CHATWOOT.bytesInAll,
    show: kilobytes,
  },
];

/** Lines of a table: a column each, ours first, the others with how many times ours they are. */
export function asColumns(measured: readonly Measured[]): string {
  const [ours] = measured;
  if (!ours) return '';
  const cell = (row: Row, value: number | null, isOurs: boolean): string => {
    if (value === null) return '–';
    const own = row.pick(ours);
    return isOurs || own === null || own === 0
      ? row.show(value)
      : `${row.show(value)} (${(value / own).toFixed(1)} ×)`;
  };
  const table: string[][] = [
    ['', ...measured.map((one) => one.name), CHATWOOT.name],
    ...ROWS.map((row) => [
      row.name,
      ...measured.map((one, index) => cell(row, row.pick(one), index === 0)),
      cell(row, row.elsewhere, false),
    ]),
    ['other people’s servers', ...measured.map((one) => one.thirdParties.join(', ') || 'none'), '–'],
  ];
  const widths =
    ours && table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
