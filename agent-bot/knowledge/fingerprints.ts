/** Many texts, each known by 64 bits: where a text stands among them, without the texts themselves. */
export interface Fingerprints {
  /** Two numbers a text, in their order: what is stored. */
  keys: Uint32Array;
  /** The text's place, from 0; -1 where it is none of them. */
  placeOf(text: string): number;
}

const NOWHERE = 0xffffffff;
/** Steps beyond this to a free place do not happen by chance: such keys are not what this code has made. */
const FARTHEST = 1000;

let low = 0;
let high = 0;

/**
 * Leaves a text's 64 bits in `low` and `high`: MurmurHash3_x86_32 (Appleby 2011) twice, two UTF-16 units a block, with
 * the constants of the first and of the second lane of MurmurHash3_x86_128, so that what collides in one does not in
 * the other. That a text is taken for one of n others happens once in 2^64 / n: for 50,000 features once in 10^14.
 */
function take(text: string): void {
  let a = 0;
  let b = 0;
  const { length } = text;
  for (let at = 0; at < length; at += 2) {
    const block = text.charCodeAt(at) | (at + 1 < length ? text.charCodeAt(at + 1) << 16 : 0);
    let mixed = Math.imul(block, 0x239b961b);
    mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0xab0e9789);
    a ^= mixed;
    a = (Math.imul((a << 19) | (a >>> 13), 5) + 0x561ccd1b) | 0;
    mixed = Math.imul(block, 0xab0e9789);
    mixed = Math.imul((mixed << 16) | (mixed >>> 16), 0x38b34ae5);
    b ^= mixed;
    b = (Math.imul((b << 17) | (b >>> 15), 5) + 0x0bcaa747) | 0;
  }
  low = finished(a ^ length);
  high = finished(b ^ length);
}

/** MurmurHash3's last step: every bit of the outcome depends on all of them. */
function finished(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The keys of texts, in their order. */
export function keysOf(texts: readonly string[]): Uint32Array {
  const keys = new Uint32Array(2 * texts.length);
  for (const [place, text] of texts.entries()) {
    take(text);
    keys[2 * place] = low;
    keys[2 * place + 1] = high;
  }
  return keys;
}

/**
 * Opens stored keys: an open-addressing table with linear probing (Knuth 6.4, algorithm L), at most half full. Of equal
 * keys the first counts. Takes some ten nanoseconds a text.
 * @throws RangeError where keys crowd as they never do by chance: looking for a place among them would take too long
 */
export function openFingerprints(keys: Uint32Array): Fingerprints {
  const count = keys.length >> 1;
  const size = 2 ** Math.ceil(Math.log2(Math.max(4, 2 * count)));
  const mask = size - 1;
  const slots = new Uint32Array(size).fill(NOWHERE);
  for (let place = 0; place < count; place++) {
    const home = (keys[2 * place] as number) & mask;
    let steps = 0;
    while (slots[(home + steps) & mask] !== NOWHERE) {
      if (++steps > FARTHEST) throw new RangeError('These keys are crowded.');
    }
    slots[(home + steps) & mask] = place;
  }
  return {
    keys,
    placeOf(text) {
      take(text);
      let slot = low & mask;
      for (;;) {
        const place = slots[slot] as number;
        if (place === NOWHERE) return -1;
        if (keys[2 * place] === low && keys[2 * place + 1] === high) return place;
        slot = (slot + 1) & mask;
      }
    },
  };
}

/** Texts as fingerprints. */
export function fingerprintsOf(texts: readonly string[]): Fingerprints {
  return openFingerprints(keysOf(texts));
}
