import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Table } from './part.ts';
import { PARTS } from './parts/index.ts';
import { asText, isMet } from './print.ts';

const DEFAULT_DATA = new URL('../../../shared/data', import.meta.url).pathname;

const usage = `npm run bench:judgement -- NAME... [--data DIR] [--seed N] [--json]

Measures how the bot judges messages: our figure, a naive baseline of the same run, and what others published.
A figure that misses what it should be has a "!" behind it; that does not fail the run.

${PARTS.map(({ name, about }) => `  ${name.padEnd(18)}${about}`).join('\n')}

--data   the directory with a folder for each data set; also BATON_JUDGEMENT_DATA (default ../shared/data)
--seed   what draws and training start from (default 1)
`;

interface Arguments {
  names: string[];
  data: string;
  seed: number;
  json: boolean;
}

function readArguments(): Arguments | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        data: { type: 'string', default: process.env['BATON_JUDGEMENT_DATA'] ?? DEFAULT_DATA },
        seed: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const seed = Number(values.seed);
    const unknown = positionals.filter((name) => !PARTS.some((part) => part.name === name));
    if (values.help || positionals.length === 0 || unknown.length > 0 || !Number.isInteger(seed)) return null;
    return { names: positionals, data: values.data, seed, json: values.json };
  } catch {
    return null;
  }
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function main(): Promise<number> {
  const given = readArguments();
  if (given === null) {
    say(usage);
    return process.argv.includes('--help') ? 0 : 1;
  }
  if (!existsSync(given.data)) {
    say(`There is no data in ${given.data}. Name its directory with --data or BATON_JUDGEMENT_DATA.`);
    return 1;
  }
  const tables: (Table & { part: string })[] = [];
  for (const { name, measure } of PARTS.filter((part) => given.names.includes(part.name))) {
    for (const table of await measure({ data: given.data, seed: given.seed, say })) {
      tables.push({ part: name, ...table });
      if (!given.json) console.log(asText(table));
    }
  }
  if (given.json) {
    const judged = tables.map((table) => ({
      ...table,
      missed: table.lines
        .filter((line) => line.kind === 'ours')
        .flatMap((line) =>
          table.columns
            .filter((column) => isMet(column, line.values[column.key]) === false)
            .map((column) => ({ who: line.who, figure: column.key })),
        ),
    }));
    console.log(JSON.stringify(judged, null, 2));
  }
  return 0;
}

process.exitCode = await main();
