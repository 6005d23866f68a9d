/**
 * The lines of a stream of UTF-8, without their line feeds; what is no UTF-8 becomes U+FFFD, and a byte order mark at
 * the beginning is left out. A line ends at a line feed and nowhere else: `node:readline` also ends one at U+2028 and
 * U+2029, which JSON allows inside a text and which people paste from web pages.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let begun: string[] = [];
  for await (const chunk of input) {
    const pieces = decoder.decode(chunk, { stream: true }).split('\n');
    for (const [at, piece] of pieces.entries()) {
      begun.push(piece);
      if (at === pieces.length - 1) continue;
      yield begun.join('');
      begun = [];
    }
  }
  begun.push(decoder.decode());
  const rest = begun.join('');
  if (rest !== '') yield rest;
}
