import { html, nothing, type TemplateResult } from 'lit';
import type { KnowledgeState } from '../../agent-bot/http/knowledge-api.ts';
import type { TrainingOutcome } from '../../agent-bot/store/trainings.ts';
import { moment, percent } from '../format.ts';

/** What may be done. */
export interface TrainOptions {
  canEdit: boolean;
  busy: boolean;
  onTrain(): void;
}

/** How far a training is that somebody asked for; nothing where none runs. */
export function trainingRuns({ asked }: KnowledgeState): TemplateResult | typeof nothing {
  if (asked?.ended_at !== null) return nothing;
  return html`<div class="stack stack--4" role="status">
    <span class="muted">Training, asked for by ${asked.by}. What is live goes on answering.</span>
    <progress class="progress progress--wide" max="1" .value=${asked.share} aria-label="Training">
      ${percent(asked.share)}
    </progress>
  </div>`;
}

/** "Train again", how far it is, and what came of it. */
export function trainAgain(
  state: KnowledgeState,
  { canEdit, busy, onTrain }: TrainOptions,
): TemplateResult | typeof nothing {
  const { asked, entries } = state;
  if (asked?.ended_at === null) return trainingRuns(state);
  return html`<div class="row wrap">
    ${
      canEdit && entries.length > 0
        ? html`<button
            class="button"
            aria-disabled=${busy ? 'true' : 'false'}
            @click=${() => {
              if (!busy) onTrain();
            }}
          >
            Train again
          </button>`
        : nothing
    }
    ${
      asked?.outcome && asked.ended_at !== null
        ? html`<span class="small ${asked.outcome.kind === 'live' ? 'muted' : 'warn'} grow"
            >${outcomeSentence(asked.outcome)} (${asked.by}, ${moment(asked.ended_at)})</span
          >`
        : nothing
    }
  </div>`;
}

/** What came of a training, in a sentence. */
export function outcomeSentence({ kind, version, why }: TrainingOutcome): string {
  if (kind === 'failed') return `The training failed: ${why ?? 'it is not known why'} What is live stays.`;
  const which = version === null ? 'The training' : `Version ${String(version)}`;
  return kind === 'live'
    ? `${which} is trained and live.`
    : `${which} is trained and held back. ${why ?? ''}`;
}
