import type { Random } from '../../../agent-bot/knowledge/random.ts';

const CHAT: Readonly<Record<string, string>> = {
  you: 'u', are: 'r', please: 'plz', your: 'ur', what: 'wat', how: 'hw', thanks: 'thx', because: 'coz', have: 'hv',
  when: 'wen', and: 'n', for: '4', to: '2', want: 'wnt', account: 'acc', message: 'msg', delivery: 'dlvry',
}; // prettier-ignore
/** Words that people who type English and Hindi mix in. */
const MIXED = ['kya', 'hai', 'ka', 'mujhe', 'kab', 'nahi', 'kaise', 'bhai', 'sir', 'ji', 'aur', 'ko', 'abhi'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A sentence as somebody types it in a hurry: slips, chat spelling, words run together, words left out. */
export function mistyped(text: string, random: Random): string {
  if (random() < 0.35) return text;
  const rate = [0.08, 0.15, 0.25][Math.floor(random() * 3)] as number;
  let words = text.split(/\s+/).map((word) => {
    const short = CHAT[word.toLowerCase()];
    if (short !== undefined && random() < 0.4) return short;
    return random() < rate ? slip(word, random) : word;
  });
  if (random() < 0.15 && words.length > 2) {
    const at = Math.floor(random() * (words.length - 1));
    words.splice(at, 2, `${words[at] ?? ''}${words[at + 1] ?? ''}`);
  }
  if (random() < 0.1)
    words.splice(Math.floor(random() * words.length), 0, MIXED[Math.floor(random() * MIXED.length)] ?? '');
  if (random() < 0.25 && words.length > 5) {
    const kept = 3 + Math.floor(random() * (words.length - 3));
    const from = Math.floor(random() * (words.length - kept + 1));
    words = words.slice(from, from + kept);
  }
  return words.join(' ');
}

/** One slip in a word of four letters or more: a letter lost, swapped, wrong, doubled or too many. */
function slip(word: string, random: Random): string {
  if (word.length < 4) return word;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const kind = random();
  const other = LETTERS[Math.floor(random() * 26)] ?? 'e';
  if (kind < 0.25) return word.slice(0, at) + word.slice(at + 1);
  if (kind < 0.5) return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  if (kind < 0.75) return word.slice(0, at) + other + word.slice(at + 1);
  if (kind < 0.9) return word.slice(0, at) + (word[at] ?? '') + word.slice(at);
  return word.slice(0, at) + other + word.slice(at);
}
