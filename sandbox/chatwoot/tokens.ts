const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const ADJECTIVES = [
  'aged',
  'bold',
  'broken',
  'crimson',
  'dark',
  'divine',
  'empty',
  'floral',
  'hidden',
  'holy',
  'icy',
  'late',
  'lingering',
  'misty',
  'nameless',
  'patient',
  'polished',
  'proud',
  'quiet',
  'restless',
  'small',
  'snowy',
  'solitary',
  'sparkling',
  'summer',
  'wandering',
  'white',
  'wild',
  'winter',
  'young',
];
const NOUNS = [
  'bird',
  'breeze',
  'brook',
  'cherry',
  'cloud',
  'darkness',
  'dawn',
  'dew',
  'dream',
  'dust',
  'field',
  'fire',
  'firefly',
  'forest',
  'frog',
  'glade',
  'hill',
  'lake',
  'leaf',
  'meadow',
  'moon',
  'mountain',
  'pond',
  'rain',
  'river',
  'sea',
  'snow',
  'sun',
  'tree',
  'water',
  'wind',
];

/** 24 letters and digits without look-alikes, the form of Chatwoot's tokens. */
export function token(random: () => number): string {
  let text = '';
  for (let index = 0; index < 24; index += 1) text += ALPHABET.charAt(Math.floor(random() * ALPHABET.length));
  return text;
}

/** A version 4 UUID. */
export function uuid(random: () => number): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16));
  hex[12] = '4';
  hex[16] = (8 + Math.floor(random() * 4)).toString(16);
  const part = (from: number, to: number): string => hex.slice(from, to).join('');
  return [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)].join('-');
}

/** The name Chatwoot gives to a visitor who left none, such as "quiet-river-12". */
export function haiku(random: () => number): string {
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? 'quiet';
  return `${pick(ADJECTIVES)}-${pick(NOUNS)}-${String(Math.floor(random() * 1000))}`;
}

/** A repeatable stream of numbers in [0, 1) from a seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
