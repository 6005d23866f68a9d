/** Which one edit turns `a` into `b`: an insertion, deletion, substitution or swap of neighbours. Linear. */
export function editKind(a: string, b: string): 'same' | 'insert' | 'delete' | 'substitute' | 'swap' | 'far' {
  if (a === b) return 'same';
  if (Math.abs(a.length - b.length) > 1) return 'far';
  let head = 0;
  const shortest = Math.min(a.length, b.length);
  while (head < shortest && a[head] === b[head]) head++;
  if (a.length < b.length) return a.slice(head) === b.slice(head + 1) ? 'insert' : 'far';
  if (a.length > b.length) return a.slice(head + 1) === b.slice(head) ? 'delete' : 'far';
  if (a.slice(head + 1) === b.slice(head + 1)) return 'substitute';
  if (a[head] === b[head + 1] && a[head + 1] === b[head] && a.slice(head + 2) === b.slice(head + 2))
    return 'swap';
  return 'far';
}
