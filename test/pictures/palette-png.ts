import { crc32, deflateSync } from 'node:zlib';
import type { PNG } from 'pngjs';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;

/**
 * Paints the picture with at most 256 colours, each with its highest bits only, and opaque: a quarter of the size, and
 * nothing an eye would see. White stays white.
 */
export function reduceColours(picture: PNG): PNG {
  const { data } = picture;
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
  // Neighbours are mostly of one colour: looked up once.
  const used = new Set<number>();
  for (let index = 0; index < pixels.length; index += 1) {
    if (index === 0 || pixels[index] !== pixels[index - 1]) used.add(pixels[index]!);
  }
  for (let bits = 5; ; bits -= 1) {
    const mask = (0xff << (8 - bits)) & 0xff;
    const level = (value: number): number => Math.round(((value & mask) * 255) / mask);
    const painted = new Map<number, number>();
    for (const pixel of used) {
      const [red, green, blue] = [level(pixel), level(pixel >>> 8), level(pixel >>> 16)];
      painted.set(pixel, (red | (green << 8) | (blue << 16) | (0xff << 24)) >>> 0);
    }
    if (new Set(painted.values()).size > COLOURS) continue;
    let last = -1;
    let colour = 0;
    for (let index = 0; index < pixels.length; index += 1) {
      const pixel = pixels[index]!;
      if (pixel !== last) {
        last = pixel;
        colour = painted.get(pixel)!;
      }
      pixels[index] = colour;
    }
    return picture;
  }
}

/** Writes a picture of at most 256 opaque colours as a PNG with a palette, which pngjs reads but cannot write. */
export function palettePng({ data, width, height }: PNG): Buffer {
  const places = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = data.readUIntBE((y * width + x) * 4, 3);
      const place = places.get(colour) ?? places.size;
      places.set(colour, place);
      // A row begins with its filter: none.
      rows[y * (width + 1) + 1 + x] = place;
    }
  }
  if (places.size > COLOURS) throw new RangeError(`${String(places.size)} colours do not fit into a palette`);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.alloc(places.size * 3);
  for (const [colour, place] of places) palette.writeUIntBE(colour, place * 3, 3);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
