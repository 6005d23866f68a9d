import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How many pixels of two screenshots of one size look different; all of them where the sizes differ. */
export function differingPixels(one: Buffer, other: Buffer): number {
  const [first, second] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (first.width !== second.width || first.height !== second.height) return first.width * first.height;
  return pixelmatch(first.data, second.data, undefined, first.width, first.height, { threshold: 0.1 });
}
