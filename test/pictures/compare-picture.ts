import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { palettePng, reduceColours } from './palette-png.ts';

/** Pictures that differ are kept here, for a look. */
const KEPT = 'test-results/pictures';
/** Pixels that may differ: how curves are smoothed varies a little between processors. A digit is more than this. */
const TOLERANCE = 4;
/** How far apart two colours must be to count, 0 to 1. */
const THRESHOLD = 0.1;

/**
 * Compares a screenshot with the reference of that name below `folder`; null when they look the same, else what is
 * wrong in a sentence. With UPDATE_PICTURES=1 the reference is written anew instead, where it differs.
 */
export async function comparePicture(
  folder: string,
  name: string,
  screenshot: Buffer,
): Promise<string | null> {
  const path = join(folder, `${name}.png`);
  const actual = reduceColours(PNG.sync.read(screenshot));
  const isUpdate = process.env['UPDATE_PICTURES'] === '1';
  if (!existsSync(path)) {
    if (!isUpdate) return `There is no picture ${name}. Make it: npm run test:update-pictures`;
    return write(path, actual);
  }
  const expected = PNG.sync.read(await readFile(path));
  const isSameSize = expected.width === actual.width && expected.height === actual.height;
  const difference = new PNG({ width: actual.width, height: actual.height });
  const pixels = isSameSize
    ? pixelmatch(expected.data, actual.data, difference.data, actual.width, actual.height, {
        threshold: THRESHOLD,
      })
    : Infinity;
  const kept = (kind: string): string => join(KEPT, `${name}.${kind}.png`);
  for (const kind of ['expected', 'actual', 'difference']) await rm(kept(kind), { force: true });
  if (isUpdate) return pixels > 0 ? write(path, actual) : null;
  if (pixels <= TOLERANCE) return null;
  await write(kept('expected'), expected);
  await write(kept('actual'), actual);
  if (isSameSize) await write(kept('difference'), reduceColours(difference));
  return `${isSameSize ? `${String(pixels)} pixels differ` : 'The size differs'}: see ${kept('*')}. If it is meant: npm run test:update-pictures`;
}

async function write(path: string, picture: PNG): Promise<null> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, palettePng(picture));
  return null;
}
