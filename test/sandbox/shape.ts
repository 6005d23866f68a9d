/** Where two values differ in shape: keys, types, and null against something. */
export function shapeDifferences(recorded: unknown, ours: unknown, path = ''): string[] {
  if (Array.isArray(recorded) && Array.isArray(ours)) {
    if (recorded.length === 0 || ours.length === 0)
      return recorded.length === ours.length
        ? []
        : [`${path}: ${String(recorded.length)} items recorded, ${String(ours.length)} ours`];
    return [...recorded.entries()].flatMap(([index, item]) => {
      const other: unknown = ours[Math.min(index, ours.length - 1)];
      return shapeDifferences(item, other, `${path}[${String(index)}]`);
    });
  }
  if (isObject(recorded) && isObject(ours)) {
    const keys = new Set([...Object.keys(recorded), ...Object.keys(ours)]);
    return [...keys].flatMap((key) => {
      if (!(key in ours)) return [`${path}.${key}: recorded, not ours`];
      if (!(key in recorded)) return [`${path}.${key}: ours, not recorded`];
      return shapeDifferences(recorded[key], ours[key], `${path}.${key}`);
    });
  }
  const [one, other] = [typeName(recorded), typeName(ours)];
  return one === other
    ? []
    : [
        `${path}: ${one} recorded, ${other} ours (${JSON.stringify(recorded)?.slice(0, 60)} / ${JSON.stringify(ours)?.slice(0, 60)})`,
      ];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
