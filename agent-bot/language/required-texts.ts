/** What every match of a part of a pattern looks like, as far as it can be told. */
interface Piece {
  /** Every match is one of these; null where there are too many, or it cannot be told. */
  exact: readonly string[] | null;
  /** Every match holds one of these; null where there is no such list. */
  holds: readonly string[] | null;
}

/** More texts than these are not multiplied out, and a list of alternatives longer than that says too little. */
const MOST_EXACT = 16;
const MOST_HELD = 80;

const NOTHING: Piece = { exact: [''], holds: null };
const ANYTHING: Piece = { exact: null, holds: null };

/**
 * Texts one of which stands in everything that a pattern finds, so that a message with none of them need not be searched:
 * "(?:talk|speak) to" finds nothing where neither "talk to" nor "speak to" stands. After Russ Cox, "Regular Expression
 * Matching with a Trigram Index" (2012), which keeps beginnings and ends as well.
 *
 * @param source of a pattern without flags that change what a letter stands for (`i`, `u`, `v`)
 * @returns null where nothing can be told; never a list of which a match could hold none
 */
export function requiredTexts(source: string): readonly string[] | null {
  const parser = { source, at: 0 };
  const piece = alternatives(parser);
  // A source that was not understood to its end says nothing.
  return parser.at === source.length ? best(piece) : null;
}

interface Parser {
  readonly source: string;
  at: number;
}

function alternatives(parser: Parser): Piece {
  const pieces = [sequence(parser)];
  while (parser.source[parser.at] === '|') {
    parser.at += 1;
    pieces.push(sequence(parser));
  }
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  return {
    exact: union(
      pieces.map(({ exact }) => exact),
      MOST_EXACT,
    ),
    holds: union(pieces.map(best), MOST_HELD),
  };
}

/** All of the lists in one; null where one is missing, or it comes to more than `most`. */
function union(lists: readonly (readonly string[] | null)[], most: number): string[] | null {
  const all = new Set<string>();
  for (const list of lists) {
    if (list === null) return null;
    for (const text of list) all.add(text);
  }
  return all.size <= most ? [...all] : null;
}

function sequence(parser: Parser): Piece {
  const { source } = parser;
  let held: readonly string[] | null = null;
  /** What may stand since the last part that could be anything. */
  let run: readonly string[] = [''];
  let isExact = true;
  const endRun = (next: readonly string[]): void => {
    held = better(held, run);
    run = next;
  };
  while (parser.at < source.length && source[parser.at] !== '|' && source[parser.at] !== ')') {
    const { exact, holds } = quantified(parser);
    if (exact !== null && run.length * exact.length <= MOST_EXACT) {
      run = run.flatMap((before) => exact.map((after) => before + after));
      continue;
    }
    isExact = false;
    held = better(held, holds);
    endRun(exact ?? ['']);
  }
  if (isExact) return { exact: run, holds: null };
  endRun(['']);
  return { exact: null, holds: held };
}

function quantified(parser: Parser): Piece {
  const piece = atom(parser);
  const least = quantifier(parser);
  if (least === null) return piece;
  const { exact, holds } = piece;
  if (least === 'maybe') {
    return { exact: exact && exact.length < MOST_EXACT ? [...new Set(['', ...exact])] : null, holds: null };
  }
  return least === 0 ? ANYTHING : { exact: null, holds: holds ?? exact };
}

const TIMES = /\{(\d+)(?:,(\d*))?\}/y;

/** How often the atom before must stand at least; `maybe` for once or not at all; null without a quantifier. */
function quantifier(parser: Parser): number | 'maybe' | null {
  const { source } = parser;
  let least: number | 'maybe';
  const sign = source[parser.at] ?? '';
  TIMES.lastIndex = parser.at;
  const times = sign === '{' ? TIMES.exec(source) : null;
  if (times !== null) {
    const [whole, from = '0', to] = times;
    parser.at += whole.length;
    least = from === '0' && to === '1' ? 'maybe' : Number(from);
  } else if (sign !== '' && '?*+'.includes(sign)) {
    parser.at += 1;
    least = sign === '?' ? 'maybe' : sign === '*' ? 0 : 1;
  } else return null;
  if (source[parser.at] === '?') parser.at += 1;
  return least;
}

/** Letters that stand for themselves, without the last one where it is repeated or may be missing. */
const PLAIN = /[\w ]+(?![?*+{])/y;

function atom(parser: Parser): Piece {
  const { source } = parser;
  PLAIN.lastIndex = parser.at;
  const plain = PLAIN.exec(source)?.[0];
  if (plain !== undefined) {
    parser.at += plain.length;
    return { exact: [plain], holds: null };
  }
  const sign = source[parser.at] ?? '';
  parser.at += 1;
  if (sign === '(') return group(parser);
  if (sign === '[') return letters(parser);
  if (sign === '\\') return escaped(parser);
  if (sign === '^' || sign === '$') return NOTHING;
  return sign === '.' ? ANYTHING : { exact: [sign], holds: null };
}

const OPENING = /\?(?::|<?[=!]|<\w+>)/y;

function group(parser: Parser): Piece {
  OPENING.lastIndex = parser.at;
  const opening = OPENING.exec(parser.source)?.[0] ?? '';
  parser.at += opening.length;
  // A group of a kind that is not known here, as one with flags of its own: nothing is told of the whole.
  if (opening === '' && parser.source[parser.at] === '?') parser.at = Infinity;
  const piece = alternatives(parser);
  parser.at += 1;
  // What stands before or behind takes no place here, and may be required not to stand.
  return /[=!]$/.test(opening) ? NOTHING : piece;
}

/** `[ab]`; ranges, classes and what is excluded stand for anything. */
function letters(parser: Parser): Piece {
  const { source } = parser;
  const begun = parser.at;
  while (parser.at < source.length && source[parser.at] !== ']')
    parser.at += source[parser.at] === '\\' ? 2 : 1;
  const inside = source.slice(begun, parser.at);
  parser.at += 1;
  if (/[\^\\-]/.test(inside)) return ANYTHING;
  return { exact: [...new Set(inside)], holds: null };
}

function escaped(parser: Parser): Piece {
  const sign = parser.source[parser.at] ?? '';
  parser.at += 1;
  if (sign === 'b' || sign === 'B') return NOTHING;
  // Of the others each sign of its own stands for itself; letters and digits have meanings that are not looked into.
  if (/\w/.test(sign)) {
    const code = /^(?:x[\da-f]{2}|u[\da-f]{4}|c[a-z]|k<\w+>|\d+)/i.exec(parser.source.slice(parser.at - 1));
    if (code !== null) parser.at += code[0].length - 1;
    return ANYTHING;
  }
  return { exact: [sign], holds: null };
}

function best({ exact, holds }: Piece): readonly string[] | null {
  return better(holds, exact);
}

/** Of two lists the one that fewer messages hold a text of. */
function better(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  if (one === null || other === null) {
    const given = one ?? other;
    return given === null || commonness(given) === Infinity ? null : given;
  }
  return commonness(other) < commonness(one) ? other : one;
}

/** How likely a message holds one of these, roughly: each further letter makes a text a quarter as frequent. */
function commonness(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) sum += text.length < 2 ? Infinity : 4 ** -Math.min(text.length, 8);
  return texts.length === 0 ? Infinity : sum;
}
