import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { VisitorOffers } from '../../agent-bot/guardrails/visitors.ts';
import type { GuardrailsDraft } from './draft.ts';
import type { FieldSchema } from './field.ts';
import { schemaForm } from './schema-form.ts';

/** Where the inspector's address ends. */
export const VISITORS = 'visitors';

/** What visitors are offered beside answers. */
export function visitorsInspector(draft: GuardrailsDraft, canEdit: boolean): TemplateResult {
  return html`<div class="stack stack--4">
      <h2 class="section-title section-title--large">Offered to visitors</h2>
      <p class="muted">
        What the widget offers beside answers. Whoever waits may always leave an email address or the line.
      </p>
    </div>
    ${keyed(
      draft.dropped,
      schemaForm(
        (draft.schema?.visitors ?? {}) as FieldSchema,
        { ...draft.current.visitors },
        {
          id: `set-${VISITORS}`,
          disabled: !canEdit,
          change: (next) => {
            draft.change({ ...draft.current, visitors: next as VisitorOffers });
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

/** The offers in a few words, for the row. */
export function visitorsSummary({ meanwhile, emailFirst }: VisitorOffers): string {
  const offers = [meanwhile ? 'Answers while waiting' : '', emailFirst ? 'Email first' : ''].filter(Boolean);
  return offers.join(', ') || 'Nothing more';
}
