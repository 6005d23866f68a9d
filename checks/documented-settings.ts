/**
 * Writes the tables of README.md and docs/ that come from the schemas, between their markers; with `--check` it only
 * says whether they are true.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { configTable } from '../agent-bot/config.ts';
import { elementTables } from './element-tables.ts';
import { settingsTable } from '../agent-bot/guardrails/schema.ts';
import { metricsTable } from './metrics-table.ts';
import { scriptArguments } from './script-arguments.ts';

const TABLES: Record<string, () => string> = {
  environment: () =>
    table(
      ['Variable', 'Default', 'What it is'],
      configTable().map((row) => [`\`${row.name}\``, row.default, `${row.description} (${row.bounds})`]),
    ),
  triggers: () =>
    table(
      ['Trigger', 'Setting', 'Default', 'What it does'],
      settingsTable().map((row) => [
        `\`${row.trigger}\``,
        `\`${row.field}\``,
        `\`${JSON.stringify(row.default)}\``,
        row.bounds ? `${row.description} (${row.bounds})` : row.description,
      ]),
    ),
};
for (const [name, [head, rows]] of Object.entries(await elementTables('widget-element/custom-elements.json')))
  TABLES[name] = () => table(head, rows);
const metrics = await metricsTable();
TABLES['metrics'] = () => table(['Metric', 'Kind', 'Labels', 'What it is'], metrics);
const FILES = ['docs/widget.md', 'docs/operation.md', 'README.md'];

const { values } = scriptArguments(
  `npm run docs -- [--check]

Writes the tables that come from the schemas into README and docs. --check writes nothing and fails where one is
not up to date.`,
  { check: { type: 'boolean', default: false } },
);
const isCheck = values.check;
const stale: string[] = [];
for (const file of FILES) {
  const text = await readFile(file, 'utf8');
  let written = text;
  for (const [name, make] of Object.entries(TABLES)) {
    const marked = new RegExp(`(<!-- table: ${name} -->)[\\s\\S]*?(<!-- end of table -->)`);
    written = written.replace(marked, (_, begin: string, end: string) => `${begin}\n\n${make()}\n\n${end}`);
  }
  written = await format(written, { ...(await resolveConfig(file)), filepath: file });
  if (written === text) continue;
  stale.push(file);
  if (!isCheck) await writeFile(file, written);
}
if (stale.length > 0 && isCheck) {
  console.error(`Tables made from the schemas are not up to date in ${stale.join(', ')}. Run: npm run docs`);
  process.exit(1);
}
console.log(stale.length > 0 ? `Written: ${stale.join(', ')}` : 'Tables are up to date');

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
