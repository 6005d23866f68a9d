import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';

/** How often those who wait look, milliseconds. */
const LOOK_MS = 25;

/**
 * What takes long and is the same for every file of tests: made by the file that asks for it first, while others wait
 * for it, and made anew in the next run. Where making it fails, who waits tries it too.
 *
 * @param name names it, and is part of a file's name
 * @param make gives something that JSON can carry
 */
export async function onceARun<T>(name: string, make: () => Promise<T>): Promise<T> {
  const made = join(inject('runFolder'), `${name}.json`);
  const making = join(inject('runFolder'), `${name}.making`);
  for (;;) {
    if (await exists(made)) return JSON.parse(await readFile(made, 'utf8')) as T;
    if (await isFirst(making)) break;
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
  try {
    // Somebody may have made it between the look and the claim.
    if (await exists(made)) return JSON.parse(await readFile(made, 'utf8')) as T;
    const value = await make();
    await writeFile(`${made}.new`, JSON.stringify(value));
    await rename(`${made}.new`, made);
    return value;
  } finally {
    await rm(making, { recursive: true });
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const isFirst = (making: string): Promise<boolean> =>
  mkdir(making).then(
    () => true,
    () => false,
  );
