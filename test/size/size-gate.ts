/**
 * Builds the browser's bundles and holds what a visitor fetches to its limits. `npm run size` fails when one is passed.
 * Sizes are bytes after gzip at level 9, each file on its own, as they travel.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import '../../build.ts';

interface Budget {
  what: string;
  folder: string;
  /** Which of the folder's files, by their names without the hash. */
  files: RegExp;
  /** Bytes. */
  limit: number;
}

const WIDGET = 'dist/widget';

const BUDGETS: readonly Budget[] = [
  {
    what: 'widget until the first reply, in German',
    folder: WIDGET,
    files: /^(chat-widget|de)$/,
    limit: 20_000,
  },
  {
    what: 'widget from the first reply on, in German',
    folder: WIDGET,
    files: /^(later|de-later)$/,
    limit: 13_600,
  },
  { what: 'widget while somebody waits', folder: WIDGET, files: /^handoff$/, limit: 5_000 },
  { what: 'widget with earlier messages to page in', folder: WIDGET, files: /^paged$/, limit: 1_100 },
  { what: 'widget that greets, or has news', folder: WIDGET, files: /^peek$/, limit: 1_900 },
  { what: 'widget with cards, forms, a survey', folder: WIDGET, files: /^rich$/, limit: 3_000 },
  {
    what: 'widget on a page that knows its visitor',
    folder: WIDGET,
    files: /^page-side$/,
    limit: 1_700,
  },
  { what: 'widget when a file is sent', folder: WIDGET, files: /^files$/, limit: 3_000 },
  { what: 'panel', folder: 'dist/panel', files: /./, limit: 56_000 },
];

/** "de-later" of "de-later-BA_IPbcj.js"; hashes have eight characters, and may begin with a hyphen. */
function nameOf(file: string): string {
  return file.replace(/-[\w-]{8}\.js$/, '').replace(/\.js$/, '');
}

function row(what: string, bytes: number | string, limit: number | string): string {
  return `${what.padEnd(44)}${bytes.toLocaleString('en').padStart(9)}${limit.toLocaleString('en').padStart(9)}\n`;
}

/** Files that no budget counts would grow unseen. */
const counted = new Set<string>();
const OTHER_LANGUAGE = /^[a-z]{2}(-later)?$/;
let passed = true;

process.stdout.write(row('\ngzip -9, bytes', 'is', 'limit'));
for (const { what, folder, files, limit } of BUDGETS) {
  const found = readdirSync(folder).filter((file) => file.endsWith('.js') && files.test(nameOf(file)));
  for (const file of found) counted.add(join(folder, file));
  const bytes = found.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
    0,
  );
  process.stdout.write(row(what, bytes, limit));
  if (bytes === 0 || bytes > limit) passed = false;
}
for (const file of readdirSync(WIDGET).filter((name) => name.endsWith('.js'))) {
  if (counted.has(join(WIDGET, file)) || OTHER_LANGUAGE.test(nameOf(file))) continue;
  process.stdout.write(`${file} is in no budget: say when it is fetched\n`);
  passed = false;
}
if (!passed) {
  process.stdout.write('Too large: fetch it later, or write it shorter.\n');
  process.exitCode = 1;
}
