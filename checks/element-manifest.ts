/**
 * Writes `widget-element/custom-elements.json`, the widget's public surface for editors and documentation, from the
 * comments and types of its source. `--check` only says whether it is as it should be.
 */
import { readFile, writeFile } from 'node:fs/promises';
// @ts-expect-error -- it comes without types
import { cli as untyped } from '@custom-elements-manifest/analyzer/cli.js';
import { format, resolveConfig } from 'prettier';
import { scriptArguments } from './script-arguments.ts';

interface Declaration {
  members?: { privacy?: string; static?: boolean }[];
  superclass?: unknown;
}
interface Manifest {
  modules: { declarations: Declaration[] }[];
}
type Cli = (options: { argv: string[]; cwd: string; noWrite: boolean }) => Promise<Manifest>;
const cli = untyped as Cli;

const FILE = 'widget-element/custom-elements.json';
/** What a page can see; the classes it extends are how it works. */
const PUBLIC = ['widget-element/chat-widget-element.ts', 'widget-element/events.ts'];

async function analyze(): Promise<string> {
  const manifest = await cli({
    argv: ['analyze', '--quiet', '--globs', ...PUBLIC],
    cwd: process.cwd(),
    noWrite: true,
  });
  for (const one of manifest.modules.flatMap(({ declarations }) => declarations)) {
    if (one.members) one.members = one.members.filter((member) => !member.privacy && !member.static);
    delete one.superclass;
  }
  const options = await resolveConfig(FILE);
  return format(JSON.stringify(manifest), { ...options, filepath: FILE });
}

const { values } = scriptArguments(
  `npm run manifest -- [--check]

Writes the widget's custom-elements.json from its source. --check writes nothing and fails where it is not up to date.`,
  { check: { type: 'boolean', default: false } },
);
const wanted = await analyze();
if (!values.check) {
  await writeFile(FILE, wanted);
} else if ((await readFile(FILE, 'utf8').catch(() => '')) !== wanted) {
  process.stderr.write(`${FILE} is not what the source says: run "npm run manifest".\n`);
  process.exitCode = 1;
}
