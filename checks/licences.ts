/** Fails when something that ships, or that a build needs, has a licence we have not said yes to. */
import { readFile } from 'node:fs/promises';
import { scriptArguments } from './script-arguments.ts';

scriptArguments(
  `npm run licences

Fails where something that ships, or that a build needs, has a licence that is not on the list. Takes no option.`,
  {},
);

const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'CC0-1.0',
  'CC-BY-4.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'Unlicense',
  'PostgreSQL',
  'MPL-2.0',
  'WTFPL',
  // Fonts, for the tests' pictures; nothing of them ships.
  'OFL-1.1',
]);

/** Packages whose manifest names none; read in the files they ship. */
const READ_BY_HAND: Readonly<Record<string, string>> = { sylvester: 'MIT' };

interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
}

const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};
const refused: string[] = [];
let seen = 0;
for (const [path, locked] of Object.entries(lock.packages)) {
  if (path === '') continue;
  seen += 1;
  const name = path.replace(/^.*node_modules\//, '');
  const licence = locked.license ?? (await declared(path)) ?? READ_BY_HAND[name] ?? 'none';
  // "(MIT OR GPL-2.0)": one that is allowed is enough; "AND" needs all.
  const fits = licence
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((one) => ALLOWED.has(one.trim())));
  if (!fits) refused.push(`${name} ${locked.version ?? ''}: ${licence}`);
}
if (refused.length > 0) {
  console.error(`Licences that are not on the list:\n  ${refused.join('\n  ')}`);
  process.exit(1);
}
console.log(`${String(seen)} packages, every licence is on the list`);

async function declared(path: string): Promise<string | undefined> {
  try {
    const manifest = JSON.parse(await readFile(`${path}/package.json`, 'utf8')) as {
      license?: string;
      licenses?: { type: string }[];
    };
    return manifest.license ?? manifest.licenses?.map((one) => one.type).join(' OR ');
  } catch {
    return undefined;
  }
}
