import { html, type TemplateResult } from 'lit';

/** A piece of a line. */
export type Inline =
  | { kind: 'text' | 'bold' | 'italic' | 'code' | 'mention'; text: string }
  | { kind: 'link'; text: string; href: string };

/** A piece of a note. */
export type Block =
  { kind: 'paragraph' | 'quote'; lines: Inline[][] } | { kind: 'list'; ordered: boolean; items: Inline[][] };

const INLINE = /\*\*(.+?)\*\*|`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)|(?<![\w*])\*([^*\s][^*]*)\*(?![\w*])/g;
const ITEM = /^\s*(?:[-*]|(\d+)[.)])\s+(.*)$/;
const QUOTE = /^>\s?(.*)$/;

/** Cuts one line into bold, italic, code, mentions, and links to http addresses; everything else stays text. */
export function parseInline(line: string): Inline[] {
  const pieces: Inline[] = [];
  let at = 0;
  for (const match of line.matchAll(INLINE)) {
    const [whole, bold, code, label, target, italic] = match;
    if (match.index > at) pieces.push({ kind: 'text', text: line.slice(at, match.index) });
    at = match.index + whole.length;
    if (bold !== undefined) pieces.push({ kind: 'bold', text: bold });
    else if (code !== undefined) pieces.push({ kind: 'code', text: code });
    else if (italic !== undefined) pieces.push({ kind: 'italic', text: italic });
    else if (label !== undefined && target?.startsWith('mention://'))
      pieces.push({ kind: 'mention', text: `@${label.replace(/^@/, '')}` });
    else if (label !== undefined && target !== undefined && /^https?:\/\//.test(target))
      pieces.push({ kind: 'link', text: label, href: target });
    else pieces.push({ kind: 'text', text: whole });
  }
  if (at < line.length) pieces.push({ kind: 'text', text: line.slice(at) });
  return pieces;
}

/** Cuts a text into paragraphs, quotes and lists: the Markdown that Chatwoot shows in notes. */
export function parseMarkdown(source: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const line of source.replace(/\r\n/g, '\n').split('\n')) {
    const quote = QUOTE.exec(line);
    const item = ITEM.exec(line);
    if (line.trim() === '') open = null;
    else if (quote) open = addLine(blocks, open, 'quote', quote[1] ?? '');
    else if (item) {
      const ordered = item[1] !== undefined;
      if (open?.kind !== 'list' || open.ordered !== ordered) {
        open = { kind: 'list', ordered, items: [] };
        blocks.push(open);
      }
      open.items.push(parseInline(item[2] ?? ''));
    } else open = addLine(blocks, open, 'paragraph', line);
  }
  return blocks;
}

function addLine(blocks: Block[], open: Block | null, kind: 'paragraph' | 'quote', line: string): Block {
  const block = open?.kind === kind ? open : { kind, lines: [] };
  if (block !== open) blocks.push(block);
  block.lines.push(parseInline(line));
  return block;
}

function inline(pieces: readonly Inline[]): TemplateResult[] {
  return pieces.map((piece) => {
    switch (piece.kind) {
      case 'bold':
        return html`<strong>${piece.text}</strong>`;
      case 'italic':
        return html`<em>${piece.text}</em>`;
      case 'code':
        return html`<code>${piece.text}</code>`;
      case 'mention':
        return html`<span class="mention">${piece.text}</span>`;
      case 'link':
        return html`<a href=${piece.href} target="_blank" rel="noopener noreferrer">${piece.text}</a>`;
      case 'text':
        return html`${piece.text}`;
    }
  });
}

function lines(rows: readonly Inline[][]): TemplateResult[] {
  return rows.map((row, index) => html`${index === 0 ? '' : html`<br />`}${inline(row)}`);
}

/** A note's text as elements; nothing in it can become markup that is not named here. */
export function renderMarkdown(source: string): TemplateResult[] {
  return parseMarkdown(source).map((block) => {
    if (block.kind === 'list') {
      const items = block.items.map((item) => html`<li>${inline(item)}</li>`);
      return block.ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    return block.kind === 'quote'
      ? html`<blockquote>${lines(block.lines)}</blockquote>`
      : html`<p>${lines(block.lines)}</p>`;
  });
}
