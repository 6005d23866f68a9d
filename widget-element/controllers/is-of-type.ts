/** Whether a file is of one of the types: `image/*`, `application/pdf`, `.csv`. */
export function isOfType(file: { name: string; type: string }, types: string): boolean {
  return types
    .split(',')
    .map((type) => type.trim().toLowerCase())
    .some((type) =>
      type.startsWith('.')
        ? file.name.toLowerCase().endsWith(type)
        : type.endsWith('/*')
          ? file.type.startsWith(type.slice(0, -1))
          : file.type === type,
    );
}
