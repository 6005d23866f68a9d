import { html, nothing, type TemplateResult } from 'lit';
import type { TriggerInfo } from '../../agent-bot/http/guardrails-api.ts';
import type { Verdict } from '../../agent-bot/triggers/trigger.ts';
import { setVars } from '../controls/set-vars.ts';
import { score } from '../format.ts';
import { amount } from '../guardrails/summary.ts';

/** Triggers that fire when the score is under the threshold. */
const BELOW = new Set(['low_confidence']);

/** Triggers whose count begins anew when something goes well; others count all of the stretch. */
const IN_A_ROW = new Set(['failed_attempts']);

/** Counts are whole numbers up to a limit; everything else is a score from 0 to 1. */
function isCount(verdict: Verdict): boolean {
  const { score: value, threshold } = verdict;
  return Number.isInteger(value) && Number.isInteger(threshold) && (value ?? 0) >= 0;
}

/** What would make a trigger fire, in words. */
export function firesWhen(verdict: Verdict): string {
  const { threshold, trigger } = verdict;
  if (threshold === undefined) return trigger === 'keyword' ? 'Any match' : '–';
  if (isCount(verdict)) {
    if (trigger === 'message_limit') return `More than ${String(threshold)}`;
    return IN_A_ROW.has(trigger) ? `${String(threshold)} in a row` : amount(threshold, 'time', 'times');
  }
  return BELOW.has(trigger) ? `Below ${score(threshold)}` : `${score(threshold)} or more`;
}

/** Not a trigger: the visitor took one of the choices, and nothing was left to judge. */
const CHOICE = 'choice';

/** How it came out: fired, fired in shadow, seen but not counted, or not. */
export function resultOf(verdict: Verdict): { word: string; className: string } {
  if (verdict.trigger === CHOICE) return { word: 'Chosen', className: 'faint' };
  if (verdict.mode === 'off') return { word: 'Off', className: 'faint' };
  if (verdict.fired)
    return verdict.mode === 'shadow'
      ? { word: 'Shadow', className: 'tag tag--shadow' }
      : { word: 'Fired', className: 'tag tag--queue' };
  if (verdict.spans?.some((span) => span.void !== undefined)) return { word: 'Skipped', className: 'faint' };
  if (isCount(verdict))
    return { word: `${String(verdict.score)} of ${String(verdict.threshold)}`, className: 'faint' };
  return { word: 'No', className: 'faint' };
}

/** One trigger's word on the message: score against threshold, evidence, result. */
export function verdictRow(verdict: Verdict, trigger: TriggerInfo | undefined): TemplateResult {
  const { score: value, threshold } = verdict;
  const result = resultOf(verdict);
  const bar = value !== undefined && !isCount(verdict) && value <= 1;
  return html`<tr>
    <td class="trigger">
      <b>${verdict.trigger === CHOICE ? 'Choice' : (trigger?.label ?? verdict.trigger)}</b
      ><span
        >${verdict.trigger === CHOICE ? 'By the visitor' : verdict.mode === 'shadow' ? 'In shadow' : verdict.mode === 'off' ? 'Off' : 'On'}</span
      >
    </td>
    <td>
      ${
        bar
          ? html`<div class="signal-score">
              <div class=${verdict.fired ? 'score-track fired' : 'score-track'} aria-hidden="true">
                <i ${setVars({ '--s': value })}></i
                >${threshold === undefined ? nothing : html`<u ${setVars({ '--t': threshold })}></u>`}
              </div>
              <span class="num">${score(value)}</span>
            </div>`
          : html`<span class="faint">${value === undefined ? '–' : String(value)}</span>`
      }
    </td>
    <td class="small muted">${firesWhen(verdict)}</td>
    <td class="small evidence break"><bdi>${sentence(verdict.why)}</bdi></td>
    <td class="num"><span class=${result.className}>${result.word}</span></td>
  </tr>`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
