/** Longer ones nobody reads in an address. */
const MAX_LENGTH = 60;

/**
 * An id for a new entry, after its title or else its first phrasing: "Delivery to Ireland" is `delivery-to-ireland`.
 * In scripts that have no Latin letters it is `entry`. Where it is taken a number follows.
 */
export function entryIdOf(
  { title, questions }: { title: string; questions: readonly string[] },
  taken: ReadonlySet<string>,
): string {
  const words = (title.trim() || (questions[0] ?? ''))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const id = (words ?? []).join('-').slice(0, MAX_LENGTH).replace(/-$/, '') || 'entry';
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${String(number)}`)) number += 1;
  return `${id}-${String(number)}`;
}
