import { html, nothing, type TemplateResult } from 'lit';
import type { RightCalls } from '../../agent-bot/http/judgement-api.ts';
import { range } from '../confidence/words.ts';
import { count, percent } from '../format.ts';

/** Verdicts below this many say little more than that somebody gave them. */
const ENOUGH = 10;
/** A trigger that is right less often than this is worth a look. */
const GOOD = 0.75;

/** Enough was judged to say that it is right too seldom. */
export function isPoor(calls: RightCalls | undefined): calls is RightCalls & { share: number } {
  return calls !== undefined && calls.judged >= ENOUGH && calls.share !== null && calls.share < GOOD;
}

/** "82%" for a table, amber where it is right too seldom; a dash where they are few. */
export function rightCall(calls: RightCalls | undefined): TemplateResult {
  if (!calls || calls.judged < ENOUGH || calls.share === null) {
    const why = calls ? `${verdicts(calls)} so far, too few to say` : 'Nobody has judged any yet';
    return html`<span class="faint" title=${why}>–<span class="visually-hidden"> ${why}</span></span>`;
  }
  const poor = isPoor(calls);
  return html`<span class=${poor ? 'warn strong' : ''} title="${range(calls)}, from ${verdicts(calls)}"
    >${percent(calls.share)}</span
  >`;
}

/** The same in a sentence, with its interval. */
export function rightCallSentence(calls: RightCalls | undefined): TemplateResult | typeof nothing {
  if (!calls || calls.share === null) return nothing;
  return html`<p class="small muted">
    ${count(calls.right)} of ${verdicts(calls)} in 90 days called its handoffs right: ${percent(calls.share)},
    and ${calls.judged < ENOUGH ? 'with so few anything from' : 'most likely'} ${range(calls)}.
  </p>`;
}

function verdicts({ judged }: RightCalls): string {
  return `${count(judged)} ${judged === 1 ? 'verdict' : 'verdicts'}`;
}
