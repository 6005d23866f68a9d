/** A sign of a complaint, or of none: how much each says is learned (`npm run train:frustration`). */
export interface ComplaintSign {
  /** Its name among the model's features. */
  name: string;
  /** Searched in the flat form (see `reading.ts`). */
  pattern: RegExp;
  /** What a hit means, for the trace; absent where a hit is no complaint by itself. */
  why?: string;
}

/** "third", "5th", as a pattern's part. */
export const ORDINAL =
  '(?:second|third|fourth|fifth|sixth|seventh|tenth|hundredth|millionth|umpteenth|\\d+(?:st|nd|rd|th))';

/** Signs from their names, patterns and reasons. */
export function complaintSigns(
  list: readonly (readonly [name: string, pattern: string | RegExp, why?: string])[],
): ComplaintSign[] {
  return list.map(([name, pattern, why]) => ({
    name,
    pattern: typeof pattern === 'string' ? new RegExp(pattern, 'g') : pattern,
    ...(why === undefined ? {} : { why }),
  }));
}
