import { html, type TemplateResult } from 'lit';
import type { Verdict } from '../../agent-bot/triggers/trigger.ts';

/** A piece of a message: plain, or seen by a trigger. */
export interface Piece {
  text: string;
  /** `hit` made a trigger fire, `seen` was noticed, `void` does not count. */
  kind: 'plain' | 'hit' | 'seen' | 'void';
  why: string;
}

const RANK = { plain: 0, seen: 1, void: 2, hit: 3 } as const;

/** Cuts a message where triggers saw something. Where spans overlap, what fired wins. */
export function piecesOf(text: string, verdicts: readonly Verdict[]): Piece[] {
  const spans = verdicts.flatMap((verdict) =>
    (verdict.spans ?? [])
      .filter((span) => span.start >= 0 && span.end <= text.length && span.start < span.end)
      .map((span) => ({
        start: span.start,
        end: span.end,
        kind:
          span.void !== undefined ? ('void' as const) : verdict.fired ? ('hit' as const) : ('seen' as const),
        why: span.void ?? verdict.why,
      })),
  );
  const cuts = [...new Set([0, text.length, ...spans.flatMap((span) => [span.start, span.end])])].sort(
    (a, b) => a - b,
  );
  const pieces: Piece[] = [];
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    const over = spans.filter((span) => span.start <= start && span.end >= end);
    const top = over.sort((a, b) => RANK[b.kind] - RANK[a.kind])[0];
    const piece: Piece = { text: text.slice(start, end), kind: top?.kind ?? 'plain', why: top?.why ?? '' };
    const last = pieces.at(-1);
    if (last?.kind === piece.kind && last.why === piece.why) last.text += piece.text;
    else pieces.push(piece);
  }
  return pieces;
}

const CLASSES = { hit: 'match', seen: 'match match--other', void: 'match match--void' } as const;
const SPOKEN = { hit: 'fired', seen: 'seen', void: 'does not count' } as const;

/** The message with its marks; what a mark means is spoken too. */
export function markedText(text: string, verdicts: readonly Verdict[]): TemplateResult {
  // One template a line: the text is shown with its white space, so none of ours may get in.
  return html`${piecesOf(text, verdicts).map((piece) => (piece.kind === 'plain' ? piece.text : mark(piece, piece.kind)))}`;
}

function mark(piece: Piece, kind: 'hit' | 'seen' | 'void'): TemplateResult {
  const spoken = html`<span class="visually-hidden"> (${SPOKEN[kind]})</span>`;
  return html`<mark class=${CLASSES[kind]} title=${piece.why}>${piece.text}${spoken}</mark>`;
}
