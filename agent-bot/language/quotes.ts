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

/** Quotations are looked for in as much of a message. */
const LONGEST = 4000;

/**
 * What a message quotes: lines that begin with `>`, and text between quotation marks on one line. A message that
 * is one quotation from start to end is not taken as one. Linear.
 */
export function quotedRanges(whole: string): Range[] {
  const text = whole.slice(0, LONGEST);
  const ranges: Range[] = [];
  let lineStart = 0;
  while (lineStart <= text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    const line = text.slice(lineStart, lineEnd);
    if (line.trimStart().startsWith('>')) ranges.push({ start: lineStart, end: lineEnd });
    else {
      let open = -1;
      let closing: readonly string[] = [];
      for (let at = 0; at < line.length; at++) {
        const character = line[at] ?? '';
        if (open >= 0 && closing.includes(character)) {
          ranges.push({ start: lineStart + open, end: lineStart + at + 1 });
          open = -1;
        } else if (open < 0 && CLOSING[character] !== undefined) {
          open = at;
          closing = CLOSING[character];
        }
      }
    }
    lineStart = lineEnd + 1;
  }
  const length = whole.trim().length;
  return ranges.filter((range) => range.end - range.start < length);
}
