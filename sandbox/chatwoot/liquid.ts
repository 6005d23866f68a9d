/** What a template may read; functions and prototypes are out of reach because only own properties of these are looked up. */
export type Drops = Record<string, unknown>;

class LiquidError extends Error {}

type Part =
  | { kind: 'text'; text: string }
  | { kind: 'value'; expression: string }
  | { kind: 'tag'; name: string; rest: string };

const RAW = /^\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/;

/**
 * Renders outgoing text as Chatwoot does before it stores it: values are filled in, unknown ones vanish, code in back-ticks is
 * left alone, and text with a syntax error stays exactly as it was. Knows values, a few filters, `if`/`unless`/`else`, `raw`
 * and `comment`; any other tag counts as a syntax error.
 */
export function renderLiquid(content: string, drops: Drops): string {
  if (!content.includes('{{') && !content.includes('{%')) return content;
  const guarded = content.replace(/`([\s\S]*?)`/g, '{% raw %}`$1`{% endraw %}');
  try {
    const parts = split(guarded);
    const [text, rest] = render(parts, 0, drops, []);
    if (rest !== parts.length) throw new LiquidError('a tag ends that never began');
    return text;
  } catch (error) {
    if (error instanceof LiquidError) return content;
    throw error;
  }
}

function split(source: string): Part[] {
  const parts: Part[] = [];
  let rest = source;
  while (rest.length > 0) {
    const start = rest.search(/\{\{|\{%/);
    if (start < 0) {
      parts.push({ kind: 'text', text: rest });
      return parts;
    }
    if (start > 0) parts.push({ kind: 'text', text: rest.slice(0, start) });
    rest = rest.slice(start);
    const raw = RAW.exec(rest);
    if (raw) {
      parts.push({ kind: 'text', text: raw[1] ?? '' });
      rest = rest.slice(raw[0].length);
      continue;
    }
    const value = /^\{\{-?([^{}]*?)-?\}\}/.exec(rest);
    const tag = /^\{%-?\s*(\w+)([^{}]*?)-?%\}/.exec(rest);
    const found = value ?? tag;
    if (!found) throw new LiquidError('a brace is never closed');
    if (value) parts.push({ kind: 'value', expression: (value[1] ?? '').trim() });
    else if (tag) parts.push({ kind: 'tag', name: tag[1] ?? '', rest: (tag[2] ?? '').trim() });
    rest = rest.slice(found[0].length);
  }
  return parts;
}

/** Renders from `index` until one of the closing tags in `until`; returns the text and where it stopped. */
function render(
  parts: readonly Part[],
  index: number,
  drops: Drops,
  until: readonly string[],
): [string, number] {
  let text = '';
  let at = index;
  while (at < parts.length) {
    const part = parts[at];
    if (!part) break;
    if (part.kind === 'text') text += part.text;
    else if (part.kind === 'value') text += evaluate(part.expression, drops);
    else if (until.includes(part.name)) return [text, at];
    else if (part.name === 'if' || part.name === 'unless') {
      const holds = truthy(part.rest, drops) === (part.name === 'if');
      const end = `end${part.name}`;
      const [yes, afterYes] = render(parts, at + 1, drops, ['else', end]);
      let [no, after] = ['', afterYes];
      if (nameAt(parts, afterYes) === 'else') [no, after] = render(parts, afterYes + 1, drops, [end]);
      if (nameAt(parts, after) !== end) throw new LiquidError(`${part.name} is never closed`);
      text += holds ? yes : no;
      at = after;
    } else if (part.name === 'comment') {
      const [, after] = render(parts, at + 1, drops, ['endcomment']);
      if (nameAt(parts, after) !== 'endcomment') throw new LiquidError('comment is never closed');
      at = after;
    } else throw new LiquidError(`unknown tag ${part.name}`);
    at += 1;
  }
  return [text, at];
}

function nameAt(parts: readonly Part[], index: number): string | null {
  const part = parts[index];
  return part?.kind === 'tag' ? part.name : null;
}

function truthy(expression: string, drops: Drops): boolean {
  const value = lookUp(expression, drops);
  return value !== null && value !== undefined && value !== false;
}

function evaluate(expression: string, drops: Drops): string {
  const [path = '', ...filters] = expression.split('|').map((piece) => piece.trim());
  let value = lookUp(path, drops);
  for (const filter of filters) {
    const [name = '', argument = ''] = filter.split(':').map((piece) => piece.trim());
    const text = typeof value === 'string' ? value : show(value);
    if (name === 'default') value = text === '' ? literal(argument) : value;
    else if (name === 'upcase') value = text.toUpperCase();
    else if (name === 'downcase') value = text.toLowerCase();
    else if (name === 'capitalize') value = text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
    else if (name === 'strip') value = text.trim();
  }
  return show(value);
}

function lookUp(path: string, drops: Drops): unknown {
  if (/^(['"]).*\1$/.test(path)) return literal(path);
  let value: unknown = drops;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

function literal(text: string): string {
  return text.replace(/^(['"])(.*)\1$/, '$2');
}

function show(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
