import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { AttachmentLimits } from '../../agent-bot/guardrails/attachments.ts';
import type { GuardrailsDraft } from './draft.ts';
import type { FieldSchema } from './field.ts';
import { schemaForm } from './schema-form.ts';
import { amount } from './summary.ts';

/** Where the inspector's address ends. */
export const ATTACHMENTS = 'attachments';

/** Which files visitors may send. */
export function attachmentsInspector(draft: GuardrailsDraft, canEdit: boolean): TemplateResult {
  const { attachments } = draft.current;
  return html`<div class="stack stack--4">
      <h2 class="section-title section-title--large">Files from visitors</h2>
      <p class="muted">
        What the paperclip takes. A page may allow less by the widget’s attributes, never more. Files travel
        from the browser to Chatwoot, which takes any kind: this is a help for visitors, not a virus scanner.
      </p>
    </div>
    ${keyed(
      draft.dropped,
      schemaForm(
        (draft.schema?.attachments ?? {}) as FieldSchema,
        { ...attachments },
        {
          id: `set-${ATTACHMENTS}`,
          disabled: !canEdit,
          change: (next) => {
            draft.change({ ...draft.current, attachments: next as AttachmentLimits });
          },
          mark: (id, invalid) => {
            draft.mark(id, invalid);
          },
          leave: () => {
            draft.leaveFields();
          },
        },
      ),
    )}`;
}

/** The limits in a few words, for the row. */
export function attachmentsSummary({ enabled, maxMegabytes, types }: AttachmentLimits): string {
  return enabled ? `Up to ${String(maxMegabytes)} MB, ${amount(types.length, 'kind', 'kinds')}` : 'None';
}
