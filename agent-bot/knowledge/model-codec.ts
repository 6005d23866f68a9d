import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { BatonError } from '../errors.ts';
import { OUTSIDE_FEATURES, WRONG_FEATURES } from './confidence-features.ts';
import type { TrainedModel } from './train.ts';
import { openVocabulary } from './vocabulary.ts';

/** "BTN" and the version of this format. */
export const FORMAT = 0x42544e04;
/** Before the packed part: `FORMAT`, and how long the part is unpacked. */
const PREAMBLE = 8;
/** Longer than any knowledge's model: what claims to be is damaged. */
const LONGEST = 512 * 1024 * 1024;
/** zlib takes no smaller piece than this. */
const SPARE = 64;
/** In the packed part, before the header: how long that is. */
const LENGTH = 8;

const weights = (count: number): z.ZodArray<z.ZodNumber> => z.array(z.number()).length(count);
/** Looked at here, since thousands of numbers take zod a fifth of the loading. */
const areCounts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((count) => Number.isInteger(count) && count >= 1);
const headerSchema = z.object({
  hash: z.string(),
  ids: z.array(z.string()),
  calibration: z.object({ wrong: weights(WRONG_FEATURES), outside: weights(OUTSIDE_FEATURES) }),
  recogniser: z
    .object({
      languages: z.array(z.string()).min(1),
      unseen: z.number(),
      across: z.boolean(),
      /** Features, and the knowledge's words, a line each: quicker to read than lists. */
      vocabulary: z.string(),
      words: z.string(),
      uses: z.custom<number[]>(areCounts),
      dense: z.int().min(0),
      /** Bytes of each section, in the order of `encodeModel`. */
      sections: z.array(z.int().min(0)).length(11),
    })
    .nullable(),
});

const align = (length: number): number => (length + 7) & ~7;

/** A model as bytes: a preamble, then what `layOutModel` says, packed with zstd (most weights are near 0). */
export function encodeModel(model: TrainedModel): Uint8Array {
  const laidOut = layOutModel(model);
  const packed = zstdCompressSync(laidOut, { params: { [constants.ZSTD_c_checksumFlag]: 1 } });
  const bytes = new Uint8Array(PREAMBLE + packed.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, FORMAT, true);
  view.setUint32(4, laidOut.length, true);
  bytes.set(packed, PREAMBLE);
  return bytes;
}

/** A model laid out: a JSON header's length and the header, then arrays, each from a multiple of 8. Little endian. */
export function layOutModel(model: TrainedModel): Uint8Array {
  const { recogniser } = model;
  const arrays =
    recogniser === null
      ? []
      : [
          recogniser.vocabulary.idf,
          recogniser.linear.weights,
          recogniser.linear.scales,
          recogniser.linear.bias,
          recogniser.phrasings.first,
          recogniser.phrasings.rows,
          recogniser.phrasings.ids,
          recogniser.phrasings.values,
          recogniser.phrasings.lengths,
          recogniser.phrasings.meanings,
          recogniser.counts,
        ];
  const header = new TextEncoder().encode(
    JSON.stringify({
      hash: model.hash,
      ids: model.ids,
      calibration: { wrong: [...model.calibration.wrong], outside: [...model.calibration.outside] },
      recogniser:
        recogniser === null
          ? null
          : {
              languages: [...recogniser.vocabulary.languages],
              unseen: recogniser.vocabulary.unseen,
              across: recogniser.vocabulary.across,
              vocabulary: [...recogniser.vocabulary.ids.keys()].join('\n'),
              words: [...recogniser.vocabulary.words.keys()].join('\n'),
              uses: [...recogniser.vocabulary.words.values()],
              dense: recogniser.vocabulary.dense,
              sections: arrays.map((array) => array.byteLength),
            },
    } satisfies z.input<typeof headerSchema>),
  );
  const size = arrays.reduce((sum, array) => sum + align(array.byteLength), align(LENGTH + header.length));
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, LENGTH);
  let at = align(LENGTH + header.length);
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += align(array.byteLength);
  }
  return bytes;
}

/**
 * The model of such bytes; its arrays lie in what is unpacked, so the bytes may go.
 * @throws BatonError `knowledge_model_damaged`
 */
export function decodeModel(bytes: Uint8Array): TrainedModel {
  try {
    return decode(unpacked(bytes));
  } catch (thrown) {
    if (thrown instanceof BatonError) throw thrown;
    throw damaged(thrown);
  }
}

