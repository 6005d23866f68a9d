/** `1 entry`, `63 entries`. */
export function entryCount(count: number): string {
  return `${String(count)} ${count === 1 ? 'entry' : 'entries'}`;
}
