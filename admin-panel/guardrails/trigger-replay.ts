import { html, nothing, type TemplateResult } from 'lit';
import type { TriggerInfo } from '../../agent-bot/http/guardrails-api.ts';
import type { ReplayState } from '../../agent-bot/http/replay-api.ts';
import { count } from '../format.ts';
import { progress, type Loading } from '../panel-element.ts';
import { guardOf } from './changes.ts';
import type { GuardrailsDraft } from './draft.ts';
import { chatLink } from './replay-summary.ts';
import { amount } from './summary.ts';

/** What one trigger would have done to the chats of the last 30 days, once somebody asks for it. */
export function triggerReplay(
  trigger: TriggerInfo,
  {
    draft,
    replay,
    bot,
    onReplay,
  }: {
    draft: GuardrailsDraft;
    replay: Loading<ReplayState>;
    bot: number;
    onReplay: () => void;
  },
): TemplateResult {
  const { value } = replay;
  const isOf =
    value !== null &&
    !draft.unsaved &&
    value.revision === (draft.state?.draft?.revision ?? 0) &&
    value.live_version === (draft.state?.live?.version ?? 0);
  return html`<div class="stack" aria-busy=${replay.slow ? 'true' : 'false'}>
    <h3 class="section-title">On the chats of the last 30 days</h3>
    <div role="status">
      ${
        replay.slow
          ? progress('Replaying')
          : replay.error
            ? replay.render(() => nothing)
            : value === null
              ? nothing
              : isOf
                ? outcome(trigger, value, draft, bot)
                : html`<p class="muted">The settings have changed since it was replayed.</p>`
      }
    </div>
    ${
      isOf || replay.slow
        ? nothing
        : html`<span
            ><button class="button button--small" @click=${onReplay}>
              ${value === null ? 'See what it would have done' : 'Replay again'}
            </button></span
          >`
    }
  </div>`;
}

function outcome(
  trigger: TriggerInfo,
  replay: ReplayState,
  draft: GuardrailsDraft,
  bot: number,
): TemplateResult {
  const { stretches } = replay;
  const none = { live: 0, draft: 0, shadow_live: 0, shadow_draft: 0, examples: [] };
  const of = replay.triggers[trigger.id] ?? none;
  const { mode } = guardOf(draft.current, trigger.id);
  return html`<p>
      ${
        stretches === 0
          ? 'There are none yet.'
          : mode === 'off'
            ? html`Off: it hands off none, now ${strong(of.live)}.`
            : mode === 'shadow'
              ? html`In shadow it would have fired in ${strong(of.shadow_draft)} of
                ${amount(stretches, 'chat', 'chats')}${of.live > 0 ? `; now it hands off ${count(of.live)}` : now(of.shadow_draft, of.shadow_live)}.`
              : html`It would have handed off ${strong(of.draft)} of
                ${amount(stretches, 'chat', 'chats')}${now(of.draft, of.live)}.`
      }
    </p>
    ${
      of.examples.length === 0
        ? nothing
        : html`<ul class="stack stack--4 replay__list">
            ${of.examples.map((one) => {
              const isNew = one.live?.trigger !== trigger.id;
              return html`<li>
                ${chatLink(one, bot)} ${isNew && mode === 'on' ? html`<span class="tag">New</span>` : nothing}
              </li>`;
            })}
          </ul>`
    }`;
}

function strong(value: number): TemplateResult {
  return html`<b class="strong">${count(value)}</b>`;
}

function now(is: number, was: number): string {
  return is === was ? ', as now' : `, now ${count(was)}`;
}
