import { constants, zstdCompressSync, zstdDecompress, zstdDecompressSync, type ZstdOptions } from 'node:zlib';
import { BatonError } from '../errors.ts';

/** "BTN" and the version of this format. */
export const FORMAT = 0x42544e05;
/** Before the packed part: `FORMAT`, and how long the part is unpacked. */
const PREAMBLE = 8;
/** Longer than any knowledge's model: what claims to be is damaged. */
const LONGEST = 512 * 1024 * 1024;
/** Room that is made before anything is unpacked: what claims to be longer has to be so to get more. */
const AT_ONCE = 64 * 1024 * 1024;
/** zlib takes no smaller piece than this. */
const SPARE = 64;

/** What a model is stored as: a preamble, then its bytes packed with zstd (most weights are near 0), with a checksum. */
export function packModel(laidOut: Uint8Array): Uint8Array {
  const packed = zstdCompressSync(laidOut, { params: { [constants.ZSTD_c_checksumFlag]: 1 } });
  const bytes = new Uint8Array(PREAMBLE + packed.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, FORMAT, true);
  view.setUint32(4, laidOut.length, true);
  bytes.set(packed, PREAMBLE);
  return bytes;
}

/**
 * Undoes `packModel` outside of this thread. What is unpacked lies in memory of its own, from a multiple of 8.
 * @throws BatonError `knowledge_model_damaged`
 */
export async function unpackModel(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const length = lengthOf(bytes);
    return whole(await inAnotherThread(bytes.subarray(PREAMBLE), optionsFor(length)), length);
  } catch (thrown) {
    throw asDamaged(thrown);
  }
}

/** The same at once, for whoever has nothing else to do. */
export function unpackModelNow(bytes: Uint8Array): Uint8Array {
  try {
    const length = lengthOf(bytes);
    return whole(zstdDecompressSync(bytes.subarray(PREAMBLE), optionsFor(length)), length);
  } catch (thrown) {
    throw asDamaged(thrown);
  }
}

function inAnotherThread(packed: Uint8Array, options: ZstdOptions): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zstdDecompress(packed, options, (error, unpacked) => {
      if (error) reject(error);
      else resolve(unpacked);
    });
  });
}

function lengthOf(bytes: Uint8Array): number {
  if (bytes.byteLength < PREAMBLE) throw damagedModel();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(4, true);
  if (view.getUint32(0, true) !== FORMAT || length > LONGEST) throw damagedModel();
  return length;
}

/** In one piece, with room for zlib to see that it is the last. */
function optionsFor(length: number): ZstdOptions {
  return { maxOutputLength: Math.max(1, length), chunkSize: Math.min(length, AT_ONCE) + SPARE };
}

function whole(laidOut: Uint8Array, length: number): Uint8Array {
  if (laidOut.byteLength !== length) throw damagedModel();
  // Arrays of numbers begin at multiples of 8 of their memory.
  return laidOut.byteOffset % 8 === 0 ? laidOut : Uint8Array.from(laidOut);
}

/** What to throw where a model cannot be read. */
export function damagedModel(cause?: unknown): BatonError {
  return new BatonError(
    'knowledge_model_damaged',
    'The trained knowledge cannot be read.',
    'Import the knowledge again.',
    { cause },
  );
}

/** A coded error as it is; anything else means that the bytes are damaged. */
export function asDamaged(thrown: unknown): BatonError {
  return thrown instanceof BatonError ? thrown : damagedModel(thrown);
}
