/** "Jane" of "Jane Doe": how people introduce themselves in a chat. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/, 1)[0] ?? '';
}
