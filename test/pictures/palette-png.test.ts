import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { palettePng, reduceColours } from './palette-png.ts';

function gradient(): PNG {
  const picture = new PNG({ width: 64, height: 64 });
  for (let at = 0; at < 64 * 64; at += 1)
    picture.data.set([at % 256, (at * 7) % 256, Math.floor(at / 16), 0xff], at * 4);
  picture.data.set([255, 255, 255, 255], 0);
  return picture;
}

describe('a picture with a palette', () => {
  it('is read again as it was written', () => {
    const picture = reduceColours(gradient());
    const again = PNG.sync.read(palettePng(picture));
    expect([again.width, again.height]).toEqual([64, 64]);
    expect(again.data.equals(picture.data)).toBe(true);
  });

  it('keeps white as it is, and fits every colour in', () => {
    const { data } = reduceColours(gradient());
    expect([...data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
    const colours = new Set(Array.from({ length: data.length / 4 }, (_, at) => data.readUInt32BE(at * 4)));
    expect(colours.size).toBeGreaterThan(32);
    expect(colours.size).toBeLessThanOrEqual(256);
  });

  it('takes no picture with more colours than a palette has', () => {
    expect(() => palettePng(gradient())).toThrow(RangeError);
  });
});
