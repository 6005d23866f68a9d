import { html, nothing, type TemplateResult } from 'lit/html.js';

type Piece = string | TemplateResult;

/**
 * One pass, no backtracking: every alternative stops at the next character of its own kind. Order matters: code
 * protects, links before the bare addresses in them.
 */
const INLINE =
  /`([^`\n]+)`|\[([^[\]\n]+)\]\(((?:[^()\s]|\([^()\s]*\))+)\)|\*\*([^*\n]+)\*\*|\*([^*\n]+)\*|(?<![\p{L}\p{N}_])_([^_\n]+)_(?![\p{L}\p{N}_])|<?(https?:\/\/[^\s<>"'`*]+)>?/gu;

const DEPTH = 3;

/** The address when it is one a visitor may be sent to (https, http, mailto, tel); null otherwise. */
export function safeHref(address: string): string | null {
  try {
    const url = new URL(address);
    return /^(https?|mailto|tel):$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function link(address: string, label: unknown): Piece {
  const href = safeHref(address);
  return href === null
    ? html`${label}`
    : html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow">${label}</a>`;
}

function inline(text: string, depth: number): Piece[] {
  if (depth === 0) return [text];
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, code, label, address, bold, star, line, bare] = match;
    if (match.index > end) pieces.push(text.slice(end, match.index));
    end = match.index + whole.length;
    if (code !== undefined) pieces.push(html`<code>${code}</code>`);
    else if (label !== undefined) pieces.push(link(address ?? '', inline(label, depth - 1)));
    else if (bold !== undefined) pieces.push(html`<strong>${inline(bold, depth - 1)}</strong>`);
    else if (star !== undefined || line !== undefined) {
      const inner = star ?? line ?? '';
      // "2 * 3 * 4" is arithmetic.
      pieces.push(/^\s|\s$/.test(inner) ? whole : html`<em>${inline(inner, depth - 1)}</em>`);
    } else if (bare !== undefined) {
      const address = bare.replace(/(?:[.,;:!?\]}]|(?<!\([^()]*)\)){1,8}$/, '');
      pieces.push(link(address, address), bare.slice(address.length));
    }
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}

function lines(text: string[]): unknown {
  // An agent's Shift+Enter comes as a backslash before the break, and one keeps a line of dashes from being a heading.
  const clean = text.join('\n').replace(/\\(?=\n)|^\\(?=[-=]+$)/gm, '');
  return clean
    .split('\n')
    .map((line, index) => html`${index > 0 ? html`<br />` : nothing}${inline(line, DEPTH)}`);
}

const BULLET = /^\s{0,3}[-*+•]\s+(.*)$/;
const NUMBER = /^\s{0,3}(\d{1,9})[.)]\s+(.*)$/;

/**
 * Chatwoot's Markdown as Lit templates: paragraphs, lists, code, bold, italics, links. No HTML is ever parsed, so
 * text cannot become markup; only addresses need checking. Takes time in proportion to the text's length.
 */
export function markdown(text: string): TemplateResult[] {
  const blocks: TemplateResult[] = [];
  const source = text.replace(/\r\n?/g, '\n').trim().split(/ *\n/);
  let at = 0;
  const take = (wanted: (line: string) => boolean): string[] => {
    const start = at;
    while (at < source.length && wanted(source[at] ?? '')) at += 1;
    return source.slice(start, at);
  };
  while (at < source.length) {
    const line = source[at] ?? '';
    if (line.trim() === '') at += 1;
    else if (/^```[\w+-]*$/.test(line) && source.includes('```', at + 1)) {
      // What comes behind the marks is the language's name. Marks without an end are text.
      at += 1;
      const code = take((one) => one !== '```');
      at += 1;
      blocks.push(html`<pre><code>${code.join('\n')}</code></pre>`);
    } else if (BULLET.test(line)) {
      const items = take((one) => BULLET.test(one));
      blocks.push(
        html`<ul>
          ${items.map((item) => html`<li>${inline(BULLET.exec(item)?.[1] ?? '', DEPTH)}</li>`)}
        </ul>`,
      );
    } else if (NUMBER.test(line)) {
      const items = take((one) => NUMBER.test(one));
      const start = NUMBER.exec(items[0] ?? '')?.[1] ?? '1';
      blocks.push(
        html`<ol start=${start}>
          ${items.map((item) => html`<li>${inline(NUMBER.exec(item)?.[2] ?? '', DEPTH)}</li>`)}
        </ol>`,
      );
    } else {
      const start = at;
      at += 1;
      take((one) => one.trim() !== '' && !one.startsWith('```') && !BULLET.test(one) && !NUMBER.test(one));
      blocks.push(html`<p>${lines(source.slice(start, at))}</p>`);
    }
  }
  return blocks;
}
