import { laterStyles } from '../../../widget-element/styles/later.ts';
import { queue } from '../../../widget-element/styles/queue.ts';
import { tokens } from '../../../widget-element/styles/tokens.ts';

/** One `--chat-*` property, with what it is by itself. */
export interface Property {
  name: string;
  /** As the widget's own styles say it. */
  initial: string;
  isColour: boolean;
}

/** Those that a site normally sets: shown first. */
export const MAIN = [
  '--chat-accent',
  '--chat-on-accent',
  '--chat-visitor',
  '--chat-on-visitor',
  '--chat-surface',
  '--chat-text',
  '--chat-radius',
  '--chat-width',
] as const;

/** The properties that style sheets declare, each once, in their order. */
export function propertiesOf(...styles: readonly string[]): Property[] {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of styles.join('\n').matchAll(/(--chat-[\w-]+):\s*([^;]+);/g)) {
    if (!found.has(name)) found.set(name, value.replace(/\s+/g, ' ').trim());
  }
  const values = Object.fromEntries(found);
  return [...found].map(([name, initial]) => ({
    name,
    initial,
    isColour: colourOf(initial, 'light', values) !== null,
  }));
}

/** The plain colour that a value comes down to, given all properties' values; null when it is none. */
export function colourOf(
  value: string,
  scheme: 'light' | 'dark',
  values: Readonly<Record<string, string>>,
): string | null {
  if (/^#[0-9a-f]{6}$/i.test(value)) return value;
  const pair = /^light-dark\(([^,]+), ([^,]+)\)$/.exec(value);
  if (pair) return colourOf(pair[scheme === 'light' ? 1 : 2] ?? '', scheme, values);
  const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  return other === undefined ? null : colourOf(values[other] ?? '', scheme, values);
}

/** All of the widget's, in the order of its styles. */
export const PROPERTIES: readonly Property[] = propertiesOf(tokens, laterStyles, queue);

/** WCAG's contrast of two colours like "#1b1d1a", 1 to 21. */
export function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
