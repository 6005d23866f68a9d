import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A package of the registry, pinned to its bytes. */
export interface Pinned {
  name: string;
  version: string;
  /** As the registry says it: `sha512-…`. */
  integrity: string;
}

/**
 * What we are measured beside. Fetched when the bench runs and not before, so that nobody else's `npm ci` grows;
 * never shipped. @n8n/chat's manifest names a package that is in no registry: its bundle needs none of them.
 */
export const PEERS = {
  deepChat: {
    name: 'deep-chat',
    version: '2.4.2',
    integrity:
      'sha512-wQNd6Z6HDoH7OMeoQKpmxDm9XdWrRjMkBJ2yl5tsYND9Dz2UCv/BdGVM8vK2V0mhO1u+OniHYPWDGvjlNxjCeQ==',
  },
  n8nChat: {
    name: '@n8n/chat',
    version: '1.37.0',
    integrity:
      'sha512-V1EQxDp/+rW6o/5OZgbwDfgPJXG8Jrn3TIdq7Z/26QTP90Uo3g2gv8CMnaQcphdTQVR+K06X34DOCRHXa8Tqnw==',
  },
} satisfies Record<string, Pinned>;

const CACHE = fileURLToPath(new URL('../../.baton/bench-widget/', import.meta.url));

/**
 * The folder with the package's files, fetched if it is not here yet.
 * @throws when the registry cannot be reached, or when it gives other bytes than were measured
 */
export async function fetchPeer({ name, version, integrity }: Pinned): Promise<string> {
  const file = `${name.replace('@', '').replace('/', '-')}-${version}`;
  const folder = join(CACHE, file);
  if (await exists(folder)) return join(folder, 'package');
  await mkdir(CACHE, { recursive: true });
  await run('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', CACHE]);
  const tarball = join(CACHE, `${file}.tgz`);
  const found = `sha512-${createHash('sha512')
    .update(await readFile(tarball))
    .digest('base64')}`;
  if (found !== integrity) {
    await rm(tarball);
    throw new Error(`${name} ${version} is not what was measured before: ${found}`);
  }
  // Moved into place when it is whole: an interrupted run leaves nothing that looks like a package.
  const unpacked = `${folder}.part`;
  await rm(unpacked, { recursive: true, force: true });
  await mkdir(unpacked);
  await run('tar', ['-xzf', tarball, '-C', unpacked]);
  await rename(unpacked, folder);
  return join(folder, 'package');
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