function damaged(cause?: unknown): BatonError {
  return new BatonError(
    'knowledge_model_damaged',
    'The trained knowledge cannot be read.',
    'Import the knowledge again.',
    { cause },
  );
}

function unpacked(bytes: Uint8Array): Uint8Array {
  if (bytes.byteLength < PREAMBLE) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== FORMAT) throw damaged();
  const length = view.getUint32(4, true);
  if (length > LONGEST) throw damaged();
  // In one piece, with room for zlib to see that it is the last.
  const laidOut = zstdDecompressSync(bytes.subarray(PREAMBLE), {
    maxOutputLength: Math.max(1, length),
    chunkSize: length + SPARE,
  });
  if (laidOut.byteLength !== length) throw damaged();
  // Arrays of numbers begin at multiples of 8 of their memory.
  return laidOut.byteOffset % 8 === 0 ? laidOut : Uint8Array.from(laidOut);
}

/** A kind of typed array that can lie in other memory. */
interface Numbers<Kind> {
  new (memory: ArrayBufferLike, offset: number, length: number): Kind;
  BYTES_PER_ELEMENT: number;
}

function decode(bytes: Uint8Array): TrainedModel {
  if (bytes.byteLength < LENGTH) throw damaged();
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  if (LENGTH + headerLength > bytes.byteLength) throw damaged();
  const text = new TextDecoder('utf-8', { fatal: true }).decode(
    bytes.subarray(LENGTH, LENGTH + headerLength),
  );
  const header = headerSchema.parse(JSON.parse(text));
  const base = { hash: header.hash, ids: header.ids, calibration: header.calibration };
  if (header.recogniser === null) return { ...base, recogniser: null };
  const { languages, unseen, across, uses, dense, sections } = header.recogniser;
  const vocabulary = linesOf(header.recogniser.vocabulary);
  const words = linesOf(header.recogniser.words);
  let at = align(LENGTH + headerLength);
  const places = sections.map((length) => {
    if (at + length > bytes.byteLength) throw damaged();
    const place = bytes.byteOffset + at;
    at += align(length);
    return place;
  });
  const array = <Kind>(Kind: Numbers<Kind>, index: number): Kind =>
    new Kind(bytes.buffer, places[index] as number, (sections[index] as number) / Kind.BYTES_PER_ELEMENT);
  const classes = header.ids.length;
  const features = dense + vocabulary.length;
  const phrasings = {
    first: array(Int32Array, 4),
    rows: array(Int32Array, 5),
    ids: features <= 0x10000 ? array(Uint16Array, 6) : array(Int32Array, 6),
    values: array(Int8Array, 7),
    lengths: array(Float32Array, 8),
    meanings: array(Int8Array, 9),
    dense,
  };
  const linear = {
    classes,
    features,
    weights: array(Int8Array, 1),
    scales: array(Float32Array, 2),
    bias: array(Float32Array, 3),
  };
  const idf = array(Float32Array, 0);
  const counts = array(Int32Array, 10);
  const whole =
    at === bytes.byteLength &&
    idf.length === vocabulary.length &&
    uses.length === words.length &&
    counts.length === classes &&
    phrasings.lengths.length === classes &&
    phrasings.meanings.length === (phrasings.first[classes] ?? -1) * dense &&
    linear.weights.length === features * classes &&
    linear.scales.length === features &&
    linear.bias.length === classes &&
    phrasings.first.length === classes + 1 &&
    phrasings.rows.length === (phrasings.first[classes] ?? -1) + 1 &&
    phrasings.ids.length === phrasings.values.length &&
    phrasings.ids.length === (phrasings.rows.at(-1) ?? -1);
  if (!whole) throw damaged();
  const ids = new Map<string, number>();
  for (const feature of vocabulary) ids.set(feature, dense + ids.size);
  const opened = openVocabulary({
    ids,
    idf,
    unseen,
    languages,
    across,
    words: new Map(words.map((word, index) => [word, uses[index] as number])),
  });
  // The meanings' table is part of the program: a model of another table would read them wrongly.
  if (opened.dense !== dense) throw damaged();
  return { ...base, recogniser: { vocabulary: opened, linear, phrasings, counts } };
}

/** No feature and no word has a line break in it: they are made of words. */
const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));
