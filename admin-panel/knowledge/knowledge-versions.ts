import { html, nothing, type TemplateResult } from 'lit';
import type { KnowledgeState, KnowledgeVersion } from '../../agent-bot/http/knowledge-api.ts';
import { count, moment, percent } from '../format.ts';
import { amount } from '../guardrails/summary.ts';
import { icon } from '../icons.ts';

/** What may be done with versions. */
export interface VersionOptions {
  canEdit: boolean;
  busy: boolean;
  onUse(version: number): void;
}

/** The newest training where it was held back: why, and the choice to use it anyway. */
export function heldBack(
  { versions }: KnowledgeState,
  { canEdit, busy, onUse }: VersionOptions,
): TemplateResult | typeof nothing {
  const [newest] = versions;
  const live = versions.find((one) => one.live);
  if (newest?.held_back === null || newest === undefined || newest.live) return nothing;
  return html`<div class="callout callout--warn" role="alert">
    ${icon('warn')}
    <div>
      <b class="strong"
        >Version ${newest.version} is not
        live${live ? `, version ${String(live.version)} goes on answering` : ''}</b
      >
      <p class="muted">${newest.held_back}</p>
    </div>
    ${
      canEdit
        ? html`<button
            class="button button--small"
            aria-disabled=${busy ? 'true' : 'false'}
            @click=${() => {
              if (!busy) onUse(newest.version);
            }}
          >
            Use it anyway
          </button>`
        : nothing
    }
  </div>`;
}

/** Every training that is kept. */
export function knowledgeVersions(
  { versions }: KnowledgeState,
  { canEdit, busy, onUse }: VersionOptions,
): TemplateResult | typeof nothing {
  if (versions.length === 0) return nothing;
  return html`<div>
    <h3 class="section-title">Versions</h3>
    ${versions.map(
      (one) =>
        html`<div class="version">
          <b>v${one.version}</b>
          <div>
            <div class="row wrap">
              ${one.live ? html`<span class="tag tag--live">Live</span>` : one.held_back === null ? nothing : html`<span class="tag tag--shadow">Held back</span>`}<span
                >${amount(one.entries, 'entry', 'entries')}${one.accuracy === null ? '' : `, right first ${percent(one.accuracy)}`}</span
              >
            </div>
            <span class="small faint"
              >${one.trained_by === 'baton' ? 'Baton' : one.trained_by}, ${moment(one.trained_at)}</span
            >
            ${one.comparison ? html`<span class="small faint break">${comparisonOf(one)}</span>` : nothing}
          </div>
          ${
            one.live || !canEdit
              ? nothing
              : html`<button
                  class="button button--small"
                  aria-label="Use version ${one.version}"
                  aria-disabled=${busy ? 'true' : 'false'}
                  @click=${() => {
                    if (!busy) onUse(one.version);
                  }}
                >
                  Use
                </button>`
          }
        </div>`,
    )}
    <p class="small faint">
      A version is entries and model together. Using one changes what the bot answers from at the next
      message.
    </p>
  </div>`;
}

function comparisonOf({ comparison }: KnowledgeVersion): string {
  if (comparison === null) return '';
  const { questions, gained, lost } = comparison;
  return `Beside v${String(comparison.with)}, on ${count(questions)} phrasings: ${count(gained)} newly recognised, ${count(lost)} no longer.`;
}
