/** Parts the opening of a Liquid tag without being seen. */
const ZERO_WIDTH = '\u200b';

/**
 * Keeps Chatwoot from rendering a text as a Liquid template: `{{contact.email}}` would become the visitor's address,
 * unknown names would vanish. A zero-width space goes between the braces of `{{` and `{%`. Text between single
 * back-ticks Chatwoot protects itself (it puts it between `raw` and `endraw`), so it stays as it is, ready to be
 * copied, unless it ends that protection. Doing it twice changes nothing.
 */
export function protectFromLiquid(text: string): string {
  if (!text.includes('{')) return text;
  const endsRaw = /endraw/i.test(text);
  // Only a pair of back-ticks protects; after an odd last one everything is open again.
  const parts = text.split('`');
  return parts
    .map((part, index) =>
      index % 2 === 1 && index < parts.length - 1 && !endsRaw
        ? part
        : part.replace(/\{(?=[{%])/g, `{${ZERO_WIDTH}`),
    )
    .join('`');
}
