/**
 * What was chosen with what `--try` changes: `NAME=VALUE,...`, `weights.written=4` for what lies deeper. Where the chosen
 * value is a pair, both become the given one. Throws where a name is not known or a value is no number: a mistyped one
 * would be taken for a try that changed nothing.
 */
export function tried<Choices extends object>(chosen: Choices, list: string): Choices {
  const changed = structuredClone(chosen);
  for (const item of list.split(',').filter((one) => one !== '')) {
    const [name = '', value = ''] = item.split('=');
    const path = name.split('.');
    const last = path.pop() ?? '';
    const place = path.reduce<unknown>(
      (held, key) => (held as Record<string, unknown> | undefined)?.[key],
      changed,
    );
    const before = (place as Record<string, unknown> | undefined)?.[last];
    const number = Number(value);
    const isChoice = typeof before === 'number' || Array.isArray(before);
    if (!isChoice || value === '' || !Number.isFinite(number))
      throw new Error(`--try: ${item} is no NAME=NUMBER of a choice.`);
    (place as Record<string, unknown>)[last] = Array.isArray(before) ? before.map(() => number) : number;
  }
  return changed;
}
