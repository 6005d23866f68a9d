/** A stretch of text, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

const CLOSING: Readonly<Record<string, readonly string[]>> = {
  '"': ['"'],
  '“': ['”', '“'],
  '„': ['“', '”'],
  '«': ['»'],
  '»': ['«'],
  '‹': ['›'],
};
/** Apostrophes that leave out the beginning of a word ("'cause") open nothing. */
const ELIDED = /^['‘](?:cause|cuz|til|till|em|bout|n|twas|tis)\b/i;
const APOSTROPHE = /['‘’]/;
const LETTER = /[\p{L}\p{N}]/u;

/** Quotations are looked for in as much of a message. */
const LONGEST = 4000;

/**
 * What a message quotes: lines that begin with `>`, and text between quotation marks on one line. A message that
 * is one quotation from start to end is not taken as one. An apostrophe within a word quotes nothing. Linear.
 */
export function quotedRanges(whole: string): Range[] {
  const text = whole.slice(0, LONGEST);
  const ranges: Range[] = [];
  let lineStart = 0;
  while (lineStart <= text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    const line = text.slice(lineStart, lineEnd);
    const quoted = line.trimStart().startsWith('>')
      ? [{ start: 0, end: line.length }]
      : [...betweenMarks(line), ...betweenApostrophes(line)];
    for (const { start, end } of quoted) ranges.push({ start: lineStart + start, end: lineStart + end });
    lineStart = lineEnd + 1;
  }
  const length = whole.trim().length;
  return ranges.filter((range) => range.end - range.start < length);
}

function betweenMarks(line: string): Range[] {
  const ranges: Range[] = [];
  let open = -1;
  let closing: readonly string[] = [];
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? '';
    if (open >= 0 && closing.includes(character)) {
      ranges.push({ start: open, end: at + 1 });
      open = -1;
    } else if (open < 0 && CLOSING[character] !== undefined) {
      open = at;
      closing = CLOSING[character];
    }
  }
  return ranges;
}

/** One that stands before a word opens, the next that stands behind one closes: "what does 'refundable' mean". */
function betweenApostrophes(line: string): Range[] {
  const ranges: Range[] = [];
  let open = -1;
  for (let at = 0; at < line.length; at++) {
    if (!APOSTROPHE.test(line[at] ?? '')) continue;
    const after = LETTER.test(line[at + 1] ?? ' ');
    const before = LETTER.test(line[at - 1] ?? ' ');
    if (open < 0 && after && !before && !ELIDED.test(line.slice(at, at + 8))) open = at;
    else if (open >= 0 && !after) {
      ranges.push({ start: open, end: at + 1 });
      open = -1;
    }
  }
  return ranges;
}
