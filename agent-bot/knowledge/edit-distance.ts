/** Words longer than this are not compared: none worth correcting is. */
const LONGEST = 32;
const rows = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)] as const;

/**
 * Insertions, deletions, substitutions and swaps of neighbours that make `b` of `a` (optimal string alignment: Damerau
 * 1964, Levenshtein 1966), or `most + 1` as soon as it is more than `most`. UTF-16 code units; time: a's length times
 * b's.
 */
export function editDistance(a: string, b: string, most: number): number {
  const far = most + 1;
  if (Math.abs(a.length - b.length) > most || a.length > LONGEST || b.length > LONGEST) return far;
  let [before, previous, current]: Uint8Array[] = rows as unknown as Uint8Array[];
  for (let j = 0; j <= b.length; j++) (previous as Uint8Array)[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const here = current as Uint8Array;
    const above = previous as Uint8Array;
    here[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let value = Math.min(
        (above[j] as number) + 1,
        (here[j - 1] as number) + 1,
        (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, ((before as Uint8Array)[j - 2] as number) + 1);
      here[j] = value;
      if (value < least) least = value;
    }
    if (least > most) return far;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(far, (previous as Uint8Array)[b.length] as number);
}
