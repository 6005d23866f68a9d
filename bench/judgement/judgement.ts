import { existsSync } from 'node:fs';
import { scriptArguments } from '../../checks/script-arguments.ts';
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

function readArguments(): Arguments {
  const { values, positionals } = scriptArguments(
    usage,
    {
      data: { type: 'string', default: process.env['BATON_JUDGEMENT_DATA'] ?? DEFAULT_DATA },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
    {
      positionals: true,
      isFine({ values: given, positionals: names }) {
        const unknown = names.find((name) => !PARTS.some((part) => part.name === name));
        if (unknown !== undefined) return `There is no part "${unknown}" to measure`;
        if (names.length === 0) return 'What is to be measured is missing';
        return Number.isInteger(Number(given.seed)) ? null : '--seed takes a whole number';
      },
    },
  );
  return { names: positionals, data: values.data, seed: Number(values.seed), json: values.json };
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function main(): Promise<number> {
  const given = readArguments();
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
