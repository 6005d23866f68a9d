import { html, nothing, type TemplateResult } from 'lit';
import type { TriggerInfo } from '../../agent-bot/http/guardrails-api.ts';
import type { ReplayExample, ReplayState } from '../../agent-bot/http/replay-api.ts';
import { setVars } from '../controls/set-vars.ts';
import { count, day, score } from '../format.ts';
import { routeTo } from '../router.ts';
import { amount } from './summary.ts';

/** What a draft would have done to the chats of the last 30 days. */
export function replaySummary(
  replay: ReplayState,
  bot: number,
  triggers: readonly TriggerInfo[],
): TemplateResult {
  const { stretches, more, fewer, other, same, changed, from, took_ms: took } = replay;
  if (stretches === 0)
    return html`<h3 class="section-title">Replayed on the last chats</h3>
      <p class="muted">There are none of the last 30 days yet. ${leftOut(replay)}</p>`;
  const parts: [number, string, string][] = [
    [more, more === 1 ? 'more handoff' : 'more handoffs', 'more'],
    [fewer, 'fewer', 'fewer'],
    [other, 'for another reason', 'other'],
    [same, 'as now', ''],
  ];
  const deltas = triggers.flatMap(({ id, label }) => {
    const { draft = 0, live = 0 } = replay.triggers[id] ?? {};
    return draft === live ? [] : [`${label} ${draft > live ? '+' : '−'}${count(Math.abs(draft - live))}`];
  });
  const { answered } = replay;
  return html`<div class="section-head section-head--tight replay__head">
      <h3 class="section-title grow">Replayed on the last ${amount(stretches, 'chat', 'chats')}</h3>
      <span class="small faint"
        >${from === null ? '' : `Since ${day(from)}, `}${score(took / 1000)} s, today’s knowledge</span
      >
    </div>
    <dl class="replay">
      ${parts.map(
        ([value, label]) =>
          html`<div>
            <dt class="muted">${label}</dt>
            <dd class=${label === 'as now' || value === 0 ? 'metric__value faint' : 'metric__value'}>
              ${count(value)}
            </dd>
          </div>`,
      )}
    </dl>
    <div class="replay__bar" aria-hidden="true">
      ${parts.map(([value, , name]) => (value === 0 ? nothing : html`<i class=${name} ${setVars({ '--n': value })}></i>`))}
    </div>
    <p class="small faint">
      ${deltas.length > 0 ? `${deltas.join(', ')}. ` : ''}${answered.draft === answered.live ? '' : `The bot answers ${amount(answered.draft, 'question', 'questions')}, now ${count(answered.live)}. `}With
      what is live it would do today in ${count(replay.as_then)} of ${count(stretches)} what it did then.
      ${leftOut(replay)}
    </p>
    ${
      changed.length === 0
        ? nothing
        : html`<details class="as-table">
            <summary class="link">
              Read the ${amount(changed.length, 'chat', 'chats')} that would change
            </summary>
            <div class="as-table__scroll" tabindex="0" role="group" aria-label="Chats that would change">
              <table class="table table--tight">
                <thead>
                  <tr>
                    <th scope="col">Chat</th>
                    <th scope="col">Now</th>
                    <th scope="col">With the draft</th>
                  </tr>
                </thead>
                <tbody>
                  ${changed.map(
                    (one) =>
                      html`<tr>
                        <td>${chatLink(one, bot)}</td>
                        <td class="muted">${outcome(one.live)}</td>
                        <td>${outcome(one.draft)}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>
          </details>`
    }`;
}

/** The chat at the message that decides, in a tab of its own: what is being reviewed stays. */
export function chatLink(
  { conversation, message_id: message, text }: ReplayExample,
  bot: number,
): TemplateResult {
  return html`<a
      class="link"
      href=${routeTo(bot, 'conversations', conversation, { message: String(message) })}
      target="_blank"
      >#${conversation}</a
    >
    <span class="replay__words"><bdi>${text}</bdi></span>`;
}

function outcome(handOff: ReplayExample['live']): string {
  return handOff === null ? 'Bot keeps it' : handOff.label;
}

function leftOut({ left_out: some }: ReplayState): string {
  return some === 0 ? '' : `${amount(some, 'chat has', 'chats have')} no words any more.`;
}
