import { html, nothing, type TemplateResult } from 'lit';
import { ago } from '../format.ts';
import { icon } from '../icons.ts';
import type { GuardrailsDraft } from './draft.ts';
import { amount } from './summary.ts';

/** The state of the draft and what to do with it, in the head of the pages that edit guardrails. */
export function draftHead(
  draft: GuardrailsDraft,
  options: { canEdit: boolean; onReview: () => void; onDiscard: () => void },
): TemplateResult | typeof nothing {
  if (!draft.state) return nothing;
  const changes = draft.changes.length;
  const first = draft.live === null;
  if (!options.canEdit) {
    return html`${changes > 0 ? html`<span class="tag tag--shadow">Draft v${draft.version} · ${amount(changes, 'change', 'changes')}</span>` : nothing}<span
        class="small muted"
        >Only administrators can change this</span
      >`;
  }
  const nothingToDo = changes === 0 && !first;
  return html`<span class="small faint" role="status"
      >${draft.saving ? 'Saving…' : draft.unsaved ? 'Not saved yet' : ''}</span
    >
    ${
      changes > 0
        ? html`<span class="tag tag--shadow"
            >Draft v${draft.version} · ${amount(changes, 'change', 'changes')}</span
          >`
        : nothing
    }
    ${
      draft.state.draft || draft.unsaved
        ? html`<button class="button button--quiet" @click=${options.onDiscard}>Discard</button>`
        : nothing
    }
    <button
      class="button button--primary"
      aria-disabled=${nothingToDo ? 'true' : 'false'}
      title=${nothingToDo ? 'Nothing has changed since the last publication' : nothing}
      @click=${() => {
        if (!nothingToDo) options.onReview();
      }}
    >
      Review and publish
    </button>`;
}

/** What stands in the way of saving: somebody else's change, or an error. */
export function draftTrouble(draft: GuardrailsDraft): TemplateResult | typeof nothing {
  if (draft.conflict) {
    const { theirs, message } = draft.conflict;
    return html`<div class="callout callout--warn" role="alert">
      ${icon('warn')}
      <div>
        <b class="strong"
          >${theirs ? `${theirs.edited_by} changed this ${ago(theirs.edited_at)}` : message}</b
        >
        <p class="muted">Your edits are still here and not saved.</p>
      </div>
      <div class="row wrap">
        <button
          class="button button--small"
          @click=${() => {
            draft.takeTheirs();
          }}
        >
          Show theirs
        </button>
        <button class="button button--small" @click=${() => void draft.keepMine()}>Keep mine</button>
      </div>
    </div>`;
  }
  if (draft.saveError) {
    return html`<div class="callout callout--bad" role="alert">
      ${icon('warn')}
      <div>
        <b class="strong">Not saved: ${draft.saveError.message}</b>
        <p class="muted">${draft.saveError.remedy} Your edits are still here.</p>
      </div>
      <button class="button button--small" @click=${() => void draft.save()}>Try again</button>
    </div>`;
  }
  return nothing;
}
