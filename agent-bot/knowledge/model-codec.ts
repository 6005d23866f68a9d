import { z } from 'zod';
import { OUTSIDE_FEATURES, WRONG_FEATURES } from './confidence-features.ts';
import { openFingerprints } from './fingerprints.ts';
import { asDamaged, damagedModel, packModel, unpackModelNow } from './model-pack.ts';
import type { Phrasings } from './phrasings.ts';
import { atOnce, type Slices } from './slices.ts';
import type { TrainedModel } from './train.ts';
import { openVocabulary } from './vocabulary.ts';
import { wordListOf } from './word-list.ts';

/** Before the header: how long that is. */
const LENGTH = 8;
/** Arrays, in the order of `layOutModel`. */
const SECTIONS = 13;

const weights = (count: number): z.ZodArray<z.ZodNumber> => z.array(z.number()).length(count);
const headerSchema = z.object({
  hash: z.string(),
  ids: z.array(z.string()),
  calibration: z.object({ wrong: weights(WRONG_FEATURES), outside: weights(OUTSIDE_FEATURES) }),
  recogniser: z
    .object({
      languages: z.array(z.string()).min(1),
      unseen: z.number(),
      across: z.boolean(),
      /** The knowledge's words, a line each: quicker to read than a list. */
      words: z.string(),
      dense: z.int().min(0),
      /** Bytes of each array. */
      sections: z.array(z.int().min(0)).length(SECTIONS),
    })
    .nullable(),
});

const align = (length: number): number => (length + 7) & ~7;

/** A model as bytes. */
export function encodeModel(model: TrainedModel): Uint8Array {
  return packModel(layOutModel(model));
}

/**
 * A model laid out so that nothing has to be made anew to use it: a JSON header's length and the header, then arrays,
 * each from a multiple of 8. Little endian.
 */
export function layOutModel(model: TrainedModel): Uint8Array {
  const { recogniser } = model;
  const arrays =
    recogniser === null
      ? []
      : [
          recogniser.vocabulary.features.keys,
          recogniser.vocabulary.idf,
          recogniser.vocabulary.words.uses,
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
              words: recogniser.vocabulary.words.words.join('\n'),
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
 * The model of such bytes, at once.
 * @throws BatonError `knowledge_model_damaged`
 */
export function decodeModel(bytes: Uint8Array): TrainedModel {
  return atOnce(readModel(unpackModelNow(bytes)));
}

/**
 * The model that was laid out; its arrays stay where they are.
 * @throws BatonError `knowledge_model_damaged`
 */
export function* readModel(laidOut: Uint8Array): Slices<TrainedModel> {
  try {
    return yield* read(laidOut);
  } catch (thrown) {
    throw asDamaged(thrown);
  }
}

/** A kind of typed array that can lie in other memory. */
interface Numbers<Kind> {
  new (memory: ArrayBufferLike, offset: number, length: number): Kind;
  BYTES_PER_ELEMENT: number;
}

function* read(bytes: Uint8Array): Slices<TrainedModel> {
  if (bytes.byteLength < LENGTH) throw damagedModel();
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  if (LENGTH + headerLength > bytes.byteLength) throw damagedModel();
  const text = new TextDecoder('utf-8', { fatal: true }).decode(
    bytes.subarray(LENGTH, LENGTH + headerLength),
  );
  const written: unknown = JSON.parse(text);
  yield;
  const header = headerSchema.parse(written);
  const base = { hash: header.hash, ids: header.ids, calibration: header.calibration };
  if (header.recogniser === null) return { ...base, recogniser: null };
  yield;
  const { languages, unseen, across, dense, sections } = header.recogniser;
  const words = linesOf(header.recogniser.words);
  let at = align(LENGTH + headerLength);
  const places = sections.map((length) => {
    if (at + length > bytes.byteLength) throw damagedModel();
    const place = bytes.byteOffset + at;
    at += align(length);
    return place;
  });
  const array = <Kind>(Kind: Numbers<Kind>, index: number): Kind =>
    new Kind(bytes.buffer, places[index] as number, (sections[index] as number) / Kind.BYTES_PER_ELEMENT);
  const keys = array(Uint32Array, 0);
  const idf = array(Float32Array, 1);
  const uses = array(Int32Array, 2);
  const classes = header.ids.length;
  const features = dense + idf.length;
  const linear = {
    classes,
    features,
    weights: array(Int8Array, 3),
    scales: array(Float32Array, 4),
    bias: array(Float32Array, 5),
  };
  const phrasings = {
    first: array(Int32Array, 6),
    rows: array(Int32Array, 7),
    ids: features <= 0x10000 ? array(Uint16Array, 8) : array(Int32Array, 8),
    values: array(Int8Array, 9),
    lengths: array(Float32Array, 10),
    meanings: array(Int8Array, 11),
    dense,
  };
  const counts = array(Int32Array, 12);
  const whole =
    at === bytes.byteLength &&
    keys.length === 2 * idf.length &&
    uses.length === words.length &&
    counts.length === classes &&
    linear.weights.length === features * classes &&
    linear.scales.length === features &&
    linear.bias.length === classes &&
    areWhole(phrasings, classes);
  if (!whole) throw damagedModel();
  const table = openFingerprints(keys);
  yield;
  const list = wordListOf(words, uses);
  yield;
  const vocabulary = yield* openVocabulary({
    features: table,
    idf,
    unseen,
    languages,
    across,
    words: list,
  });
  // The meanings' table is part of the program: a model of another table would read them wrongly.
  if (vocabulary.dense !== dense) throw damagedModel();
  return { ...base, recogniser: { vocabulary, linear, phrasings, counts } };
}

/** Rows follow each other and end where the arrays do: whoever walks along them comes to an end. */
function areWhole(
  { first, rows, ids, values, lengths, meanings, dense }: Phrasings,
  classes: number,
): boolean {
  return (
    first.length === classes + 1 &&
    lengths.length === classes &&
    isRising(first, rows.length - 1) &&
    isRising(rows, ids.length) &&
    ids.length === values.length &&
    meanings.length === (rows.length - 1) * dense
  );
}

/** Whether places go from 0 to `end` and never back. */
function isRising(places: Int32Array, end: number): boolean {
  return (
    places[0] === 0 &&
    places.at(-1) === end &&
    places.every((place, index) => index === 0 || place >= (places[index - 1] as number))
  );
}

/** No word has a line break in it. */
const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));
