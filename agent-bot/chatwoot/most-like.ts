/** As many names as somebody reads through. */
const MOST = 12;

/** Names to choose from; of many only those that begin most like the sought one, and how many more there are. */
export function mostLike(sought: string, names: readonly string[]): string {
  if (names.length <= MOST + 1) return names.join(', ');
  const wanted = sought.toLowerCase();
  const alike = names.toSorted((a, b) => sharedStart(wanted, b) - sharedStart(wanted, a));
  return `${alike.slice(0, MOST).join(', ')} and ${String(names.length - MOST)} more`;
}

/** How many characters two texts have in common at their beginning. */
function sharedStart(wanted: string, name: string): number {
  const other = name.toLowerCase();
  let length = 0;
  while (length < wanted.length && wanted[length] === other[length]) length += 1;
  return length;
}
